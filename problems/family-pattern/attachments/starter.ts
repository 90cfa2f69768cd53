import * as fs from "fs";

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const m = Number(words[next++]);
const k = Number(words[next++]);
const scarves = Array.from({ length: m }, () => words[next++]);

// Print the number of stripes and the pattern, or 0.
