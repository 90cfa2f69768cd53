import * as fs from "fs";

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const n = Number(words[next++]);
const a = Number(words[next++]);
const b = Number(words[next++]);
const k = Number(words[next++]);
const notes = Array.from({ length: n }, () => Number(words[next++]));

// Print the number of earworms that do not sound alike.
