import * as fs from "fs";

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const n = Number(words[next++]);
const q = Number(words[next++]);
const species = Array.from({ length: n }, () => Number(words[next++]));
for (let i = 0; i < q; i++) {
  const l = Number(words[next++]);
  const r = Number(words[next++]);

  // Print the number of species that were seen exactly once in this period.
}
