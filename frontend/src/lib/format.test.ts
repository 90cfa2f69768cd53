import { expect, it } from 'vitest';
import { formatBytes, formatDuration } from './format';

it.each([
  [0, '0 ms'],
  [0.843, '0.84 ms'],
  [9.5, '9.5 ms'],
  [34.62, '35 ms'],
  [999.4, '999 ms'],
  [999.6, '1 s'],
  [1250, '1.25 s'],
  [15_000, '15 s'],
])('tells %d ms as %s', (milliseconds, words) => {
  expect(formatDuration(milliseconds)).toBe(words);
});

it.each([
  [0, '0 B'],
  [812, '812 B'],
  [1024, '1 KiB'],
  [9_437_184, '9 MiB'],
  [9_856_000, '9.4 MiB'],
  [268_435_456, '256 MiB'],
  [1_073_741_824, '1 GiB'],
])('tells %d bytes as %s', (bytes, words) => {
  expect(formatBytes(bytes)).toBe(words);
});
