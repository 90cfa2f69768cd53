import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const src = path.join(import.meta.dirname, '..');
const translations = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.de.ts'),
);

describe('translations', () => {
  it('are there for every text', () => {
    const texts = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /(^|\/)(text|preferencesText)\.ts$/.test(name),
    );
    expect(translations.map((name) => name.replace('.de.ts', '.ts')).sort()).toEqual(texts.sort());
  });

  // Every importer of a text waits for its translation. A translation that in turn waited for another
  // module could wait forever.
  it.each(translations)('import nothing at run time: %s', (name) => {
    const code = readFileSync(path.join(src, name), 'utf8');
    expect(code.match(/^import (?!type )|\bimport\(/gm) ?? []).toEqual([]);
  });
});
