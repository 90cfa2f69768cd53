const fs = require('node:fs');

const [first, ...box] = fs.readFileSync(0, 'utf8').split(/\s+/).filter(Boolean).map(Number);
let age = first;
for (;;) {
  const used = new Array(10).fill(0);
  for (const digit of String(age)) used[digit]++;
  if (used.some((count, digit) => count > box[digit])) break;
  age++;
}
console.log(age);
