const fs = require('node:fs');

const [name, year] = fs.readFileSync(0, 'utf8').split('\n');
const lines = [name, `Made in ${year}`];
// The rule is a copy of the longer line with '=' in place of each character.
const longer = lines[0].length > lines[1].length ? lines[0] : lines[1];
const rule = longer.replace(/./g, '=');
console.log([rule, ...lines, rule].join('\n'));
