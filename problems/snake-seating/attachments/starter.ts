import * as fs from "fs";

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const k = Number(words[next++]);
const t = Number(words[next++]);
for (let i = 0; i < t; i++) {
  const s = Number(words[next++]);

  // Print the row and the place.
}
