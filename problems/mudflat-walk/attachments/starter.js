const fs = require("fs");

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const r = Number(words[next++]);
const c = Number(words[next++]);
const p = Number(words[next++]);
const levels = Array.from({ length: p }, () => Number(words[next++]));
const startrow = Number(words[next++]);
const startcolumn = Number(words[next++]);
const goalrow = Number(words[next++]);
const goalcolumn = Number(words[next++]);
const heights = Array.from({ length: r }, () => words[next++]);

// Print the first minute at the goal, or "boat".
