const fs = require("fs");

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const r = Number(words[next++]);
const c = Number(words[next++]);
const hill = Array.from({ length: r }, () => words[next++]);

// Print the largest number of handfuls, or "stuck".
