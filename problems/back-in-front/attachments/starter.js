const fs = require("fs");

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const n = Number(words[next++]);
const m = Number(words[next++]);
const places = Array.from({ length: m }, () => Number(words[next++]));

// Print the books in the order in which they stand.
