const fs = require("fs");

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const n = Number(words[next++]);
const teeth = Array.from({ length: n }, () => Number(words[next++]));

// Print the number of turns of the first gear.
