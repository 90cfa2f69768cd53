import { latexToMarkdown } from './latexToMarkdown';

export interface SourceText {
  format: 'markdown' | 'latex';
  text: string;
}

/** A statement as Markdown with $formulas$, without the marks that place samples: these are shown separately. */
export const markdownOf = ({ format, text }: SourceText): string =>
  format === 'latex' ? latexToMarkdown(text) : tidyMarkdown(text);

const tidyMarkdown = (text: string) =>
  text
    .replaceAll('\r\n', '\n')
    .replace(/^[ \t]*\{\{\s*(?:nextsample|remainingsamples)\s*\}\}[ \t]*$/gm, '')
    // Attributes of pictures, as in ![](a.png){width=50%}.
    .replace(/(!\[[^\]\n]*\]\([^)\n]*\))\{[^}\n]*\}/g, '$1')
    // A formula between double dollars that is alone on its line is a displayed formula.
    .replace(/^([ \t]*)\$\$(?!\$)[ \t]*(\S[^$\n]*?)[ \t]*\$\$[ \t]*$/gm, '$1$$$$\n$1$2\n$1$$$$');
