import { findPlaces, PATH, placeOf, type Place } from './places';

export type Severity = 'error' | 'warning' | 'note';

/** A message of a compiler or interpreter about a place in the user's files. */
export interface Diagnostic extends Place {
  severity: Severity;
  message: string;
  /** The end of the range, exclusive, if known. */
  end?: { line: number; column: number };
}

interface Said {
  message: string;
  severity?: Severity;
  column?: number;
}

// A form of message. `pattern` matches the line that names the place; its groups are file, line,
// maybe column, and maybe message. If the message is on other lines, `read` finds it: `lines[at]` is
// the line that matched.
interface Form {
  pattern: RegExp;
  read?: (lines: readonly string[], at: number, files: readonly string[]) => Said | undefined;
}

const form = (source: string, read?: Form['read']): Form => ({
  pattern: new RegExp(source),
  ...(read && { read }),
});

const AT = String.raw`${PATH}:(?<line>\d+)(?::(?<column>\d+))?`;

const forms: Form[] = [
  // main.c:3:5: error: message        Main.java:3: error: message      ./main.go:3:5: message
  // main.rb:3:in 'f': message         lua: main.lua:3: message
  form(String.raw`^(?:[\w.+-]+: )?${AT}:(?:in [\`'][^']*':)? (?<message>\S.*)$`, beneath),
  // main.ts:3:5 - error TS2322: message
  form(String.raw`^${AT} - (?<message>\w+ \w+: .+)$`),
  // main.ts(3,5): error TS2322: message     main.pas(3,5) Error: message
  form(
    String.raw`^${PATH}\((?<line>\d+),(?<column>\d+)\):? (?<message>(?:[Ee]rror|[Ww]arning|[Nn]ote|[Hh]int|[Ff]atal)\b.+)$`,
  ),
  // main.sh: line 3: message
  form(String.raw`^${PATH}: line (?<line>\d+): (?<message>.+)$`),
  // PHP Parse error:  message in main.php on line 3
  form(String.raw`^(?:PHP )?(?<message>[A-Z][\w ]+: +.+) in ${PATH}(?: on line |:)(?<line>\d+)$`),
  // message at main.pl line 3, near "print"
  form(String.raw`^(?<message>\S.*) at ${PATH} line (?<line>\d+)(?:[.,].*)?$`),
  // thread 'main' panicked at 'message', main.rs:3:5
  form(String.raw`^thread .* panicked at '(?<message>.*)', ${AT}$`),
  // thread 'main' panicked at main.rs:3:5:     and on the next line the message
  form(String.raw`^thread .* panicked at ${AT}:$`, (lines, at) => said(lines[at + 1])),
  // --> main.rs:3:5     and on the line before, error[E0308]: message
  form(String.raw`^\s*--> ${AT}$`, (lines, at) => {
    const message = lines[at - 1] ?? '';
    return /^(?:error|warning|note)\b/.test(message) ? said(message) : undefined;
  }),
  // main.f90:3:5:     and beneath the source line, Error: message
  form(String.raw`^${AT}:$`, (lines, at) =>
    said(after(lines, at, 8, /^(?:Fatal )?(?:Error|Warning):/)),
  ),
  // File "main.ml", line 3, characters 4-7:     and beneath the source line, Error: message
  form(
    String.raw`^File "${PATH}", lines? (?<line>\d+)(?:-\d+)?(?:, characters (?<before>\d+)-\d+)?:$`,
    (lines, at) => said(after(lines, at, 8, /^(?:Error|Warning|Alert)\b.*:/)),
  ),
  // File "main.py", line 3, in f     and, at the traceback's end, ValueError: message
  form(String.raw`^\s*File "${PATH}", line (?<line>\d+)(?:, in .*)?$`, pythonError),
  // /box/main.js:3     and beneath source line and caret, TypeError: message
  form(String.raw`^${PATH}:(?<line>\d+)$`, (lines, at) => {
    const message = lines
      .slice(at + 1, at + 12)
      .find((line) => /^(?:Uncaught |\w*(?:Error|Exception)\b)/.test(line));
    const column = (lines[at + 2] ?? '').search(/\^/) + 1;
    return message ? { message, ...(column > 0 && { column }) } : undefined;
  }),
  // at Main.f(Main.java:3)     and above it, Exception in thread "main" message
  form(String.raw`^\s+at .*\(${PATH}:(?<line>\d+)\)$`, (...where) =>
    above(where, /^\s+at /, /^(?:Exception in thread "[^"]*"|Caused by:) (?<message>.*)$/),
  ),
  // at Main.F () in /box/main.cs:3     and above it, System.Exception: message
  form(String.raw`^\s+at .* in ${PATH}:(?<line>\d+) *$`, (...where) =>
    above(where, /^\s+at /, /^(?:\[ERROR\] [A-Z ]+: )?(?<message>[\w.]+(?:: .*)?)$/),
  ),
  // main.main()  /box/main.go:3 +0x9     and above it, panic: message
  form(String.raw`^\t${PATH}:(?<line>\d+) \+0x[\da-f]+$`, (...where) =>
    above(where, /^(?:\t|\S+\(.*\)$|goroutine |\[|$)/, /^(?<message>(?:panic|fatal error): .*)$/),
  ),
];

// Parse error near line 3: message
const sqlite = /^(?<message>(?:\w+ )?[Ee]rror:? near line (?<line>\d+): .+)$/;

/**
 * Reads the messages of compilers and interpreters about `files` (names without folders, main first).
 * Understands gcc, clang, javac, Go, Rust, TypeScript, GHC, OCaml, Free Pascal, gfortran, Mono and
 * sqlite3, and the crash reports of Python, Node, Java, Ruby, PHP, Perl, Lua and Bash. Ignores
 * everything else: a wrong mark is worse than none.
 */
export function parseDiagnostics(output: string, files: readonly string[]): Diagnostic[] {
  const lines = output.split(/\r?\n/);
  const found = new Map<string, Diagnostic>();
  for (const at of lines.keys()) {
    const diagnostic = diagnosticAt(lines, at, files);
    if (!diagnostic) continue;
    const { file, line, message } = diagnostic;
    const key = `${file}:${line}:${message}`;
    if (!found.has(key)) found.set(key, diagnostic);
  }
  return [...found.values()];
}

function diagnosticAt(
  lines: readonly string[],
  at: number,
  files: readonly string[],
): Diagnostic | undefined {
  const line = lines[at] ?? '';
  // No readable line is longer, and the patterns are slow on long lines.
  if (line.length > 500) return undefined;

  for (const { pattern, read } of forms) {
    const match = pattern.exec(line);
    const file = match?.groups?.file;
    if (!match || file === undefined || !files.includes(file)) continue;
    const told = tellApart(match.groups?.message ?? '');
    const said = told.message === '' ? read?.(lines, at, files) : told;
    if (!said) return undefined;
    const place = placeOf(match, file);
    const column = place.column ?? said.column ?? caretUnder(lines, at, file);
    return {
      file,
      line: place.line,
      ...(column !== undefined && { column }),
      severity: said.severity ?? told.severity ?? 'error',
      message: said.message,
    };
  }

  const main = files[0];
  const match = main?.endsWith('.sql') ? sqlite.exec(line) : null;
  if (!match || !main) return undefined;
  return { ...placeOf(match, main), severity: 'error', message: match.groups?.message ?? '' };
}

const severities: Record<string, Severity> = { error: 'error', fatal: 'error', warning: 'warning' };

// "fatal error: x", "error TS2322: x" and "warning[E1]: x" become a severity and "x".
function tellApart(text: string): Said {
  const match =
    /^(fatal error|parse error|error|fatal|warning|note|info|hint)\b(?:\[[\w-]+\]| [A-Z]+\d+)?:\s*(.*)$/i.exec(
      text,
    );
  if (!match) return { message: text.trim() };
  const word = (match[1] ?? '').toLowerCase().replace(/.* error$/, 'error');
  return { severity: severities[word] ?? 'note', message: (match[2] ?? '').trim() };
}

const said = (text: string | undefined) => (text?.trim() ? tellApart(text.trim()) : undefined);

// The first match in the next few lines, with the indented lines that continue it.
function after(lines: readonly string[], at: number, reach: number, wanted: RegExp) {
  const next = lines.slice(at + 1, at + 1 + reach);
  const start = next.findIndex((line) => wanted.test(line));
  if (start < 0) return undefined;
  const more = next.slice(start + 1).findIndex((line) => !/^ {2,}\S/.test(line));
  return next
    .slice(start, more < 0 ? undefined : start + 1 + more)
    .map((line) => line.trim())
    .join(' ');
}

// The message above a stack trace, for the first line of the trace in the user's files.
function above(
  [lines, at, files]: Parameters<NonNullable<Form['read']>>,
  trace: RegExp,
  wanted: RegExp,
): Said | undefined {
  let top = at - 1;
  while (top >= 0 && trace.test(lines[top] ?? '')) top -= 1;
  const message = wanted.exec(lines[top] ?? '')?.groups?.message;
  const isFirst = findPlaces(lines.slice(top + 1, at).join('\n'), files).length === 0;
  return message && isFirst ? { message } : undefined;
}

// GHC writes "main.hs:3:5: error:" and the message, indented, on the next lines.
function beneath(lines: readonly string[], at: number): Said | undefined {
  const next = lines.slice(at + 1, at + 12);
  const end = next.findIndex((line) => !/^ {4}/.test(line));
  const message = next
    .slice(0, end < 0 ? undefined : end)
    .map((line) => line.trim())
    .join('\n');
  return message === '' ? undefined : { message };
}

// The exception at the end of a traceback belongs to its last frame in the user's files.
function pythonError(
  lines: readonly string[],
  at: number,
  files: readonly string[],
): Said | undefined {
  const rest = lines.slice(at + 1);
  const end = rest.findIndex((line) => /^\S/.test(line));
  const message = rest[end];
  const isLast = findPlaces(rest.slice(0, end).join('\n'), files).length === 0;
  return message !== undefined && isLast ? { message } : undefined;
}

// Tools that name no column draw a caret below the source line.
function caretUnder(lines: readonly string[], at: number, file: string): number | undefined {
  if (file.endsWith('.py')) return undefined; // Python shifts the line
  const caret = /^\s*\^[\^~]*\s*$/.test(lines[at + 2] ?? '') ? (lines[at + 2] ?? '') : '';
  return caret === '' ? undefined : caret.indexOf('^') + 1;
}
