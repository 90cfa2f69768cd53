import { lazy, Suspense, useState } from 'react';
import { useEditorialQuery, useLazyHintQuery } from '@/api/submissions';
import type { Problem } from '@/api/types';
import { asApiError } from '@/api/apiError';
import { Button } from '@/components/Button';
import { text } from '@/lib/text';

const Statement = lazy(async () => {
  const { Statement: component } = await import('./Statement');
  return { default: component };
});

/** Hints, one by one, and the editorial: for users who solved the problem, or confirm. */
export function Help({ problem, solved }: { problem: Problem; solved: boolean }) {
  return (
    <div className="flex flex-col gap-3">
      {problem.hints > 0 && <Hints problem={problem} />}
      {problem.editorial && <Editorial problem={problem} solved={solved} />}
    </div>
  );
}

function Hints({ problem }: { problem: Problem }) {
  const [hints, setHints] = useState<string[]>([]);
  const [ask, { isFetching, isError }] = useLazyHintQuery();
  const next = hints.length + 1;
  const showNext = async () => {
    const { data } = await ask({ problemId: problem.id, number: next });
    if (data) setHints([...hints, data.text]);
  };
  return (
    <>
      {hints.length > 0 && (
        <ol className="flex flex-col gap-2" aria-live="polite">
          {hints.map((hint, index) => (
            <li key={index} className="rounded-lg bg-busy-soft px-4 py-2">
              <p className="text-[0.8125rem] font-medium text-muted">
                {text.practice.hint(index + 1, problem.hints)}
              </p>
              <Words problemId={problem.id} words={hint} format="markdown" />
            </li>
          ))}
        </ol>
      )}
      {hints.length < problem.hints && (
        <Button className="self-start" aria-disabled={isFetching} onClick={() => void showNext()}>
          {text.practice.showHint(next, problem.hints)}
        </Button>
      )}
      {isError && <p role="alert">{text.practice.helpFailed}</p>}
    </>
  );
}

function Editorial({ problem, solved }: { problem: Problem; solved: boolean }) {
  const [pressed, setAsked] = useState<'no' | 'maybe' | 'yes'>('no');
  const asked = pressed === 'no' && solved ? 'maybe' : pressed;
  const { currentData, error } = useEditorialQuery(
    { problemId: problem.id, reveal: asked === 'yes' },
    { skip: asked === 'no' },
  );
  const problemWithIt = error && asApiError(error);
  const locked = problemWithIt?.kind === 'refused' && problemWithIt.code === 'locked';

  if (currentData && asked !== 'no') {
    return (
      <>
        <h2 className="text-lg font-semibold">{text.practice.editorial}</h2>
        <Words problemId={problem.id} words={currentData.text} format={currentData.format} />
      </>
    );
  }
  if (locked) {
    return (
      <div role="status" className="flex flex-wrap items-center gap-3">
        <p>{text.practice.editorialLocked}</p>
        <Button onClick={() => setAsked('yes')}>{text.practice.revealEditorial}</Button>
      </div>
    );
  }
  return (
    <>
      <Button className="self-start" onClick={() => setAsked('maybe')}>
        {text.practice.showEditorial}
      </Button>
      {problemWithIt && <p role="alert">{text.practice.helpFailed}</p>}
    </>
  );
}

interface WordsProps {
  problemId: string;
  words: string;
  format: 'markdown' | 'latex';
}

function Words({ problemId, words, format }: WordsProps) {
  return (
    <Suspense fallback={<p className="text-muted">{text.practice.loading}</p>}>
      <Statement problemId={problemId} statement={{ language: 'en', format, text: words }} />
    </Suspense>
  );
}
