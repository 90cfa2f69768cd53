const fs = require("fs");

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const n = Number(words[next++]);
const m = Number(words[next++]);
const numbers = Array.from({ length: m }, () => Number(words[next++]));

// Print the list of missing pieces, or "complete".
