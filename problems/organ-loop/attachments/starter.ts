import * as fs from "fs";

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const n = Number(words[next++]);
const k = Number(words[next++]);
const holes = Array.from({ length: n }, () => BigInt(words[next++]));

// Print the number of notes and the number of silent pipes.
