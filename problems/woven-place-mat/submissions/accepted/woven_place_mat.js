const fs = require('node:fs');

const [rows, columns, width] = fs.readFileSync(0, 'utf8').split(' ').map(Number);
const band = (i) => Math.floor(i / width) % 2;
for (let i = 0; i < rows; i++) {
  const row = Array.from({ length: columns }, (_, j) => (band(i) === band(j) ? '#' : '.'));
  console.log(row.join(''));
}
