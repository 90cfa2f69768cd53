import { text } from './text';

interface Refused {
  code: string;
  message: string;
  field?: string;
}

/**
 * The server's refusal in the language of the page: by its code and the field that it names, else by
 * its code, else in the server's own words.
 */
export function refusalWords({ code, message, field }: Refused): string {
  const { fields, codes } = text.problem;
  const part = field && /^\w+/.exec(field)?.[0];
  return (part && fields[`${code} ${part}`]) ?? codes[code] ?? message;
}

/** A sentence of the server about a program or a test, in the language of the page if it is known. */
export function serverWords(sentence: string): string {
  for (const [pattern, words] of text.server.sentences) {
    if (pattern.test(sentence)) return sentence.replace(pattern, words);
  }
  return sentence;
}

/** What a rule of a language says about the code. */
export const findingWords = ({ rule, message }: { rule: string; message: string }) =>
  text.server.rules[rule] ?? message;
