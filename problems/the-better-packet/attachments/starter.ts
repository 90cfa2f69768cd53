import * as fs from "fs";

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const n = Number(words[next++]);
for (let i = 0; i < n; i++) {
  const g = Number(words[next++]);
  const c = Number(words[next++]);
}

// Print the number of the packet.
