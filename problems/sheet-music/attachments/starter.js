const fs = require("fs");

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const parts = words[next++];

// Print the number of sheets and the number of different pages.
