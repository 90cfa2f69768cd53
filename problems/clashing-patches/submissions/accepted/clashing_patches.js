const fs = require('node:fs');

const [, ...quilt] = fs.readFileSync(0, 'utf8').trim().split('\n');
const turned = [...quilt[0]].map((_, j) => quilt.map((row) => row[j]).join(''));

// Counts the places where a colour is followed by itself, also inside a longer run.
const clashesIn = (row) => (row.match(/(.)(?=\1)/g) ?? []).length;
const all = [...quilt, ...turned].map(clashesIn);
console.log(all.reduce((sum, count) => sum + count, 0));
