import * as fs from "fs";

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const r = Number(words[next++]);
const c = Number(words[next++]);
const garden = Array.from({ length: r }, () => words[next++]);

// Print the smallest sum of the costs.
