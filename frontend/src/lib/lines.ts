/** Input as programs expect it: unless it is empty, its last line has an end. */
export const withLineEnd = (input: string) =>
  input === '' || input.endsWith('\n') ? input : `${input}\n`;

/** Whether two texts have the same words in the same order, whatever whitespace is between them. */
export const sameWords = (a: string, b: string) => words(a).join(' ') === words(b).join(' ');

const words = (text: string) => text.split(/\s+/).filter(Boolean);
