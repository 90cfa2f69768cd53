import { text } from '@/lib/text';

const LONGEST = 64;

/** Why `name` is not allowed beside `others`; undefined if it is. */
export function fileNameProblem(name: string, others: readonly string[]): string | undefined {
  const { badName } = text.code;
  if (name === '') return badName.empty;
  if (name.length > LONGEST) return badName.long;
  if (!/^[A-Za-z0-9_][A-Za-z0-9._-]*$/.test(name)) return badName.characters;
  if (others.includes(name)) return badName.taken;
  return undefined;
}

/** An unused name: `file2.py`, `file3.py`, … */
export function freeFileName(names: readonly string[], extension: string): string {
  let number = names.length + 1;
  while (names.includes(`file${number}${extension}`)) number += 1;
  return `file${number}${extension}`;
}
