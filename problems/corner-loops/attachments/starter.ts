import * as fs from "fs";

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const n = Number(words[next++]);
const rows = Array.from({ length: n }, () => words[next++]);

// Print the number of patches to replace.
