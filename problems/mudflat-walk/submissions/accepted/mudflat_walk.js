const lines = require("fs").readFileSync(0, "utf8").split("\n");
const [rows, columns, period] = lines[0].split(" ").map(Number);
const levels = lines[1].split(" ").map(Number);
const [startRow, startColumn, goalRow, goalColumn] = lines[2].split(" ").map((word) => word - 1);
const heights = lines.slice(3, 3 + rows).map((row) => [...row].map(Number));

const MOVES = [[0, 0], [-1, 0], [1, 0], [0, -1], [0, 1]];

/** The first minute at the goal, or null: a breadth-first search over places and phases. */
function firstMinute() {
  const seen = new Set();
  const queue = [{ row: startRow, column: startColumn, minute: 0 }];
  for (const { row, column, minute } of queue) {
    if (row === goalRow && column === goalColumn) return minute;
    const phase = (minute + 1) % period;
    for (const [down, right] of MOVES) {
      const [r, c] = [row + down, column + right];
      const state = (r * columns + c) * period + phase;
      if (r < 0 || r >= rows || c < 0 || c >= columns) continue;
      if (heights[r][c] < levels[phase] || seen.has(state)) continue;
      seen.add(state);
      queue.push({ row: r, column: c, minute: minute + 1 });
    }
  }
  return null;
}

console.log(firstMinute() ?? "boat");
