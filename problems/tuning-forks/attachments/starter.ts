import * as fs from "fs";

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const n = Number(words[next++]);
const m = Number(words[next++]);
for (let i = 0; i < m; i++) {
  const action = words[next++];
  const a = Number(words[next++]);
  const b = Number(words[next++]);
  const k = action === "note" ? Number(words[next++]) : 0;

  // action is "note" or "ask".
}
