const fs = require("fs");

const lines = fs.readFileSync(0, "utf8").split("\n");
let next = 0;
const text = lines[next++];

// Print what the guests see.
