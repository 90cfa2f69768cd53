const fs = require('node:fs');

const [k, , ...tickets] = fs.readFileSync(0, 'utf8').split(/\s+/).filter(Boolean).map(Number);
const lines = tickets.map((number) => {
  const row = Math.ceil(number / k);
  // Even rows end with their first place.
  const place = row % 2 === 1 ? number - (row - 1) * k : row * k - number + 1;
  return `${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[row - 1]} ${place}`;
});
console.log(lines.join('\n'));
