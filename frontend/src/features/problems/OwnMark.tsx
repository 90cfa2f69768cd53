import { useState } from 'react';
import { useMarkProblemMutation, useProblemMarkQuery } from '@/api/submissions';
import type { ProblemMark } from '@/api/types';
import { Button } from '@/components/Button';
import { text } from '@/lib/text';

const words = text.practice.mark;

/** The user's bookmark and note on a problem. */
export function OwnMark({ problemId }: { problemId: string }) {
  const { currentData: mark } = useProblemMarkQuery(problemId);
  if (!mark) return null;
  // What was saved elsewhere in the meantime begins a new form.
  return <MarkForm key={mark.note} problemId={problemId} mark={mark} />;
}

function MarkForm({ problemId, mark }: { problemId: string; mark: ProblemMark }) {
  const [save, { isError }] = useMarkProblemMutation();
  const [note, setNote] = useState(mark.note);
  const put = (change: Partial<ProblemMark>) =>
    void save({ id: problemId, mark: { ...mark, ...change } });

  return (
    <details className="mt-6 border-t border-line pt-3 text-sm" open={mark.note !== ''}>
      <summary className="cursor-pointer font-medium">{words.title}</summary>
      <div className="mt-3 flex flex-col gap-3">
        <label className="flex items-center gap-2">
          <input
            type="checkbox"
            checked={mark.bookmarked}
            onChange={({ target }) => put({ bookmarked: target.checked })}
            className="accent-accent"
          />
          {words.bookmark}
        </label>
        <textarea
          aria-label={words.note}
          placeholder={words.noteHint}
          value={note}
          maxLength={5000}
          rows={4}
          onChange={({ target }) => setNote(target.value)}
          className="rounded-lg bg-raised px-3 py-2 ring-1 ring-line ring-inset max-md:text-base"
        />
        <div className="flex items-center gap-3">
          <Button aria-disabled={note === mark.note} onClick={() => put({ note })}>
            {words.save}
          </Button>
          <span role="status" className="text-bad">
            {isError && words.failed}
          </span>
        </div>
      </div>
    </details>
  );
}
