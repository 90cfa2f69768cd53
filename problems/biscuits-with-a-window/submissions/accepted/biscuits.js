// From the outside to the inside: fills the tray around everything, then the biscuits that lie in it, then
// the areas of tray that are found behind those, which are their windows, and so on.
const fs = require('node:fs');

const [first, ...lines] = fs.readFileSync(0, 'utf8').trim().split('\n');
const width = Number(first.split(' ')[1]) + 2;
const tray = ['.'.repeat(width), ...lines.map((line) => `.${line}.`), '.'.repeat(width)].join('');
const sides = [-1, 1, -width, width];
const all = [...sides, -width - 1, -width + 1, width - 1, width + 1];

const seen = new Array(tray.length).fill(false);

/** Visits the area of a cell and returns the cells of the other kind on the sides of it. */
function fill(start) {
  const border = [];
  const area = [start];
  seen[start] = true;
  for (const cell of area) {
    for (const step of tray[start] === '.' ? all : sides) {
      const next = cell + step;
      if (next < 0 || next >= tray.length || seen[next]) continue;
      if (tray[next] === tray[start]) {
        seen[next] = true;
        area.push(next);
      } else if (sides.includes(step)) {
        border.push(next);
      }
    }
  }
  return border;
}

let plain = 0;
let withWindow = 0;
const waiting = fill(0);
while (waiting.length > 0) {
  const start = waiting.pop();
  if (seen[start]) continue;
  const windows = fill(start).filter((cell) => !seen[cell]);
  if (windows.length > 0) withWindow++;
  else plain++;
  for (const cell of windows) {
    if (!seen[cell]) waiting.push(...fill(cell));
  }
}
console.log(plain, withWindow);
