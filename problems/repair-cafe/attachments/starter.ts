import * as fs from "fs";

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const n = Number(words[next++]);
const m = Number(words[next++]);
for (let i = 0; i < n; i++) {
  const count = Number(words[next++]);
  const helpers = Array.from({ length: count }, () => Number(words[next++]));
}

// Print the smallest possible number, and the helper for each thing.
