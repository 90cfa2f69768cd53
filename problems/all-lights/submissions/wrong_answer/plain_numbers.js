// Computes with the numbers of JavaScript, which do not hold every whole number above 2^53.
const lines = require("fs").readFileSync(0, "utf8").trimEnd().split("\n");

const gcd = (a, b) => (b === 0 ? a : gcd(b, a % b));
const modulo = (a, b) => ((a % b) + b) % b;

let seconds = [0];
let period = 1;
for (const line of lines.slice(1)) {
  const [otherPeriod, , ...others] = line.split(" ").map(Number);
  const divisor = gcd(otherPeriod, period % otherPeriod);
  const steps = otherPeriod / divisor;
  let inverse = 0;
  const factorOfStep = (period / divisor) % steps;
  while ((inverse * factorOfStep) % steps !== 1 % steps && inverse < steps) inverse++;
  const found = [];
  for (const second of seconds) {
    for (const other of others) {
      if ((other - second) % divisor !== 0) continue;
      const factor = modulo(modulo((other - second) / divisor, steps) * inverse, steps);
      found.push(second + factor * period);
    }
  }
  seconds = found;
  period *= steps;
}
const first = seconds.reduce((a, b) => Math.min(a, b), Infinity);
console.log(first === Infinity ? "never" : String(BigInt(first)));
