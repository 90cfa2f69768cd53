import * as fs from "fs";

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const m = Number(words[next++]);
const ropes = Array.from({ length: m }, () => Number(words[next++]));

// Print the number of winning first moves.
