import * as fs from "fs";

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const n = Number(words[next++]);
const weights = Array.from({ length: n }, () => Number(words[next++]));
const costs = Array.from({ length: n - 1 }, () => Number(words[next++]));

// Print the smallest possible sum.
