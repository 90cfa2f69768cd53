import * as fs from "fs";

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const time = words[next++];
const w = Number(words[next++]);

// Print the number of days and the time.
