/** A place in the user's files that a tool named in its output. */
export interface Place {
  file: string;
  line: number;
  column?: number;
}

/** A place, and the position in the output that names it. */
export interface MentionedPlace extends Place {
  start: number;
  end: number;
}

/** A path that ends in a file's name, which is the group `file`. */
export const PATH = String.raw`(?:[\w.+-]*\/)*(?<file>[\w+-][\w.+-]*)`;

// The forms in which tools write places. Each has the groups file and line, and maybe column.
const forms = [
  // Python and OCaml: File "main.ml", line 3, characters 4-7
  String.raw`[Ff]ile "${PATH}"(?: \(inlined\))?, lines? (?<line>\d+)(?:-\d+)?(?:, characters (?<before>\d+)-\d+)?`,
  // TypeScript, Pascal and C#: main.ts(3,5)     PHP: main.php(3)
  String.raw`${PATH}\((?<line>\d+)(?:,(?<column>\d+))?\)`,
  // gcc and most others: main.c:3:5     javac, Ruby, Lua: Main.java:3
  String.raw`${PATH}:(?<line>\d+)(?::(?<column>\d+))?`,
  // Bash: main.sh: line 3     Perl: main.pl line 3     PHP: main.php on line 3
  String.raw`${PATH}(?:: line | line | on line )(?<line>\d+)`,
].map((form) => new RegExp(String.raw`(?<![\w.+\/-])(?:${form})`, 'g'));

// sqlite3 reads its program from stdin and names the line alone.
const sqliteForm = /(?<=near )line (?<line>\d+)/g;

/** Every mention of a place in one of `files` (names without folders, main file first), in order. */
export function findPlaces(output: string, files: readonly string[]): MentionedPlace[] {
  const found: MentionedPlace[] = [];
  const add = (match: RegExpExecArray, file: string | undefined) => {
    const start = match.index;
    const end = start + match[0].length;
    if (file === undefined || !files.includes(file)) return;
    if (found.some((other) => start < other.end && other.start < end)) return;
    found.push({ ...placeOf(match, file), start, end });
  };

  for (const form of forms) {
    for (const match of output.matchAll(form)) add(match, match.groups?.file);
  }
  const main = files[0];
  if (main?.endsWith('.sql')) for (const match of output.matchAll(sqliteForm)) add(match, main);
  return found.sort((a, b) => a.start - b.start);
}

/** The place in a match of a pattern with the groups line and column. */
export function placeOf(match: RegExpExecArray, file: string): Place {
  const { line, column, before } = match.groups ?? {};
  const place: Place = { file, line: Number(line) };
  if (column !== undefined) place.column = Number(column);
  if (before !== undefined) place.column = Number(before) + 1;
  return place;
}
