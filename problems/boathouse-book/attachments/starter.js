const fs = require("fs");

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const n = Number(words[next++]);
for (let i = 0; i < n; i++) {
  const name = words[next++];
}

// Print the two numbers, and then the names of those who are still out.
