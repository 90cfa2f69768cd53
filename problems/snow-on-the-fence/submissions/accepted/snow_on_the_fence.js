const fs = require('node:fs');

const heights = fs.readFileSync(0, 'utf8').trim().split('\n')[1].split(' ').map(Number);
const lines = ['='.repeat(heights.length)];
// From the fence upwards, until there is no snow at this level.
for (let level = 1; heights.some((height) => height >= level); level++) {
  lines.push(heights.map((height) => (height >= level ? '*' : '.')).join(''));
}
console.log(lines.reverse().join('\n'));
