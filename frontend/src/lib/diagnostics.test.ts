import { describe, expect, it } from 'vitest';
import { parseDiagnostics } from './diagnostics';

// Each sample is real output of a tool of Debian 12, below the marks expected for it.
const samples = import.meta.glob<string>('./diagnostics.samples/*.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
});

describe('parseDiagnostics', () => {
  it.each(Object.entries(samples))('marks what %s says', (_, sample) => {
    const [head = '', output = ''] = sample.split('---\n', 2);
    const files = /^files: (.+)$/m.exec(head)?.[1]?.split(' ') ?? [];
    const expected = [...head.matchAll(/^mark: (.+)$/gm)].map((match) => match[1]);

    const marks = parseDiagnostics(output, files).map(
      ({ file, line, column, severity, message }) =>
        `${file}:${line}${column === undefined ? '' : `:${column}`} ${severity}: ${message.replaceAll('\n', '\\n')}`,
    );

    expect(marks).toEqual(expected);
  });

  it('marks nothing in files that are not the user’s', () => {
    const output =
      '/usr/include/stdio.h:29:10: fatal error: bits/libc-header-start.h: No such file';

    expect(parseDiagnostics(output, ['main.c'])).toEqual([]);
  });

  it('leaves ordinary output alone', () => {
    const output = 'main.c\nmain.c: 3 lines\n12:30:05 error: clock\nTotal: 5\n';

    expect(parseDiagnostics(output, ['main.c'])).toEqual([]);
  });

  it('says the same thing about the same line once', () => {
    const output = 'main.c:3:5: error: no\nmain.c:3:5: error: no\n';

    expect(parseDiagnostics(output, ['main.c'])).toHaveLength(1);
  });

  it.each(['main.c:1: ', ' at a/a', 'a in b/', 'x: '])('does not choke on many “%s”', (piece) => {
    const line = piece.repeat(500 / piece.length);
    const before = process.cpuUsage(); // other processes do not add to it

    parseDiagnostics(`${line}\n`.repeat(200), ['main.c']);

    expect(process.cpuUsage(before).user / 1000).toBeLessThan(2_000);
  });
});
