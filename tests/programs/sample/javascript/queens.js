// expect: ok exit=0 stdout="92\n"
function solutions(size, row, columns, left, right) {
  if (row === size) return 1;
  let count = 0;
  for (let free = ((1 << size) - 1) & ~(columns | left | right); free; free &= free - 1) {
    const place = free & -free;
    count += solutions(size, row + 1, columns | place, (left | place) << 1, (right | place) >> 1);
  }
  return count;
}

console.log(solutions(8, 0, 0, 0, 0));
