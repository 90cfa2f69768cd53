const fs = require('node:fs');

const [line] = fs.readFileSync(0, 'utf8').split('\n');
console.log([...line.replace(/[^AHIMOTUVWXY ]/g, '?')].reverse().join(''));
