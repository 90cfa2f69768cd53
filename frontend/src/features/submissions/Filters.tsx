import { useId, type ReactNode } from 'react';
import type { SubmissionFilter } from '@/api/submissions';
import { useLanguagesQuery, useProblemsQuery } from '@/api/codevault';
import { text } from '@/lib/text';
import { submissionsText } from './text';

const field =
  'h-9 min-w-0 rounded-lg bg-raised px-2 text-sm ring-1 ring-line ring-inset hover:ring-edge';

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
  const verdicts = Object.entries(text.verdict);

  return (
    <fieldset className="flex flex-wrap items-end gap-x-4 gap-y-3">
      <legend className="sr-only">{submissionsText.filters}</legend>
      <Choice label={submissionsText.problem} value={filter.problem} onChange={set('problem')}>
        {problems.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Choice>
      <Choice label={submissionsText.verdict} value={filter.verdict} onChange={set('verdict')}>
        {verdicts.map(([verdict, name]) => (
          <option key={verdict} value={verdict}>
            {name}
          </option>
        ))}
      </Choice>
      <Choice label={submissionsText.language} value={filter.language} onChange={set('language')}>
        {languages.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Choice>
      <Day label={submissionsText.from} value={filter.from} onChange={set('from')} />
      <Day label={submissionsText.to} value={filter.to} onChange={set('to')} />
      {ofOthers && (
        <Choice
          label={submissionsText.whose}
          value={filter.user}
          onChange={set('user')}
          any={submissionsText.mine}
        >
          <option value="*">{submissionsText.everybodys}</option>
          {filter.user && filter.user !== '*' && <option value={filter.user}>{filter.user}</option>}
        </Choice>
      )}
    </fieldset>
  );
}

interface FieldProps {
  label: string;
  value: string | undefined;
  onChange: (value: string) => void;
}

function Choice(props: FieldProps & { any?: string; children: ReactNode }) {
  const { label, value = '', onChange, any = submissionsText.any, children } = props;
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-[0.8125rem] text-muted">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={`${field} max-w-48`}
      >
        <option value="">{any}</option>
        {children}
      </select>
    </div>
  );
}

function Day({ label, value = '', onChange }: FieldProps) {
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
