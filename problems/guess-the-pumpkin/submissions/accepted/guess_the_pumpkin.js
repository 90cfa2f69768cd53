const fs = require('node:fs');

const [, weight, ...guesses] = fs.readFileSync(0, 'utf8').split(/\s+/).filter(Boolean).map(Number);
// Asks for each difference, from 0 on, whether somebody was off by just that much.
for (let off = 0; ; off++) {
  let index = guesses.indexOf(weight - off);
  if (index < 0) index = guesses.indexOf(weight + off);
  if (index >= 0) {
    console.log(index + 1, off);
    break;
  }
}
