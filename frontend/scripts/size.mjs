// Fails when a first visit, without the lazily loaded editor, would load more than 150 kB (gzip).
// Run it after `npm run build`.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const limit = 150_000;
const dist = new URL('../dist/', import.meta.url);
const page = readFileSync(new URL('index.html', dist), 'utf8');

const paths = ['index.html'];
for (const [, path] of page.matchAll(/(?:src|href)="\.\/([^"]+)"/g)) paths.push(path);

let total = 0;
for (const path of paths) {
  const size = gzipSync(readFileSync(new URL(path, dist)), { level: 9 }).length;
  total += size;
  console.log(`${String(size).padStart(8)}  ${path}`);
}
console.log(`${String(total).padStart(8)}  of ${limit} allowed`);
if (total > limit) process.exit(1);
