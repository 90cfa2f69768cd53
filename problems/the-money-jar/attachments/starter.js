const fs = require("fs");

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
let x = Number(words[next++]);
while (x !== 0) {
  // x was put into the jar, or taken out.
  x = Number(words[next++]);
}

// Print the amount and the largest amount.
