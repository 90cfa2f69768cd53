import * as fs from "fs";

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const age = Number(words[next++]);
const candles = Array.from({ length: 10 }, () => Number(words[next++]));

// Print the first age that cannot be shown.
