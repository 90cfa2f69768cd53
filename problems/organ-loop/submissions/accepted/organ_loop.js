// Pipe by pipe, on the text of its column: the holes between two gaps are a note.
const fs = require('node:fs');

const [first, ...lines] = fs.readFileSync(0, 'utf8').trim().split('\n');
const k = Number(first.split(' ')[1]);
const rows = lines.map((line) => BigInt(line).toString(2).padStart(k, '0'));

let notes = 0;
let silent = 0;
for (let pipe = 0; pipe < k; pipe++) {
  const column = rows.map((row) => row[pipe]).join('');
  const stretches = column.split('0').filter((stretch) => stretch !== '').length;
  const acrossSeam = stretches > 1 && column.startsWith('1') && column.endsWith('1');
  notes += acrossSeam ? stretches - 1 : stretches;
  if (stretches === 0) silent++;
}
console.log(notes, silent);
