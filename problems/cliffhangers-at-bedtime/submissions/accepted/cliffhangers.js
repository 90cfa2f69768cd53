// Looks forward: from each place where an evening can begin, tries all places where it can end.
const fs = require('node:fs');

const [[n, limit], minutes, awake] = fs
  .readFileSync(0, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' ').map(Number));

const lying = new Array(n + 1).fill(Infinity);
const evenings = new Array(n + 1).fill(Infinity);
lying[0] = 0;
evenings[0] = 0;
for (let begin = 0; begin < n; begin++) {
  let reading = 0;
  for (let end = begin + 1; end <= n; end++) {
    reading += minutes[end - 1];
    if (reading > limit) break;
    const newLying = lying[begin] + awake[end - 1];
    const newEvenings = evenings[begin] + 1;
    if (newLying < lying[end] || (newLying === lying[end] && newEvenings < evenings[end])) {
      lying[end] = newLying;
      evenings[end] = newEvenings;
    }
  }
}
console.log(lying[n], evenings[n]);
