import * as fs from "fs";

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const a = Number(words[next++]);
const b = Number(words[next++]);
const h = Number(words[next++]);
const g = Number(words[next++]);

// Print the area.
