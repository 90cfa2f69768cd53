const fs = require("fs");

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const n = Number(words[next++]);
for (let i = 0; i < n; i++) {
  const arrival = words[next++];
  const departure = words[next++];

  // Print the number of strikes that this guest hears.
}
