// Needs no set of those who are out. The 1st, 3rd, 5th ... time that a name comes up means "one boat
// more", the others "one boat less"; names that come up an odd number of times are still out.
const fs = require('node:fs');

const [, ...names] = fs.readFileSync(0, 'utf8').trim().split('\n');
const times = new Map();
let boats = 0;
let most = 0;
for (const name of names) {
  const time = (times.get(name) ?? 0) + 1;
  times.set(name, time);
  boats += time % 2 === 1 ? 1 : -1;
  most = Math.max(most, boats);
}

const left = [...times.keys()].filter((name) => times.get(name) % 2 === 1).sort();
console.log([`${most} ${left.length}`, ...left].join('\n'));
