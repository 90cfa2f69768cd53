import { Icon } from '@/components/Icon';
import { text } from '@/lib/text';
import { difficulties, orders, statuses, type ProblemFilter } from './matchProblems';

interface ProblemSearchProps {
  filter: ProblemFilter;
  /** The existing topics. */
  topics: readonly string[];
  /** Whether the user's status is known. */
  known: boolean;
  onChange: (filter: ProblemFilter) => void;
}

/** The search field and the filters of the list. */
export function ProblemSearch({ filter, topics, known, onChange }: ProblemSearchProps) {
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
      <Choice
        label={text.problems.topic}
        value={filter.topic ?? ''}
        options={[['', text.problems.anyTopic], ...topics.map((topic) => [topic, topic] as const)]}
        onChange={(topic) => onChange({ ...filter, topic: topic || null })}
      />
      {known && (
        <Choice
          label={text.problems.status}
          value={filter.status ?? ''}
          options={[
            ['', text.problems.anyStatus],
            ...statuses.map((status) => [status, text.problems[status]] as const),
          ]}
          onChange={(asked) =>
            onChange({ ...filter, status: statuses.find((status) => status === asked) ?? null })
          }
        />
      )}
      <Choice
        label={text.problems.sort}
        value={filter.order}
        options={[
          ['difficulty', text.problems.byDifficulty],
          ['name', text.problems.byName],
          ['acceptance', text.problems.byAcceptance],
        ]}
        onChange={(asked) =>
          onChange({ ...filter, order: orders.find((order) => order === asked) ?? 'difficulty' })
        }
      />
    </div>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  /** Pairs of value and name. */
  options: readonly (readonly [string, string])[];
  onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <select
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className="h-10 max-w-44 rounded-lg bg-raised px-2 text-sm ring-1 ring-line ring-inset hover:ring-edge"
    >
      {options.map(([option, name]) => (
        <option key={option} value={option}>
          {name}
        </option>
      ))}
    </select>
  );
}
