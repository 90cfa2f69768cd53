import * as fs from "fs";

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const n = Number(words[next++]);
const q = Number(words[next++]);
const distances = Array.from({ length: n }, () => Number(words[next++]));
for (let i = 0; i < q; i++) {
  const a = Number(words[next++]);
  const b = Number(words[next++]);

  // Print the number of steps of this walk.
}
