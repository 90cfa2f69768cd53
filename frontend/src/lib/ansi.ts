/** A piece of program output in one style. */
export interface StyledText {
  text: string;
  /** 0 to 15, the basic terminal colours. */
  color?: number;
  background?: number;
  bold?: boolean;
  dim?: boolean;
  italic?: boolean;
  underline?: boolean;
}

type Style = Omit<StyledText, 'text'>;

// An escape sequence: colours and cursor movements (CSI), titles and links (OSC), or shorter ones.
const escape =
  // eslint-disable-next-line no-control-regex
  /\x1b(?:\[([0-?]*)[ -/]*([@-~]?)|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[ -/]*[0-~]?)/g;

/**
 * Turns terminal output into styled text. Keeps colours and weights, drops every other escape
 * sequence, and makes control characters visible: no output of a program can act on the page.
 */
export function parseAnsi(output: string): StyledText[] {
  const parts: StyledText[] = [];
  let style: Style = {};
  let position = 0;
  const push = (raw: string) => {
    const text = showControls(overwrite(raw));
    if (text !== '') parts.push({ text, ...style });
  };

  for (const match of output.matchAll(escape)) {
    push(output.slice(position, match.index));
    position = match.index + match[0].length;
    if (match[2] === 'm') style = restyle(style, match[1] ?? '');
  }
  push(output.slice(position));
  return parts;
}

// A carriage return alone overwrites the line, as progress bars do.
function overwrite(text: string): string {
  if (!text.includes('\r')) return text;
  return text
    .replace(/\r+\n/g, '\n')
    .replace(/[^\n]*\r(?=[^\n])/g, '')
    .replace(/\r/g, '');
}

function showControls(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\x00-\x08\x0b-\x1f\x7f]/g, (control) =>
    control === '\x7f' ? '\u2421' : String.fromCharCode(0x2400 + control.charCodeAt(0)),
  );
}

function restyle(before: Style, parameters: string): Style {
  const codes = parameters === '' ? [0] : parameters.split(/[;:]/).map(Number);
  let style = { ...before };
  for (let index = 0; index < codes.length; index += 1) {
    const code = codes[index] ?? 0;
    if (code === 0) style = {};
    else if (code === 1) style.bold = true;
    else if (code === 2) style.dim = true;
    else if (code === 3) style.italic = true;
    else if (code === 4) style.underline = true;
    else if (code === 22) style = without(style, 'bold', 'dim');
    else if (code === 23) style = without(style, 'italic');
    else if (code === 24) style = without(style, 'underline');
    else if (code >= 30 && code <= 37) style.color = code - 30;
    else if (code >= 90 && code <= 97) style.color = code - 90 + 8;
    else if (code === 39) style = without(style, 'color');
    else if (code >= 40 && code <= 47) style.background = code - 40;
    else if (code >= 100 && code <= 107) style.background = code - 100 + 8;
    else if (code === 49) style = without(style, 'background');
    else if (code === 38 || code === 48) {
      // 38;5;n is one of 256 colours, of which the first 16 are supported; 38;2;r;g;b is skipped.
      const number = codes[index + 2] ?? 16;
      if (codes[index + 1] === 5 && number < 16) {
        if (code === 38) style.color = number;
        else style.background = number;
      }
      index += codes[index + 1] === 2 ? 4 : 2;
    }
  }
  return style;
}

function without(style: Style, ...names: (keyof Style)[]): Style {
  const rest = { ...style };
  for (const name of names) delete rest[name];
  return rest;
}
