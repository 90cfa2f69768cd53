const fs = require("fs");

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const word = words[next++];

// Print all rows, beginning with this one.
