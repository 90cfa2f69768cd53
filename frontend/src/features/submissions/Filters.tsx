import { useId } from 'react';
import type { SubmissionFilter } from '@/api/submissions';
import { useLanguagesQuery, useProblemsQuery } from '@/api/codevault';
import { Select } from '@/components/Field';
import { text } from '@/lib/text';
import { submissionsText } from './text';

const field =
  'h-10 min-w-0 rounded-lg bg-raised px-2 text-sm ring-1 ring-line ring-inset hover:ring-edge';

interface FiltersProps {
  filter: SubmissionFilter;
  onChange: (filter: SubmissionFilter) => void;
  /** Whether the user can list the submissions of others. */
  ofOthers: boolean;
}

/** The filters of the list. */
export function Filters({ filter, onChange, ofOthers }: FiltersProps) {
  const { data: problems = [] } = useProblemsQuery();
  const { data: languages = [] } = useLanguagesQuery();
  const set = (name: keyof SubmissionFilter) => (value: string) => {
    const others = Object.entries(filter).filter(([key]) => key !== name);
    onChange(Object.fromEntries(value ? [...others, [name, value]] : others));
  };
  const named = (all: readonly { id: string; name: string }[]) =>
    all.map(({ id, name }) => ({ value: id, label: name }));
  const others = filter.user && filter.user !== '*' ? [filter.user] : [];
  const choices: Choice[] = [
    { name: 'problem', label: submissionsText.problem, options: named(problems) },
    {
      name: 'verdict',
      label: submissionsText.verdict,
      options: Object.entries(text.verdict).map(([value, label]) => ({ value, label })),
    },
    { name: 'language', label: submissionsText.language, options: named(languages) },
    ...(ofOthers
      ? [
          {
            name: 'user' as const,
            label: submissionsText.whose,
            any: submissionsText.mine,
            options: [
              { value: '*', label: submissionsText.everybodys },
              ...others.map((user) => ({ value: user, label: user })),
            ],
          },
        ]
      : []),
  ];

  return (
    <fieldset className="flex flex-wrap items-end gap-x-4 gap-y-3">
      <legend className="sr-only">{submissionsText.filters}</legend>
      {choices.map(({ name, label, options, any = submissionsText.any }) => (
        <Select
          key={name}
          look="filter"
          label={label}
          value={filter[name] ?? ''}
          options={[{ value: '', label: any }, ...options]}
          onChange={({ target }) => set(name)(target.value)}
        />
      ))}
      <Day label={submissionsText.from} value={filter.from} onChange={set('from')} />
      <Day label={submissionsText.to} value={filter.to} onChange={set('to')} />
    </fieldset>
  );
}

interface Choice {
  name: keyof SubmissionFilter;
  label: string;
  options: { value: string; label: string }[];
  any?: string;
}

interface DayProps {
  label: string;
  value: string | undefined;
  onChange: (value: string) => void;
}

function Day({ label, value = '', onChange }: DayProps) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-[0.8125rem] text-muted">
        {label}
      </label>
      <input
        id={id}
        type="date"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={field}
      />
    </div>
  );
}
