import * as fs from "fs";

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const n = Number(words[next++]);
for (let i = 0; i < n; i++) {
  const action = words[next++];
  const name = action === "begin" ? words[next++] : "";

  // action is "begin", "end" or "where".
}
