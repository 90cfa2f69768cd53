import { describe, expect, it } from 'vitest';
import { report } from '@/test/server';
import { isOutOfInput } from './outOfInput';

const crash = (stderr: string) => isOutOfInput({ ...report, status: 'runtime_error', stderr });

describe('a program out of input', () => {
  it.each([
    'Traceback (most recent call last):\n  File "main.py", line 1, in <module>\n    input()\nEOFError: EOF when reading a line\n',
    'Exception in thread "main" java.util.NoSuchElementException: No line found\n\tat Main.main(Main.java:3)\n',
    'main: Prelude.getLine: end of file\n',
    '<stdin>: hGetLine: end of file on stdin\n',
    'Fatal error: exception End_of_file\n',
  ])('is told by what its runtime says: %j', (stderr) => expect(crash(stderr)).toBe(true));

  it('is not every program that crashed, or that has those words in its output', () => {
    expect(crash('ValueError: no EOFError here\n')).toBe(false);
    expect(isOutOfInput({ ...report, stderr: 'EOFError: mine' })).toBe(false);
  });
});
