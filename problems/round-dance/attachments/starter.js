const fs = require("fs");

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const n = Number(words[next++]);
const q = Number(words[next++]);
for (let i = 0; i < q; i++) {
  const action = words[next++];
  const x = Number(words[next++]);

  // action is "leave", "join" or "ask".
}
