import type { RunReport } from '@/api/types';

// How runtimes name the end of the input.
const endings = [
  /^EOFError\b/m, // Python, Julia
  /\bin `?(?:readline|gets)'?: end of file reached \(EOFError\)/, // Ruby
  /\bNoSuchElementException\b/, // Java, Scala, Kotlin
  /\b(?:EOFException|EndOfStreamException)\b/, // Java, C#
  /\bend of file\b.*(?:stdin|getLine)|Prelude\.(?:getLine|read|getContents).*end of file/, // Haskell
  /\bEnd_of_file\b/, // OCaml
];

/** Whether the program crashed because it read more input than there was. */
export const isOutOfInput = ({ status, stderr }: RunReport) =>
  status === 'runtime_error' && endings.some((ending) => ending.test(stderr.slice(-10_000)));
