const fs = require('node:fs');

const [[n, seats], ...arrivals] = fs
  .readFileSync(0, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' ').map(Number));

// Neither queue is ever shortened: a number says how many of it have left.
const groups = arrivals.filter(([, size]) => size > 1);
const singles = arrivals.filter(([, size]) => size === 1);
let groupsGone = 0;
let singlesGone = 0;
let minute = -1;
let longest = 0;

while (groupsGone + singlesGone < n) {
  const nextGroup = groups[groupsGone]?.[0] ?? Infinity;
  const nextSingle = singles[singlesGone]?.[0] ?? Infinity;
  minute = Math.max(minute + 1, Math.min(nextGroup, nextSingle));

  let free = seats;
  for (; groupsGone < groups.length; groupsGone++) {
    const [arrived, size] = groups[groupsGone];
    if (arrived > minute || size > free) break;
    free -= size;
    longest = Math.max(longest, minute - arrived);
  }
  for (; singlesGone < singles.length && free > 0; singlesGone++, free--) {
    const [arrived] = singles[singlesGone];
    if (arrived > minute) break;
    longest = Math.max(longest, minute - arrived);
  }
}
console.log(minute, longest);
