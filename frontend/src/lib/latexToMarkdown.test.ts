import { describe, expect, it } from 'vitest';
import { latexToMarkdown as markdown } from './latexToMarkdown';
import { markdownOf } from './markdownOf';

const tex = String.raw;

describe('LaTeX of a problem as Markdown', () => {
  it('leaves out the name, which the page shows, and comments', () => {
    expect(
      markdown(tex`\problemname{A Walk} % a comment
Walk.% glued
 On.

% a line of its own
Next.`),
    ).toBe('Walk.On.\n\nNext.');
  });

  it('keeps a paragraph’s end after a comment', () => {
    expect(markdown('one % why\n\ntwo')).toBe('one\n\ntwo');
  });

  it('turns sections into headings', () => {
    expect(markdown('\\section*{Input}\nOne line.\n\\subsection{Limits}')).toBe(
      '## Input\n\nOne line.\n\n### Limits',
    );
  });

  it('marks words', () => {
    expect(markdown(tex`\textbf{bold}, \emph{leaning} \textit{too}, \underline{so}`)).toBe(
      '**bold**, *leaning* *too*, *so*',
    );
    expect(markdown(tex`{\bf bold} and {\em so}`)).toBe('**bold** and *so*');
    expect(markdown(tex`\textbf{ spaced } out`)).toBe('**spaced**  out');
    expect(markdown(tex`\textbf{both \emph{ways}}`)).toBe('**both *ways***');
  });

  it('shows code as it is', () => {
    expect(markdown(tex`\texttt{a\_b \{x\} *}`)).toBe('`a_b {x} *`');
    expect(markdown(tex`\verb|x_1 \n *|.`)).toBe('`x_1 \\n *`.');
  });

  it('keeps formulas untouched, in the text and apart', () => {
    expect(markdown(tex`Let $a_1 * b_2 < 10^{5}$ and \(x\).`)).toBe(
      'Let $a_1 * b_2 < 10^{5}$ and $x$.',
    );
    const apart = 'So\n\n$$\na_1 * b\n$$\n\nholds.';
    expect(markdown('So\n\\[ a_1 * b \\]\nholds.')).toBe(apart);
    expect(markdown('So $$a_1 * b$$ holds.')).toBe(apart);
    expect(
      markdown(tex`So \begin{equation*}
a_1 * b % why

\end{equation*} holds.`),
    ).toBe(apart);
    expect(markdown(tex`\begin{align*} a &= b \\ c &= d \end{align*}`)).toBe(
      '$$\n' + tex`\begin{aligned} a &= b \\ c &= d \end{aligned}` + '\n$$',
    );
  });

  it('does not take an escaped dollar for a formula', () => {
    expect(markdown(tex`It costs \$5 or $\$6$.`)).toBe('It costs \\$5 or $\\$6$.');
  });

  it('knows signs that are used outside formulas', () => {
    expect(markdown(tex`1 \leq n, n \times m and 2 \le k`)).toBe(
      tex`1 $\leq$ n, n $\times$ m and 2 $\le$ k`,
    );
  });

  it('unescapes what LaTeX escapes, and escapes what Markdown would take', () => {
    expect(markdown(tex`50\% of A\&B, \#1, a\_b, \{x\}`)).toBe(tex`50% of A&B, \#1, a\_b, {x}`);
    expect(markdown('2 * 3 * 4 < [5] | `')).toBe('2 \\* 3 \\* 4 \\< \\[5\\] \\| ‘');
  });

  it('sets quotes, dashes, dots and accents', () => {
    expect(markdown("``so'' --- 1--2, `x' \\ldots")).toBe("“so” — 1–2, ‘x' …");
    expect(markdown(tex`Erd\H{o}s, caf\'e, na\"{\i}ve, Stra\ss{}e, Ku\v{c}an`)).toBe(
      'Erdős, café, naïve, Straße, Kučan',
    );
    expect(markdown('a~b')).toBe('a\u00A0b');
  });

  it('makes lists, one in another too', () => {
    expect(
      markdown(tex`Either:
\begin{itemize}
  \item one, over
    two lines
  \item two:
    \begin{enumerate}
      \item first
      \item second
    \end{enumerate}
\end{itemize}
Done.`),
    ).toBe('Either:\n\n- one, over\n  two lines\n- two:\n\n  1. first\n  2. second\n\nDone.');
    expect(markdown(tex`\begin{description}\item[Ann] walks\end{description}`)).toBe(
      '- **Ann** walks',
    );
  });

  it('shows verbatim text line for line, whatever is in it', () => {
    expect(
      markdown('\\begin{verbatim}\n% no comment\n  $a_b$ \\x\n\n\n\nend\n\\end{verbatim}'),
    ).toBe('```\n% no comment\n  $a_b$ \\x\n\n\n\nend\n```');
  });

  it('makes tables', () => {
    expect(
      markdown(tex`\begin{center}\begin{tabular}{|l|r|}
\hline
\textbf{Op} & Cost \\ \hline
A \& B & $|x|$ \\
C & \\
\hline
\end{tabular}\end{center}`),
    ).toBe('| **Op** | Cost |\n| --- | --- |\n| A & B | $\\vert x\\vert $ |\n| C |  |');
  });

  it('shows pictures, with what is written below them', () => {
    expect(markdown(tex`\includegraphics[width=0.5\textwidth]{img/pond.png}`)).toBe(
      '![pond](<pond.png>)',
    );
    expect(
      markdown(tex`\illustration{0.3}{pond.jpg}{A pond by \href{https://a.example/x_y}{Ann}}Text`),
    ).toBe('![pond](<pond.jpg>)\n\n*A pond by [Ann](<https://a.example/x_y>)*\n\nText');
    expect(
      markdown(
        tex`\begin{figure}[h]\centering\includegraphics{a.pdf}\caption{Way}\label{f}\end{figure}`,
      ),
    ).toBe('![a](<a.pdf>)\n\n*Way*');
  });

  it('links, and notes at the foot', () => {
    expect(markdown(tex`See \url{https://a.example/b\_c}.\footnote{Or \emph{not}.}`)).toBe(
      'See <https://a.example/b_c>.[^1]\n\n[^1]: Or *not*.',
    );
  });

  it('breaks lines', () => {
    expect(markdown(tex`one\\[2pt]two`)).toBe('one\\\ntwo');
  });

  it('takes the body of a whole document', () => {
    expect(
      markdown(tex`\documentclass{article}\usepackage{x}\begin{document}Hi\end{document}`),
    ).toBe('Hi');
  });

  it('shows what an unknown command or environment holds', () => {
    expect(markdown(tex`\strange{words} \begin{odd}[x]inside\end{odd}`)).toBe('words\n\ninside');
  });

  it.each([
    '{',
    '}',
    '\\',
    '\\begin{itemize}',
    '\\begin{itemize}\\item',
    '\\end{x}',
    '$',
    '$$a',
    '\\[',
    '\\verb',
    '\\textbf',
    '\\textbf{',
    '\\begin{tabular}',
    '\\begin{verbatim}',
    '\\item x',
    '%',
    '\\footnote{\\footnote{x}}',
    '\\begin{itemize}\\end{enumerate}',
    'a } b',
    '\\begin{center} } \\item \\end{y} \\end{center}',
    '\\href{',
    '\\section{}',
  ])('ends, whatever is broken: %j', (source) => {
    expect(markdown(source)).not.toMatch(/[\uE000\uE001]/);
  });

  it('loses nothing after a stray brace', () => {
    expect(markdown('a } b')).toBe('a  b');
  });
});

describe('Markdown of a problem', () => {
  const tidy = (text: string) => markdownOf({ format: 'markdown', text });

  it('has no marks for samples, nor attributes of pictures', () => {
    expect(tidy('a\n\n{{nextsample}}\n\n{{remainingsamples}}\nb')).toBe('a\n\n\n\n\nb');
    expect(tidy('![x](y.png){width=50%}')).toBe('![x](y.png)');
  });

  it('shows a formula apart that stands alone in its line', () => {
    expect(tidy('$$a+b$$')).toBe('$$\na+b\n$$');
    expect(tidy('so $$a+b$$ is')).toBe('so $$a+b$$ is');
    expect(tidy('$$\na\n$$')).toBe('$$\na\n$$');
  });
});
