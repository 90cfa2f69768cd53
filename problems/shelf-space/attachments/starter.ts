import * as fs from "fs";

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const n = Number(words[next++]);
const w = Number(words[next++]);
const books = Array.from({ length: n }, () => Number(words[next++]));

// Print "spare" or "missing", and the number of millimetres.
