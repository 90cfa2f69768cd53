const fs = require("fs");

const lines = fs.readFileSync(0, "utf8").split("\n");
let next = 0;
const text = lines[next++];

// Print the melody and the length of the way, or "silence".
