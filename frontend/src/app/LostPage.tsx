import { Link } from 'react-router';
import { text } from '@/lib/text';
import { useTitle } from '@/lib/useTitle';
import { Header } from './Header';

const ways = 'text-accent underline underline-offset-4';

/** The page for unknown addresses: the address, and links to other pages. */
export function LostPage({ sentence = text.nav.lost }: { sentence?: string }) {
  useTitle(sentence);
  return (
    <div className="flex h-full flex-col">
      <Header />
      <main className="grid flex-1 place-content-center gap-2 p-6 text-center">
        <h1 className="text-lg font-semibold">{sentence}</h1>
        <p className="text-muted">{text.nav.lostHint}</p>
        <p className="flex flex-wrap justify-center gap-x-5 gap-y-1">
          <Link to="/problems" className={ways}>
            {text.nav.toProblems}
          </Link>
          <Link to="/" className={ways}>
            {text.nav.toCompiler}
          </Link>
        </p>
      </main>
    </div>
  );
}
