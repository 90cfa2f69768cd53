const fs = require("fs");

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const n = Number(words[next++]);
for (let i = 0; i < n; i++) {
  const action = words[next++];
  const kind = words[next++];

  // action is "found" or "asked".
}
