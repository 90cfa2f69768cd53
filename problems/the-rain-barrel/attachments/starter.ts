import * as fs from "fs";

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const n = Number(words[next++]);
const c = Number(words[next++]);
for (let i = 0; i < n; i++) {
  const r = Number(words[next++]);
  const w = Number(words[next++]);
}

// Print the three numbers of litres.
