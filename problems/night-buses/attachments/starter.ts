import * as fs from "fs";

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const n = Number(words[next++]);
const m = Number(words[next++]);
for (let i = 0; i < m; i++) {
  const a = Number(words[next++]);
  const b = Number(words[next++]);
  const f = Number(words[next++]);
  const p = Number(words[next++]);
  const d = Number(words[next++]);
}

// Print the first minute at stop n, or "stranded".
