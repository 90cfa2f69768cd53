import 'katex/dist/katex.min.css';
import Markdown, { type Components, type Options } from 'react-markdown';
import rehypeKatex from 'rehype-katex';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import { imageUrl } from '@/api/codevault';
import { markdownOf, type SourceText } from '@/lib/markdownOf';
import { text } from '@/lib/text';

interface StatementProps {
  problemId: string;
  statement: SourceText & { language: string };
}

const remark: Options['remarkPlugins'] = [[remarkGfm, { singleTilde: false }], remarkMath];
// Formulas cannot create links, load anything or grow larger than a page.
const rehype: Options['rehypePlugins'] = [
  [rehypeKatex, { trust: false, maxExpand: 500, maxSize: 20, strict: 'ignore' }],
];

/** A statement with formulas. Shows no HTML from it, and only pictures of the package. */
export function Statement({ problemId, statement }: StatementProps) {
  return (
    <div className="statement" lang={statement.language}>
      <Markdown
        remarkPlugins={remark}
        rehypePlugins={rehype}
        components={componentsOf(problemId)}
        skipHtml
      >
        {markdownOf(statement)}
      </Markdown>
    </div>
  );
}

const componentsOf = (problemId: string): Components => ({
  // The first heading of the page is the problem's name.
  h1: ({ children }) => <h2>{children}</h2>,
  img: ({ src, alt }) => {
    const name = typeof src === 'string' ? pictureName(src) : undefined;
    if (name === undefined) return <i>{alt ? alt : text.practice.picture('')}</i>;
    return <img src={imageUrl(problemId, name)} alt={alt ? alt : text.practice.picture(name)} />;
  },
  a: ({ href, children, id }) =>
    href?.startsWith('#') ? (
      <a href={href} id={id}>
        {children}
      </a>
    ) : (
      <a href={href} target="_blank" rel="noreferrer noopener">
        {children}
      </a>
    ),
  // Scrollable areas must be reachable by keyboard.
  /* eslint-disable jsx-a11y/no-noninteractive-tabindex */
  pre: ({ children }) => <pre tabIndex={0}>{children}</pre>,
  table: ({ children }) => (
    <div tabIndex={0} className="overflow-x-auto">
      <table>{children}</table>
    </div>
  ),
  /* eslint-enable jsx-a11y/no-noninteractive-tabindex */
});

// Pictures of a package are named by file; any other address is dropped.
function pictureName(source: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^\/|\\/i.test(source)) return undefined;
  const path = source.replace(/[?#].*$/, '');
  const name = path.split('/').at(-1);
  if (!name || path.split('/').includes('..')) return undefined;
  try {
    return decodeURIComponent(name);
  } catch {
    return undefined;
  }
}
