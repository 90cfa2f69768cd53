import * as fs from "fs";

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const n = Number(words[next++]);
const m = Number(words[next++]);
const w = Number(words[next++]);
const weights = Array.from({ length: n }, () => Number(words[next++]));
for (let i = 0; i < m; i++) {
  const a = Number(words[next++]);
  const b = Number(words[next++]);
}

// Print the smallest number of rides.
