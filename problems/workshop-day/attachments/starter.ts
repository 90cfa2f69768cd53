import * as fs from "fs";

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const n = Number(words[next++]);
for (let i = 0; i < n; i++) {
  const s = Number(words[next++]);
  const e = Number(words[next++]);
  const v = Number(words[next++]);
}

// Print the largest sum of enjoyment.
