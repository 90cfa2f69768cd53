const fs = require("fs");

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const n = Number(words[next++]);
for (let i = 0; i < n; i++) {
  const k = Number(words[next++]);
  const people = Array.from({ length: k }, () => Number(words[next++]));
}

// Print the last minute, and how many people hear the news then.
