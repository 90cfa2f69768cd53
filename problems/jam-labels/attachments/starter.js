const fs = require("fs");

const lines = fs.readFileSync(0, "utf8").split("\n");
let next = 0;
const name = lines[next++];
const year = Number(lines[next++]);

// Print the label.
