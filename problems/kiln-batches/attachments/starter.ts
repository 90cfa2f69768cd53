import * as fs from "fs";

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const n = Number(words[next++]);
const c = Number(words[next++]);
const masses = Array.from({ length: n }, () => Number(words[next++]));

// Print the smallest amount of energy.
