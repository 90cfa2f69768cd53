import * as fs from "fs";

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const n = Number(words[next++]);
const m = Number(words[next++]);
const minutes = Array.from({ length: n }, () => Number(words[next++]));
const awake = Array.from({ length: n }, () => Number(words[next++]));

// Print the minutes awake and the evenings.
