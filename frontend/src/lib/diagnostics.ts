export type Severity = 'error' | 'warning' | 'note';

/** A place in the user's own files that some tool named in its output. */
export interface Place {
  file: string;
  line: number;
  column?: number;
}

/** A place, and where in the output it is named. */
export interface MentionedPlace extends Place {
  start: number;
  end: number;
}

/** What a compiler or interpreter says about a place. */
export interface Diagnostic extends Place {
  severity: Severity;
  message: string;
}

const FILE = String.raw`(?:[\w.+-]*\/)*(?<file>[\w+-][\w.+-]*)`;

// How tools write places, most telling first. Each names groups: file, line, and maybe column.
const forms = [
  // Python, OCaml:  File "main.py", line 3     File "main.ml", line 3, characters 4-7
  String.raw`File "${FILE}", lines? (?<line>\d+)(?:-\d+)?(?:, characters (?<characters>\d+)-\d+)?`,
  // TypeScript, Pascal, C#:  main.ts(3,5)
  String.raw`${FILE}\((?<line>\d+),(?<column>\d+)\)`,
  // gcc, clang, Go, Rust, GHC, gfortran, Node:  main.c:3:5     and javac, Ruby, Lua:  Main.java:3
  String.raw`${FILE}:(?<line>\d+)(?::(?<column>\d+))?`,
  // PHP:  in /box/main.php on line 3     Perl:  at main.pl line 3     Bash:  main.sh: line 3
  String.raw`${FILE}(?:: line | line | on line )(?<line>\d+)`,
];
const place = (form: string) => new RegExp(String.raw`(?<![\w.+\/-])(?:${form})`, 'g');
const places = forms.map(place);

// sqlite3 reads its program from stdin and names the line alone.
const nearLine = /\b(?:near|at) line (?<line>\d+)/g;

/** Every mention of a place in one of `files` (names without folders), in order. */
export function findPlaces(output: string, files: readonly string[]): MentionedPlace[] {
  const found: MentionedPlace[] = [];
  const add = (match: RegExpMatchArray, file: string | undefined) => {
    const groups = match.groups ?? {};
    const start = match.index ?? 0;
    const end = start + match[0].length;
    if (file === undefined || !files.includes(file)) return;
    if (found.some((other) => start < other.end && other.start < end)) return;
    const column = groups.column ?? (groups.characters && String(Number(groups.characters) + 1));
    found.push({
      file,
      line: Number(groups.line),
      ...(column !== undefined && { column: Number(column) }),
      start,
      end,
    });
  };
  for (const form of places) {
    for (const match of output.matchAll(form)) add(match, match.groups?.file);
  }
  const main = files[0];
  if (main?.endsWith('.sql')) for (const match of output.matchAll(nearLine)) add(match, main);
  return found.sort((a, b) => a.start - b.start);
}

const severityWords: Record<string, Severity> = {
  error: 'error',
  fatal: 'error',
  warning: 'warning',
  warn: 'warning',
  note: 'note',
  info: 'note',
  hint: 'note',
};
const severityWord = /\b(error|fatal|warning|warn|note|info|hint)\b(?:\s*\[?[\w-]*\d+\]?)?\s*:?/i;

/**
 * Reads what compilers and interpreters say about the user's files. Understands gcc, clang, javac,
 * Go, Rust, TypeScript, GHC, OCaml, Free Pascal, gfortran, Mono, and the tracebacks of Python, Node,
 * Ruby, PHP, Perl, Lua, Bash and R. Anything else is left alone: a wrong mark is worse than none.
 */
export function parseDiagnostics(output: string, files: readonly string[]): Diagnostic[] {
  const mentioned = findPlaces(output, files);
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<string>();
  const add = (diagnostic: Diagnostic) => {
    const key = `${diagnostic.file}:${diagnostic.line}:${diagnostic.column ?? 0}:${diagnostic.message}`;
    if (seen.has(key)) return;
    seen.add(key);
    diagnostics.push(diagnostic);
  };

  for (const [index, mention] of mentioned.entries()) {
    const next = mentioned[index + 1];
    const said =
      pythonTraceback(output, mention, next) ??
      sameLine(output, mention) ??
      previousLine(output, mention) ??
      followingLines(output, mention, next);
    if (said) add({ ...placeOf(mention), ...caretColumn(output, mention), ...said });
  }
  return diagnostics;
}

type Said = Pick<Diagnostic, 'severity' | 'message'>;

function placeOf({ file, line, column }: Place): Place {
  return column === undefined ? { file, line } : { file, line, column };
}

const lineEnd = (output: string, from: number) => {
  const end = output.indexOf('\n', from);
  return end < 0 ? output.length : end;
};
const lineStart = (output: string, from: number) => output.lastIndexOf('\n', from - 1) + 1;

// main.c:3:5: error: message        Main.java:3: error: message        ./main.go:3:5: message
// main.rb:3:in 'f': message (Error) PHP Parse error:  message in main.php on line 3
function sameLine(output: string, mention: MentionedPlace): Said | undefined {
  const before = output.slice(lineStart(output, mention.start), mention.start);
  const after = output.slice(mention.end, lineEnd(output, mention.end));

  // PHP and Perl put the message first.
  const tail = /^(?:, near .*)?\.?$/.test(after.trim());
  const head = /^(.*?\S) (?:in|at) $/.exec(before);
  if (tail && head?.[1] && !/^\s*(?:at|from|#\d+|called)\b/.test(before)) {
    const message = head[1].replace(/^PHP /, '');
    return { severity: severityOf(message) ?? 'error', message };
  }
  if (/^\s*(?:from|at)\s/.test(before) || /^#\d/.test(before)) return undefined;
  if (before.endsWith('-> ')) return undefined; // Rust says it on the line before

  const message = /^:?(?:in [`'][^`']*':)?(?: -)? ?(\S.*)$/.exec(after)?.[1];
  if (!message || !(after.startsWith(':') || /^ (?:-|Error|Fatal|Warning|Note|Hint)/.test(after))) {
    return undefined;
  }
  const text = message.replace(severityPrefix, '').trim();
  // Node prints only the place, and the error two lines below.
  return text === '' ? undefined : { severity: severityOf(message) ?? 'error', message: text };
}

const severityPrefix = /^(?:fatal )?(?:error|warning|note|info|hint)(?: ?(?:CS|TS)?\d+)?: */i;

function severityOf(message: string): Severity | undefined {
  const word = severityWord.exec(message.slice(0, 40))?.[1];
  return word === undefined ? undefined : severityWords[word.toLowerCase()];
}

// error[E0425]: message
//  --> main.rs:3:5
function previousLine(output: string, mention: MentionedPlace): Said | undefined {
  const start = lineStart(output, mention.start);
  if (!/^\s*--> $/.test(output.slice(start, mention.start))) return undefined;
  const previous = output.slice(lineStart(output, start - 1), start - 1);
  const match = /^(error|warning|note)(?:\[\w+\])?: (.+)$/.exec(previous);
  if (!match?.[1] || !match[2]) return undefined;
  return { severity: severityWords[match[1]] ?? 'error', message: match[2] };
}

// gfortran, OCaml, GHC and Node say what is wrong some lines below the place.
function followingLines(
  output: string,
  mention: MentionedPlace,
  next: MentionedPlace | undefined,
): Said | undefined {
  const start = lineStart(output, mention.start);
  const before = output.slice(start, mention.start);
  if (/^\s+at |\($/.test(before) || /^\s*(?:from|at)\s/.test(before)) return undefined;
  const end = Math.min(next ? lineStart(output, next.start) : output.length, mention.end + 2000);
  const following = output.slice(lineEnd(output, mention.end) + 1, end);
  const match = /^(?:\w*(Error|Warning|Fatal Error)\b[^:\n]*): *(.*(?:\n +\S.*)?)/m.exec(following);
  if (!match?.[2]) return undefined;
  const severity = match[1] === 'Warning' ? 'warning' : 'error';
  return { severity, message: match[0].replace(severityPrefix, '').trim() };
}

//   File "main.py", line 3, in f
//     return 1 / 0
// ZeroDivisionError: division by zero
function pythonTraceback(
  output: string,
  mention: MentionedPlace,
  next: MentionedPlace | undefined,
): Said | undefined {
  if (!output.startsWith('File "', mention.start) || !mention.file.endsWith('.py'))
    return undefined;
  const rest = output.slice(lineEnd(output, mention.end) + 1);
  const error = /^[A-Za-z_][\w.]*(?:: .*)?$/m.exec(rest);
  if (!error) return undefined;
  // Only the innermost frame of the user's own is marked.
  const errorAt = lineEnd(output, mention.end) + 1 + error.index;
  if (next && next.start < errorAt && next.file.endsWith('.py')) return undefined;
  return { severity: 'error', message: error[0] };
}

// Tools without a column draw a caret under it: the line that is only '^' has it.
function caretColumn(output: string, mention: MentionedPlace): { column?: number } {
  if (mention.column !== undefined) return {};
  const following = output.slice(lineEnd(output, mention.end) + 1).split('\n', 3);
  const caret = following.findIndex((line) => /^\s*\^[\^~]*\s*$/.test(line));
  if (caret < 1) return {};
  const indent = mention.file.endsWith('.py') ? 4 : 0;
  const column = (following[caret] ?? '').indexOf('^') + 1 - indent;
  return column > 0 && indent === 0 ? { column } : {};
}
