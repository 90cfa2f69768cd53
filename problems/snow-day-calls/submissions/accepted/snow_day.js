// Goes through the morning minute by minute. Whoever has calls left makes one in each minute.
const fs = require('node:fs');

const [, ...lines] = fs.readFileSync(0, 'utf8').trim().split('\n');
const lists = lines.map((line) => line.split(' ').map(Number).slice(1));

let minute = 0;
let news = 1; // so many people hear the news at this minute
let calling = lists[0].length > 0 ? [{ list: lists[0], done: 0 }] : [];
while (calling.length > 0) {
  minute++;
  news = calling.length;
  const next = [];
  for (const { list, done } of calling) {
    const own = lists[list[done] - 1];
    if (done + 1 < list.length) next.push({ list, done: done + 1 });
    if (own.length > 0) next.push({ list: own, done: 0 });
  }
  calling = next;
}
console.log(minute, news);
