import * as fs from "fs";

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const action = words[next++];
const n = Number(words[next++]);
const x = action === "write" ? BigInt(words[next++]) : 0n;
const titles = Array.from({ length: n }, () => words[next++]);

// For "write" print the titles in the order on the shelf, for "read" print x.
