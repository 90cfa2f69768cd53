import * as fs from "fs";

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const pairs = Array.from({ length: 50 }, () => Number(words[next++]));
const n = Number(words[next++]);
for (let i = 0; i < n; i++) {
  const t = Number(words[next++]);
  const s = Number(words[next++]);
  const d = Number(words[next++]);

  // Print the size that this visitor gets, or "none".
}
