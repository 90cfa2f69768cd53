const fs = require("fs");

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const n = Number(words[next++]);
const m = Number(words[next++]);
const k = Number(words[next++]);
for (let i = 0; i < m; i++) {
  const a = Number(words[next++]);
  const b = Number(words[next++]);
  const colour = words[next++];
}

// Print the number of ways modulo 1000000007.
