import { expect, it } from 'vitest';
import { findPlaces } from './places';

it('finds every mention of the user’s files, with what to underline', () => {
  const output = 'at f (/box/main.js:3:7)\nin util.js:12 and other.js:1:1\n';

  const places = findPlaces(output, ['main.js', 'util.js']);

  expect(places.map(({ start, end }) => output.slice(start, end))).toEqual([
    '/box/main.js:3:7',
    'util.js:12',
  ]);
  expect(places[0]).toMatchObject({ file: 'main.js', line: 3, column: 7 });
  expect(places[1]).toMatchObject({ file: 'util.js', line: 12 });
});

it('does not take a part of another name for a file', () => {
  expect(findPlaces('domain.c:3:1 main.cc:4:1 main.c.o:5', ['main.c'])).toEqual([]);
});

it('takes sqlite’s bare line numbers for the main file’s', () => {
  expect(findPlaces('Parse error near line 2: no', ['main.sql'])).toMatchObject([
    { file: 'main.sql', line: 2 },
  ]);
  expect(findPlaces('Parse error near line 2: no', ['main.c'])).toEqual([]);
});
