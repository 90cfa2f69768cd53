import { useState } from 'react';
import { Link } from 'react-router';
import { IconButton } from '@/components/Button';
import { useSuggestions, Words } from '@/features/tracks/NextProblems';
import { tracksText as words } from '@/features/tracks/text';
import { useToday } from '@/features/tracks/useTracks';

const HIDDEN = 'codevault.practiceHidden';

/** A line on the first page that leads to the problems. It can be hidden for the day. */
export function PracticeStrip() {
  const today = useToday();
  const [hiddenOn, setHiddenOn] = useState(recallHidden);
  const suggestions = useSuggestions();
  if (hiddenOn === today || suggestions.length === 0) return null;
  const hide = () => {
    keepHidden(today);
    setHiddenOn(today);
  };
  return (
    <nav
      aria-label={words.practice}
      className="flex shrink-0 items-center gap-2 px-3 pb-2 text-sm max-sm:pb-1"
    >
      <ul className="flex min-w-0 flex-1 gap-x-6 max-sm:flex-col">
        {suggestions.map((suggestion) => (
          <li key={suggestion.reason} className="min-w-0">
            <Link
              to={suggestion.to}
              className="block truncate rounded-sm py-1 -outline-offset-2 hover:underline max-sm:py-0.5"
            >
              <Words suggestion={suggestion} inline />
            </Link>
          </li>
        ))}
      </ul>
      <IconButton icon="close" label={words.hide} onClick={hide} />
    </nav>
  );
}

// Storage may be blocked.
function recallHidden(): string | null {
  try {
    return localStorage.getItem(HIDDEN);
  } catch {
    return null;
  }
}

function keepHidden(date: string) {
  try {
    localStorage.setItem(HIDDEN, date);
  } catch {
    return;
  }
}
