const fs = require("fs");

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const n = Number(words[next++]);
const m = Number(words[next++]);
const w = Number(words[next++]);
const instruments = Array.from({ length: n }, () => Number(words[next++]));
const minutes = Array.from({ length: n }, () => Number(words[next++]));

// Print the number of parts that make a band.
