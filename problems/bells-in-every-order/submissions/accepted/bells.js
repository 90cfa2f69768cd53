// Makes a list of places to exchange: for n bells, the walk of the last bell to the front, a change of the others,
// the walk back, a change of the others, and so on.
const fs = require('node:fs');

/** The places of the exchanges for n bells, each the left one of a pair. */
function changes(n) {
  if (n <= 1) return [];
  const walk = Array.from({ length: n - 1 }, (_, i) => i);
  const result = [...walk].reverse(); // to the front
  changes(n - 1).forEach((place, number) => {
    const atFront = number % 2 === 0; // then the others stand one place further back
    result.push(atFront ? place + 1 : place);
    result.push(...(atFront ? walk : [...walk].reverse()));
  });
  return result;
}

const row = [...fs.readFileSync(0, 'utf8').trim()];
const rows = [row.join('')];
for (const place of changes(row.length)) {
  [row[place], row[place + 1]] = [row[place + 1], row[place]];
  rows.push(row.join(''));
}
console.log(rows.join('\n'));
