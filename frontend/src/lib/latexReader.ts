/** Reads LaTeX from left to right. Each take moves past the text taken. */
export interface Reader {
  /** The footnotes so far, as Markdown. */
  notes: string[];
  atEnd: () => boolean;
  sees: (text: string) => boolean;
  seesCommand: (name: string) => boolean;
  /** Takes the text if it is next. */
  take: (text: string) => boolean;
  lastTaken: () => string;
  takeCharacter: () => string;
  takeSpace: () => string;
  /** Takes the text between `open`, which is next, and `close` or the end. */
  takeTo: (open: string, close: string) => string;
  skipComment: () => string;
  /** Takes the next command and the spaces that belong to it; returns its name. */
  takeCommand: () => string;
  /** Takes the argument of \verb, between two equal characters. */
  takeVerb: () => string;
  /** Takes an argument in brackets, if there is one. */
  takeOption: () => string | undefined;
  /** Takes the source of a group in braces, or else the next character or command. */
  takeArgument: () => string;
  /** Takes a command such as \bf that applies to the end of its group. */
  takeSwitch: () => { wrap: string | undefined };
  /** Reads another source with this reader, then continues here. */
  within: (source: string, read: (reader: Reader) => string) => string;
  /** Returns a placeholder for text that no later step may change, until unhide. */
  hide: (text: string) => string;
  unhide: (text: string) => string;
}

const switches: Record<string, string | undefined> = {
  bf: '**',
  bfseries: '**',
  it: '*',
  itshape: '*',
  em: '*',
  tt: undefined,
  small: undefined,
  large: undefined,
  footnotesize: undefined,
};

// Private-use characters, which statements do not use.
const HIDDEN = /\uE000(\d+)\uE001/g;

export function createReader(): Reader {
  let source = '';
  let at = 0;
  let last = '';
  const hidden: string[] = [];

  const matched = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (match) at += match[0].length;
    return match;
  };
  const reader: Reader = {
    notes: [],
    atEnd: () => at >= source.length,
    sees: (wanted) => source.startsWith(wanted, at),
    seesCommand: (name) =>
      source.startsWith(`\\${name}`, at) && !/[A-Za-z]/.test(source[at + name.length + 1] ?? ''),
    take: (wanted) => {
      if (!source.startsWith(wanted, at)) return false;
      at += wanted.length;
      last = wanted;
      return true;
    },
    lastTaken: () => last,
    takeCharacter: () => {
      const character = String.fromCodePoint(source.codePointAt(at) ?? 32);
      at += character.length;
      return character;
    },
    takeSpace: () => matched(/\s*/y)?.[0] ?? '',
    takeTo: (open, close) => {
      at += open.length;
      let end = at;
      while (end < source.length && !source.startsWith(close, end)) {
        end += source[end] === '\\' && !close.startsWith('\\') ? 2 : 1;
      }
      const content = source.slice(at, end);
      at = Math.min(source.length, end + close.length);
      return content;
    },
    skipComment: () => {
      // Also drops the line end and the next line's indentation; an empty line still ends the paragraph.
      matched(/%[^\n]*(?:\n(?![ \t]*\n)[ \t]*)?/y);
      return '';
    },
    takeCommand: () => {
      const word = matched(/\\([A-Za-z]+)\*?(?:[ \t]*\n?[ \t]*(?=[{[])|[ \t]*)/y);
      if (word) {
        // A space after a command without arguments is not part of the text.
        return word[1] ?? '';
      }
      at += 1;
      const name = source[at] ?? '';
      at += 1;
      return name;
    },
    takeVerb: () => {
      const fence = source[at] ?? '';
      return fence === '' ? '' : reader.takeTo(fence, fence);
    },
    takeOption: () => {
      if (source[at] !== '[') return undefined;
      return reader.takeTo('[', ']');
    },
    takeArgument: () => {
      matched(/\s*/y);
      if (source[at] !== '{') return matched(/\\[A-Za-z]+|\\.|[^\\]/y)?.[0] ?? '';
      let depth = 0;
      const start = at + 1;
      for (; at < source.length; at += 1) {
        if (source[at] === '\\') at += 1;
        else if (source[at] === '{') depth += 1;
        else if (source[at] === '}') depth -= 1;
        if (depth === 0) break;
      }
      const content = source.slice(start, at);
      at = Math.min(source.length, at + 1);
      return content;
    },
    takeSwitch: () => {
      const names = Object.keys(switches).join('|');
      const match = matched(new RegExp(String.raw`\\(${names})(?![A-Za-z])\s*`, 'y'));
      return { wrap: match ? switches[match[1] ?? ''] : undefined };
    },
    within: (inner, read) => {
      const [outerSource, outerAt] = [source, at];
      [source, at] = [inner, 0];
      let out = '';
      // A token that ends a group has no group to end here.
      while (at < source.length) {
        const before = at;
        out += read(reader);
        if (at === before) matched(/\\end\{[^}]*\}?|\\item\s*|./suy);
      }
      [source, at] = [outerSource, outerAt];
      return out;
    },
    hide: (content) => `\uE000${hidden.push(content) - 1}\uE001`,
    unhide: (content) => {
      let shown = content;
      // Hidden text may contain hidden parts itself.
      while (HIDDEN.test(shown)) {
        shown = shown.replace(HIDDEN, (_, index: string) => hidden[Number(index)] ?? '');
      }
      return shown;
    },
  };
  return reader;
}

// An empty line would end the formula, and a comment would swallow the rest of it.
export const mathsOf = (source: string) =>
  source
    .replace(/(^|[^\\])%.*$/gm, '$1')
    .replace(/\\mbox\b/g, '\\text')
    .replace(/\\ensuremath\b/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join(' ');
