const fs = require("fs");

const lines = fs.readFileSync(0, "utf8").split("\n");
let next = 0;
const n = Number(lines[next++]);
const titles = Array.from({ length: n }, () => lines[next++]);

// Print the titles in the order in which the books are to stand.
