const fs = require("fs");

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const n = Number(words[next++]);
const d = Number(words[next++]);
for (let i = 0; i < n; i++) {
  const weight = Number(words[next++]);
  const value = Number(words[next++]);
}

// Print the largest possible sum of the values.
