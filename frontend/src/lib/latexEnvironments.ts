import { mathsOf, type Reader } from './latexReader';

/** Reads text up to the end of a group, an environment or an item. */
type Read = (reader: Reader) => string;

const formulas =
  /^(?:equation|align|gather|multline|displaymath|eqnarray|math|alignat|flalign)\*?$/;
// KaTeX supports these under the same names.
const layouts: Record<string, string> = {
  align: 'aligned',
  eqnarray: 'aligned',
  gather: 'gathered',
};

/** The environment whose \begin was just taken, as Markdown. */
export function environmentOf(reader: Reader, read: Read): string {
  const name = reader.takeArgument();
  const kind = name.replace(/\*$/, '');
  const end = `\\end{${name}}`;

  if (kind === 'verbatim' || kind === 'Verbatim' || kind === 'lstlisting') {
    reader.takeOption();
    return verbatim(reader, reader.takeTo('', end));
  }
  if (kind === 'comment') {
    reader.takeTo('', end);
    return '';
  }
  if (formulas.test(name)) {
    const layout = layouts[kind];
    const maths = mathsOf(reader.takeTo('', end));
    const content = layout ? `\\begin{${layout}} ${maths} \\end{${layout}}` : maths;
    return `$$\n${content}\n$$`;
  }
  if (kind === 'itemize' || kind === 'enumerate' || kind === 'description') {
    reader.takeOption();
    return list(reader, kind, end, read);
  }
  if (kind === 'tabular' || kind === 'tabularx' || kind === 'array' || kind === 'longtable') {
    reader.takeOption();
    if (kind === 'tabularx') reader.takeArgument();
    reader.takeArgument();
    return table(reader, reader.takeTo('', end), read);
  }
  if (kind === 'wrapfigure' || kind === 'minipage' || kind === 'multicols') {
    reader.takeOption();
    reader.takeArgument();
    if (kind === 'wrapfigure') reader.takeArgument();
  } else {
    reader.takeOption();
  }
  const content = untilEnd(reader, end, read);
  if (kind === 'quote' || kind === 'quotation') {
    const lines = content.trim().split('\n');
    return `${lines.map((line) => `> ${line}`.trimEnd()).join('\n')}`;
  }
  return `${content.trim()}`;
}

/** The text up to `end`; ends of other groups are dropped. */
function untilEnd(reader: Reader, end: string, read: Read): string {
  let out = '';
  while (!reader.atEnd() && !reader.take(end)) {
    out += read(reader);
    if (reader.atEnd() || reader.sees(end)) continue;
    if (reader.sees('\\end{') || reader.seesCommand('item')) {
      const command = reader.takeCommand();
      if (command === 'end') reader.takeArgument();
    } else {
      reader.takeCharacter();
    }
  }
  return out;
}

function verbatim(reader: Reader, content: string): string {
  const lines = content.replace(/^[ \t]*\n/, '').replace(/\n[ \t]*$/, '');
  const fence = lines.includes('```') ? '~~~~' : '```';
  // Hidden line by line, so that an enclosing list can still indent it.
  const hidden = lines.split('\n').map((line) => reader.hide(line));
  return `${[fence, ...hidden, fence].join('\n')}`;
}

function list(reader: Reader, kind: string, end: string, read: Read): string {
  const items: string[] = [];
  // Text before the first item.
  let before = '';
  while (!reader.atEnd() && !reader.take(end)) {
    if (reader.seesCommand('item')) {
      reader.takeCommand();
      const label = reader.takeOption();
      const named = label === undefined ? '' : `**${reader.within(label, read)}** `;
      items.push(named + read(reader).trim());
    } else if (reader.sees('}')) {
      reader.takeCharacter();
    } else if (reader.sees('\\end{')) {
      // The end of another environment: this list was not closed.
      break;
    } else {
      before += read(reader);
    }
  }
  const marked = items.map((item, index) => {
    const mark = kind === 'enumerate' ? `${index + 1}. ` : '- ';
    return (
      mark + item.replace(/\n{3,}/g, '\n\n').replace(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length)}`)
    );
  });
  return `${before.trim()}\n\n${marked.join('\n')}`;
}

function table(reader: Reader, source: string, read: Read): string {
  const rows = splitUnescaped(
    source
      .replace(/\\(?:hline|toprule|midrule|bottomrule|endhead)\b/g, '')
      .replace(/\\c(?:line|midrule)(?:\([^)]*\))?\{[^}]*\}/g, ''),
    '\\\\',
  )
    .map((row) =>
      splitUnescaped(row, '&').map((cell) => {
        const markdown = reader.within(cell.replace(/\\multicolumn\{\d+\}\{[^}]*\}/g, ''), read);
        return markdown.replace(/\s+/g, ' ').trim();
      }),
    )
    .filter((row) => row.some((cell) => cell !== ''));
  if (rows.length === 0) return '';

  const width = Math.max(...rows.map((row) => row.length));
  const line = (row: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, index) => row[index] ?? '').join(' | ')} |`;
  const [head = [], ...body] = rows.map((row) => row.map((cell) => barsOf(reader, cell)));
  const rule = line(Array.from({ length: width }, () => '---'));
  return `${[line(head), rule, ...body.map(line)].join('\n')}`;
}

// A bar would end the cell, in a formula too.
const barsOf = (reader: Reader, cell: string) =>
  reader
    .unhide(cell)
    .replace(/\$[^$]*\$/g, (maths) =>
      maths.replace(/\\?\|/g, (bar) => (bar === '|' ? '\\vert ' : '\\Vert ')),
    );

// Splits at marks outside groups that are not escaped.
function splitUnescaped(source: string, mark: string): string[] {
  const parts = [''];
  let depth = 0;
  for (let at = 0; at < source.length; at += 1) {
    const last = parts.length - 1;
    if (depth === 0 && source.startsWith(mark, at)) {
      parts.push('');
      at += mark.length - 1;
      continue;
    }
    if (source[at] === '{') depth += 1;
    if (source[at] === '}') depth -= 1;
    const escape = source[at] === '\\';
    parts[last] += source.slice(at, at + (escape ? 2 : 1));
    if (escape) at += 1;
  }
  return parts;
}
