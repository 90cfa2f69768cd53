import * as fs from "fs";

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const n = Number(words[next++]);
const g = Number(words[next++]);
for (let i = 0; i < n; i++) {
  const gallery = Number(words[next++]);
  const chancel = Number(words[next++]);
}
for (let i = 0; i < g; i++) {
  const count = Number(words[next++]);
  const gallery = Number(words[next++]);
  const chancel = Number(words[next++]);
  const singers = Array.from({ length: count }, () => Number(words[next++]));
}

// Print the largest beauty and a letter for each singer.
