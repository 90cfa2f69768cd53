const fs = require("fs");

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const f = Number(words[next++]);
const b = Number(words[next++]);
const w = Number(words[next++]);
const ferries = Array.from({ length: f }, () => Number(words[next++]));
const buses = Array.from({ length: b }, () => Number(words[next++]));

// Print the longest wait and the number of ferries without a bus.
