const fs = require("fs");

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const n = Number(words[next++]);
const values = Array.from({ length: n }, () => Number(words[next++]));
for (let i = 0; i < n - 1; i++) {
  const a = Number(words[next++]);
  const b = Number(words[next++]);
}

// Print the greatest possible sum of the values of all stations.
