const fs = require("fs");

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const n = Number(words[next++]);
const q = Number(words[next++]);
const noise = Array.from({ length: n }, () => Number(words[next++]));

// Print the length of the longest quiet stretch and its first minute.
