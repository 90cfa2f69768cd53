import { describe, expect, it } from 'vitest';
import { programFilesOf } from './openFiles';

const file = (name: string, content: string | Uint8Array<ArrayBuffer>) => new File([content], name);

describe('files from disk', () => {
  it('become a program: the first is the main file', async () => {
    const files = [file('solution.py', 'print(1)'), file('data.txt', '1\n')];
    expect(await programFilesOf(files, 'main.py')).toEqual([
      { name: 'main.py', content: 'print(1)' },
      { name: 'data.txt', content: '1\n' },
    ]);
  });

  it('are left out if they are no text or cannot have their names', async () => {
    const files = [
      file('a.out', new Uint8Array([0x7f, 0x45, 0, 255])),
      file('a.py', 'x'),
      file('no name!.txt', ''),
    ];
    expect(await programFilesOf(files, 'main.py')).toEqual([{ name: 'main.py', content: 'x' }]);
  });
});
