// Walks along the pages from one place where a range begins or ends to the next, and counts how many ranges are open.
const fs = require('node:fs');

const changes = []; // [page, 1]: a range begins there; [page, -1]: the page before was its last one
let sheets = 0;
for (const part of fs.readFileSync(0, 'utf8').trim().split(',')) {
  const pages = part.split('-').map(Number);
  const first = Math.min(...pages);
  const last = Math.max(...pages);
  sheets += last - first + 1;
  changes.push([first, 1], [last + 1, -1]);
}
changes.sort(([a], [b]) => a - b);

let different = 0;
let open = 0;
let before = 0;
for (const [page, change] of changes) {
  if (open > 0) different += page - before;
  open += change;
  before = page;
}
console.log(sheets, different);
