const fs = require("fs");

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const n = Number(words[next++]);
const g = Number(words[next++]);
for (let i = 0; i < g; i++) {
  const count = Number(words[next++]);
  const masks = Array.from({ length: count }, () => Number(words[next++]));
}

// Print a digit for each guest, or "impossible".
