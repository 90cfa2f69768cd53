// Cuts the circle into short arrays, so that a search and a move touch only one of them.
const fs = require('node:fs');

const [first, ...events] = fs.readFileSync(0, 'utf8').trim().split('\n');
const n = Number(first.split(' ')[0]);

const LENGTH = 500;
const pieces = [];
const pieceOf = [0]; // the piece in which each dancer is
for (let x = 1; x <= n; x++) {
  if ((x - 1) % LENGTH === 0) pieces.push([]);
  pieces[pieces.length - 1].push(x);
  pieceOf.push(pieces.length - 1);
}

/** The dancer at the end (0 or -1) of the next piece in the direction of `step` that is not empty. */
function beyond(piece, step, end) {
  do {
    piece = (piece + step + pieces.length) % pieces.length;
  } while (pieces[piece].length === 0);
  return pieces[piece].at(end);
}

const answers = [];
for (const event of events) {
  const [action, number] = event.split(' ');
  const x = Number(number);
  const piece = pieces[pieceOf[x]];
  const at = piece.indexOf(x);
  if (action === 'leave') {
    piece.splice(at, 1);
  } else if (action === 'join') {
    piece.splice(at + 1, 0, pieceOf.length);
    pieceOf.push(pieceOf[x]);
  } else {
    const left = at > 0 ? piece[at - 1] : beyond(pieceOf[x], -1, -1);
    const right = at + 1 < piece.length ? piece[at + 1] : beyond(pieceOf[x], 1, 0);
    answers.push(`${left} ${right}`);
  }
}
console.log(answers.join('\n'));
