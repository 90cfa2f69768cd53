import { Link } from 'react-router';
import { useStatus } from '@/features/problems/useStatus';
import { tracksText as words } from './text';
import { continuationIn, inPageLanguage, stepPath, trackPath } from './trackSteps';
import { useDaily, useTracks } from './useTracks';

export interface Suggestion {
  /** Why it is suggested. */
  reason: string;
  name: string;
  to: string;
  solved: boolean;
}

/** Where to go on: a step of a track, or for a newcomer the first track; and the problem of the day. */
export function useSuggestions(): Suggestion[] {
  const { currentData: list } = useTracks();
  const daily = useDaily();
  const { statusOf } = useStatus();
  const suggestions: Suggestion[] = [];
  const next = list && continuationIn(list);
  const [first] = list?.tracks ?? [];
  if (next) {
    suggestions.push({
      reason: words.continueIn(inPageLanguage(next.track.title)),
      name: next.step.problemName,
      to: stepPath(next.track.id, next.step.problemId),
      solved: false,
    });
  } else if (first) {
    suggestions.push({
      reason: words.startWith,
      name: inPageLanguage(first.title),
      to: trackPath(first.id),
      solved: false,
    });
  }
  if (daily) {
    suggestions.push({
      reason: words.daily,
      name: daily.name,
      to: `/problems/${encodeURIComponent(daily.id)}`,
      solved: statusOf(daily.id) === 'solved',
    });
  }
  return suggestions;
}

/** The suggestions as cards, above the list of problems. */
export function NextProblems() {
  const suggestions = useSuggestions();
  if (suggestions.length === 0) return null;
  return (
    <ul aria-label={words.practice} className="grid gap-3 sm:grid-cols-2">
      {suggestions.map((suggestion) => (
        <li
          key={suggestion.reason}
          className="relative rounded-panel bg-surface px-4 py-3 ring-1 ring-line hover:bg-raised"
        >
          <Link to={suggestion.to} className="-outline-offset-2 after:absolute after:inset-0">
            <Words suggestion={suggestion} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** The text of a link: the reason, and the name in the same line or below. */
export function Words({ suggestion, inline }: { suggestion: Suggestion; inline?: boolean }) {
  return (
    <>
      <span className={`text-[0.8125rem] text-muted ${inline ? '' : 'block'}`}>
        {suggestion.reason}
        {inline ? ':' : <span className="sr-only">:</span>}
      </span>{' '}
      <span className="font-semibold">{suggestion.name}</span>
      {suggestion.solved && <span className="text-good"> · {words.solved}</span>}
    </>
  );
}
