// Remembers, for each cell and for a ball that wobbles or does not, what it can still collect.
const [first, ...hill] = require("fs").readFileSync(0, "utf8").trimEnd().split("\n");
const [rows, columns] = first.split(" ").map(Number);
const known = new Map();

function collect(row, column, wobbles) {
  if (row === rows) return 0;
  if (column < 0 || column >= columns || hill[row][column] === "#") return -Infinity;
  const key = (row * columns + column) * 2 + (wobbles ? 1 : 0);
  if (!known.has(key)) {
    let rest = collect(row + 1, column, false);
    if (!wobbles && row + 1 < rows) {
      rest = Math.max(rest, collect(row + 1, column - 1, true), collect(row + 1, column + 1, true));
    }
    known.set(key, Number(hill[row][column]) + rest);
  }
  return known.get(key);
}

let best = -Infinity;
for (let column = 0; column < columns; column++) best = Math.max(best, collect(0, column, false));
console.log(best === -Infinity ? "stuck" : best);
