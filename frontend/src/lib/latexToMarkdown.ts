import { environmentOf } from './latexEnvironments';
import { createReader, mathsOf, type Reader } from './latexReader';

/**
 * Converts the LaTeX of problem packages to Markdown with $formulas$. Unknown commands become their
 * contents, so that no sentence is lost.
 */
export function latexToMarkdown(source: string): string {
  const reader = createReader();
  const body = reader.within(
    bodyOf(source.replace(/\r\n|[\uE000\uE001]/g, (found) => (found === '\r\n' ? '\n' : ''))),
    textUntil,
  );
  const notes = reader.notes.map((note, index) => `[^${index + 1}]: ${note}`);
  return reader.unhide(tidy([body, ...notes].join('\n\n')));
}

// Reduces a whole document to its body; \problemname is already shown above the statement.
function bodyOf(source: string): string {
  const document = /\\begin\{document\}([\s\S]*?)(?:\\end\{document\}|$)/.exec(source);
  return document?.[1] ?? source;
}

const tidy = (markdown: string) =>
  markdown
    .replace(/[ \t]+$/gm, '')
    // A line break at the end of a paragraph would appear as a backslash.
    .replace(/(?<!\\)\\\n(?=\n|$)/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** Everything up to the end, or up to a token that ends a group: `}`, `\end` and, in lists, `\item`. */
function textUntil(reader: Reader): string {
  let out = '';
  while (!reader.atEnd()) {
    if (reader.sees('}') || reader.sees('\\end{') || reader.seesCommand('item')) break;
    out += piece(reader);
  }
  return out;
}

function piece(reader: Reader): string {
  if (reader.sees('%')) return reader.skipComment();
  if (reader.sees('\\[')) return displayed(reader, reader.takeTo('\\[', '\\]'));
  if (reader.sees('\\(')) return inline(reader, reader.takeTo('\\(', '\\)'));
  if (reader.sees('$$')) return displayed(reader, reader.takeTo('$$', '$$'));
  if (reader.sees('$')) return inline(reader, reader.takeTo('$', '$'));
  if (reader.sees('\\')) return command(reader);
  if (reader.take('{')) return group(reader);
  if (reader.take('~')) return '\u00A0';
  if (reader.take('``') || reader.take("''")) return reader.lastTaken() === '``' ? '“' : '”';
  if (reader.take('---')) return '—';
  if (reader.take('--')) return '–';
  if (reader.take('`')) return '‘';
  if (reader.take('\n')) return newline(reader);
  return escaped(reader.takeCharacter());
}

// Lines of the source form one paragraph, up to an empty line.
function newline(reader: Reader): string {
  const space = reader.takeSpace();
  return space.includes('\n') ? '\n\n' : '\n';
}

function group(reader: Reader): string {
  const { wrap } = reader.takeSwitch();
  const content = textUntil(reader);
  reader.take('}');
  return wrap ? around(wrap, content) : content;
}

// Characters that have a meaning in Markdown.
const escaped = (character: string) =>
  /[\\`*_#<>[\]|~$]/.test(character) ? `\\${character}` : character;

const inline = (reader: Reader, maths: string) => reader.hide(`$${mathsOf(maths)}$`);

const displayed = (reader: Reader, maths: string) => apart(reader, `$$\n${mathsOf(maths)}\n$$`);

// A block between paragraphs; the space that follows in the source has no meaning.
function apart(reader: Reader, block: string): string {
  reader.takeSpace();
  return `\n\n${block}\n\n`;
}

/** Puts marks around a text, inside its outer spaces: Markdown ignores marks next to spaces. */
function around(mark: string, content: string): string {
  const text = content.trim();
  if (text === '') return content;
  const [before = ''] = /^\s*/.exec(content) ?? [];
  const [after = ''] = /\s*$/.exec(content) ?? [];
  // Marks apply within one paragraph only.
  const marked = text
    .split(/\n{2,}/)
    .map((part) => mark + part + mark)
    .join('\n\n');
  return before + marked + after;
}

const headings: Record<string, string> = {
  chapter: '##',
  section: '##',
  subsection: '###',
  subsubsection: '####',
  paragraph: '####',
};

const marks: Record<string, string> = {
  textbf: '**',
  emph: '*',
  textit: '*',
  textsl: '*',
  // Markdown has no underlining; emphasis replaces it.
  underline: '*',
};

const characters: Record<string, string> = {
  ldots: '…',
  dots: '…',
  cdots: '⋯',
  textellipsis: '…',
  textbackslash: '\\\\',
  textasciitilde: '\\~',
  textasciicircum: '^',
  textless: '\\<',
  textgreater: '\\>',
  textbar: '\\|',
  textquotedblleft: '“',
  textquotedblright: '”',
  textquotesingle: "'",
  textendash: '–',
  textemdash: '—',
  textdegree: '°',
  copyright: '©',
  euro: '€',
  pounds: '£',
  LaTeX: 'LaTeX',
  TeX: 'TeX',
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  o: 'ø',
  O: 'Ø',
  aa: 'å',
  AA: 'Å',
  l: 'ł',
  L: 'Ł',
  quad: ' ',
  qquad: ' ',
  newline: '\\\n',
  par: '\n\n',
};

// Commands without effect here, with the number of arguments to drop.
const silent: Record<string, number> = {
  problemname: 1,
  label: 1,
  vspace: 1,
  hspace: 1,
  setlength: 2,
  addtolength: 2,
  newcommand: 2,
  renewcommand: 2,
  usepackage: 1,
  documentclass: 1,
  phantomsection: 0,
  nextsample: 0,
  remainingsamples: 0,
};

// Symbols for formulas that authors also use outside them.
const signs =
  'leq|le|geq|ge|neq|ne|times|cdot|div|pm|approx|equiv|rightarrow|leftarrow|to|Rightarrow|infty|in|notin|subseteq|sum|alpha|beta|gamma|delta|epsilon|lambda|mu|pi|sigma|theta|omega|sqrt|frac'.split(
    '|',
  );

const accents: Record<string, string> = {
  '"': '\u0308',
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  c: '\u0327',
  v: '\u030C',
  u: '\u0306',
  r: '\u030A',
  H: '\u030B',
  k: '\u0328',
};

function command(reader: Reader): string {
  const name = reader.takeCommand();
  if (name === '\\') {
    reader.takeOption();
    return reader.takeSpace().split('\n').length > 2 ? '\n\n' : '\\\n';
  }
  if (/^[%&_#${}]$/.test(name)) return escaped(name);
  if (name === ',' || name === ' ' || name === ';' || name === ':') return ' ';
  if (name === '-' || name === '/' || name === '!' || name === '@') return '';

  const accent = accents[name];
  if (accent !== undefined) return accented(reader, accent);
  if (name === 'begin') return apart(reader, environmentOf(reader, textUntil));
  if (name === 'verb') return code(reader, reader.takeVerb());

  const heading = headings[name];
  if (heading) return apart(reader, `${heading} ${oneLine(argument(reader))}`);
  const mark = marks[name];
  if (mark) return around(mark, argument(reader));
  const character = characters[name];
  if (character !== undefined) {
    reader.take('{}');
    return character;
  }
  if (name in silent) {
    reader.takeOption();
    for (let left = silent[name] ?? 0; left > 0; left -= 1) reader.takeArgument();
    return '';
  }
  if (signs.includes(name)) return sign(reader, name);
  return special(reader, name);
}

function special(reader: Reader, name: string): string {
  switch (name) {
    case 'texttt':
    case 'lstinline':
      return code(reader, plain(reader.takeArgument()));
    case 'url':
      return `<${reader.takeArgument().replaceAll('\\', '')}>`;
    case 'href': {
      const target = reader.takeArgument().replaceAll('\\', '');
      return `[${argument(reader)}](<${target}>)`;
    }
    case 'includegraphics': {
      reader.takeOption();
      return picture(reader.takeArgument());
    }
    case 'illustration': {
      reader.takeArgument(); // its width
      const source = picture(reader.takeArgument());
      const caption = oneLine(argument(reader));
      return `\n\n${source}\n\n${caption === '' ? '' : around('*', caption)}\n\n`;
    }
    case 'caption':
      return `\n\n${around('*', oneLine(argument(reader)))}\n\n`;
    case 'footnote':
      reader.notes.push(oneLine(argument(reader)));
      return `[^${reader.notes.length}]`;
    default:
      // An unknown command becomes its contents; spaces stay.
      reader.takeOption();
      return reader.sees('{') ? argument(reader) : '';
  }
}

/** The next argument as Markdown. */
function argument(reader: Reader): string {
  return reader.within(reader.takeArgument(), textUntil);
}

const oneLine = (content: string) => content.replace(/\s+/g, ' ').trim();

const picture = (path: string) => {
  const name = path.trim().split('/').at(-1) ?? '';
  return `![${name.replace(/\.\w+$/, '')}](<${name}>)`;
};

function accented(reader: Reader, accent: string): string {
  const letter = reader.takeArgument().replace(/^\\?([ij])$/, '$1');
  return (letter.slice(0, 1) + accent).normalize('NFC') + letter.slice(1);
}

function sign(reader: Reader, name: string): string {
  let maths = `\\${name}`;
  while (reader.sees('{') && (name === 'sqrt' || name === 'frac')) {
    maths += `{${reader.takeArgument()}}`;
  }
  // The space that ends the command is part of the text here.
  const space = [',', '.', ';', ':', ')', '\n'].some(reader.sees) || reader.atEnd() ? '' : ' ';
  return reader.hide(`$${maths}$`) + space;
}

// Text in code has no commands; only escaped characters are resolved.
const plain = (source: string) =>
  source
    .replace(/\\textbackslash(?:\{\})?/g, '\\')
    .replace(/\\([%&_#${}])/g, '$1')
    .replace(/\\(?:text)?(?:asciitilde|ldots|dots)\b/g, (name) =>
      name.includes('til') ? '~' : '...',
    )
    .replaceAll('~', ' ');

function code(reader: Reader, content: string): string {
  if (content === '') return '';
  const fence = content.includes('`') ? '``' : '`';
  const space = content.startsWith('`') || content.endsWith('`') ? ' ' : '';
  return reader.hide(fence + space + content.replaceAll('\n', ' ') + space + fence);
}
