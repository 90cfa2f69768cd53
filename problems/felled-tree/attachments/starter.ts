import * as fs from "fs";

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const n = Number(words[next++]);
for (let i = 0; i < n; i++) {
  const x = Number(words[next++]);
  const y = Number(words[next++]);
}

// For each tree print twice the area that is lost.
