import * as fs from "fs";

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const n = Number(words[next++]);
for (let i = 0; i < n; i++) {
  const p = Number(words[next++]);
  const k = Number(words[next++]);
  const seconds = Array.from({ length: k }, () => Number(words[next++]));
}

// Print the first second in which all lighthouses shine, or "never".
