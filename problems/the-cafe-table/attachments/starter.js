const fs = require("fs");

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const k = Number(words[next++]);
const n = Number(words[next++]);
for (let i = 0; i < k; i++) {
  const price = words[next++];
}

// Print the share and the tip.
