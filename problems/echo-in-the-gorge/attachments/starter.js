const fs = require("fs");

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const word = words[next++];
const k = Number(words[next++]);

// Print the echoes.
