import { describe, expect, it } from 'vitest';
import { findingWords, refusalWords, serverWords } from './serverWords';
import { text } from './text';
import { translation } from './text.de';

const invalid = (field: string) => ({
  code: 'invalid_request',
  message: `'${field}' is wrong in some way`,
  field,
});

describe('words for what the server says', () => {
  it('are chosen by code and field, then by code, and else are its own', () => {
    expect(refusalWords(invalid('password'))).toBe(text.problem.fields['invalid_request password']);
    expect(refusalWords({ code: 'last_admin', message: 'x' })).toBe(text.problem.codes.last_admin);
    expect(refusalWords(invalid('limits.cpuTime'))).toBe("'limits.cpuTime' is wrong in some way");
  });

  it('are its own in English about programs and findings', () => {
    expect(serverWords('The program ran for more than 2 s.')).toBe(
      'The program ran for more than 2 s.',
    );
    expect(findingWords({ rule: 'no-cgo', message: 'No cgo.' })).toBe('No cgo.');
  });
});

describe('the German words', () => {
  it('cover what the server says about a program or a test', () => {
    const inGerman = (sentence: string) => {
      const known = translation.server.sentences.find(([pattern]) => pattern.test(sentence));
      return known && sentence.replace(...known);
    };
    expect(inGerman('The program used more than 2.5 s of CPU time.')).toBe(
      'Das Programm brauchte mehr als 2.5 s CPU-Zeit.',
    );
    expect(inGerman('line 3: expected "a "b" c", got "Hello,"')).toBe(
      'Zeile 3: „a "b" c“ erwartet, „Hello,“ bekommen.',
    );
    expect(inGerman('Wrong, said the validator.')).toBeUndefined();
  });

  it('cover every code and field that English words', () => {
    const { codes, fields } = translation.problem;
    expect(Object.keys(codes)).toEqual(expect.arrayContaining(Object.keys(text.problem.codes)));
    expect(Object.keys(fields)).toEqual(expect.arrayContaining(Object.keys(text.problem.fields)));
  });
});
