import * as fs from "fs";

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const n = BigInt(words[next++]);
const k = BigInt(words[next++]);

// Print the number of crates and the apples in the last one.
