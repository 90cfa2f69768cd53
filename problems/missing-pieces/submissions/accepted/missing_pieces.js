const fs = require('node:fs');

const [n, , ...called] = fs.readFileSync(0, 'utf8').split(/\s+/).filter(Boolean).map(Number);
const there = new Array(n + 1).fill(false);
for (const piece of called) {
  if (piece <= n) there[piece] = true;
}

const gaps = [];
for (let piece = 1; piece <= n; piece++) {
  if (there[piece]) continue;
  const last = gaps.at(-1);
  if (last && last[1] === piece - 1) last[1] = piece;
  else gaps.push([piece, piece]);
}
const shown = gaps.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`));
console.log(shown.length ? shown.join(' ') : 'complete');
