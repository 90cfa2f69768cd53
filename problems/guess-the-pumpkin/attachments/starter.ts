import * as fs from "fs";

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const n = Number(words[next++]);
const w = Number(words[next++]);
const guesses = Array.from({ length: n }, () => Number(words[next++]));

// Print the winner's place and the difference.
