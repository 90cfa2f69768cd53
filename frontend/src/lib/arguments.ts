export type SplitArguments = { ok: true; args: string[] } | { ok: false };

/**
 * Splits a line into arguments the way a shell does: at blanks, with 'single' and "double" quotes
 * and backslashes, but without any expansion. Not ok if a quote is not closed.
 */
export function splitArguments(line: string): SplitArguments {
  const args: string[] = [];
  let current: string | undefined;
  let quote: '"' | "'" | undefined;

  for (let index = 0; index < line.length; index += 1) {
    const character = line.charAt(index);
    if (quote === "'") {
      if (character === "'") quote = undefined;
      else current += character;
    } else if (character === '\\') {
      const next = line.charAt(index + 1);
      const escapes = quote === undefined || next === '"' || next === '\\';
      current = (current ?? '') + (escapes ? next : character + next);
      index += 1;
    } else if (quote === '"') {
      if (character === '"') quote = undefined;
      else current += character;
    } else if (character === '"' || character === "'") {
      quote = character;
      current ??= '';
    } else if (/\s/.test(character)) {
      if (current !== undefined) args.push(current);
      current = undefined;
    } else {
      current = (current ?? '') + character;
    }
  }

  if (quote !== undefined) return { ok: false };
  if (current !== undefined) args.push(current);
  return { ok: true, args };
}

/** The line that splitArguments would split into these arguments. */
export const joinArguments = (args: readonly string[]): string =>
  args
    .map((arg) => (/^[\w./:=@%+,-]+$/.test(arg) ? arg : `'${arg.replaceAll("'", `'\\''`)}'`))
    .join(' ');
