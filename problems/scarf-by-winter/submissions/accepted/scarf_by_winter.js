const fs = require('node:fs');

let [left, today, more] = fs.readFileSync(0, 'utf8').split(' ').map(Number);
let day = 0;
for (let weekday = 1; left > 0; weekday = (weekday % 7) + 1) {
  day++;
  if (weekday === 7) continue;
  left -= today;
  today += more;
}
console.log(day);
