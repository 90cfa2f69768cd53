import { Icon } from '@/components/Icon';
import { text } from '@/lib/text';
import { difficulties, type ProblemFilter } from './matchProblems';

interface ProblemSearchProps {
  filter: ProblemFilter;
  onChange: (filter: ProblemFilter) => void;
}

/** A field and a choice that narrow the list as one types. */
export function ProblemSearch({ filter, onChange }: ProblemSearchProps) {
  return (
    <div role="search" className="flex flex-wrap items-center gap-3">
      <div className="flex h-10 min-w-56 flex-1 items-center gap-2 rounded-lg bg-raised px-3 ring-1 ring-line ring-inset focus-within:ring-2 focus-within:ring-accent">
        <Icon name="search" className="text-muted" />
        <input
          type="search"
          aria-label={text.problems.search}
          placeholder={text.problems.search}
          value={filter.query}
          onChange={(event) => onChange({ ...filter, query: event.target.value })}
          autoComplete="off"
          spellCheck={false}
          className="h-full min-w-0 flex-1 bg-transparent outline-none max-md:text-base"
        />
      </div>
      <fieldset className="flex rounded-lg bg-ink/6 p-0.5 text-sm">
        <legend className="sr-only">{text.problems.difficulty}</legend>
        {[null, ...difficulties].map((difficulty) => (
          <label
            key={difficulty}
            className="cursor-pointer rounded-md px-3 py-1.5 font-medium text-muted hover:text-ink has-checked:bg-raised has-checked:text-ink has-checked:shadow-sm has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name="difficulty"
              className="sr-only"
              checked={filter.difficulty === difficulty}
              onChange={() => onChange({ ...filter, difficulty })}
            />
            {difficulty ? text.problems[difficulty] : text.problems.anyDifficulty}
          </label>
        ))}
      </fieldset>
    </div>
  );
}
