const fs = require("fs");

const words = fs.readFileSync(0, "utf8").split(/\s+/);
let next = 0;
const n = BigInt(words[next++]);
const k = Number(words[next++]);
const m = Number(words[next++]);
const motifs = Array.from({ length: m }, () => words[next++]);

// Print the number of allowed melodies modulo 1000000007.
