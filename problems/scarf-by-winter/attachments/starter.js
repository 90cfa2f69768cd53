const fs = require("fs");

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const n = Number(words[next++]);
const a = Number(words[next++]);
const d = Number(words[next++]);

// Print the day on which the scarf gets long enough.
