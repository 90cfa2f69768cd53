import * as fs from "fs";

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const n = Number(words[next++]);
const q = Number(words[next++]);
const y = Number(words[next++]);
const s = Number(words[next++]);
for (let i = 0; i < q; i++) {
  const action = words[next++];
  const a = Number(words[next++]);
  const m = Number(words[next++]);
  const x = Number(words[next++]);

  // x is how much the bushes grow for "feed", and the height for "trim".
}

// Print the sum of all lengths that are cut off.
