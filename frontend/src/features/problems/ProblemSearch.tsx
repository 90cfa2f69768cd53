import { Select } from '@/components/Field';
import { Icon } from '@/components/Icon';
import { Segments } from '@/components/Segments';
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

/** The search field, and the filters that are menus. */
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
      <Select
        look="bare"
        label={text.problems.topic}
        value={filter.topic ?? ''}
        options={[
          { value: '', label: text.problems.anyTopic },
          ...topics.map((topic) => ({ value: topic, label: topic })),
        ]}
        onChange={({ target }) => onChange({ ...filter, topic: target.value || null })}
      />
      {known && (
        <Select
          look="bare"
          label={text.problems.status}
          value={filter.status ?? ''}
          options={[
            { value: '', label: text.problems.anyStatus },
            ...statuses.map((value) => ({ value, label: text.problems[value] })),
          ]}
          onChange={({ target }) =>
            onChange({
              ...filter,
              status: statuses.find((status) => status === target.value) ?? null,
            })
          }
        />
      )}
    </div>
  );
}

type OneFilterProps = Pick<ProblemSearchProps, 'filter' | 'onChange'>;

/** Chooses the difficulty of the listed problems. */
export function ProblemDifficulty({ filter, onChange }: OneFilterProps) {
  return (
    <Segments
      label={text.problems.difficulty}
      name="difficulty"
      choices={[
        { value: '', label: text.problems.anyDifficulty },
        ...difficulties.map((value) => ({ value, label: text.problems[value] })),
      ]}
      picked={filter.difficulty ?? ''}
      onPick={(difficulty) => onChange({ ...filter, difficulty: difficulty || null })}
      className="max-w-full overflow-x-auto"
    />
  );
}

/** Chooses the order of the list. */
export function ProblemOrder({ filter, onChange }: OneFilterProps) {
  return (
    <Select
      look="bare"
      label={text.problems.sort}
      value={filter.order}
      options={[
        { value: 'difficulty', label: text.problems.byDifficulty },
        { value: 'name', label: text.problems.byName },
        { value: 'acceptance', label: text.problems.byAcceptance },
      ]}
      onChange={({ target }) =>
        onChange({
          ...filter,
          order: orders.find((order) => order === target.value) ?? 'difficulty',
        })
      }
    />
  );
}
