import { useId, type ComponentProps } from 'react';

const look =
  'h-10 min-w-0 rounded-lg bg-raised px-3 ring-1 ring-line ring-inset hover:ring-edge aria-invalid:ring-bad max-md:text-base';

const smallLook =
  'h-10 max-w-48 min-w-0 rounded-lg bg-raised px-2 text-sm ring-1 ring-line ring-inset hover:ring-edge';

interface FieldProps extends ComponentProps<'input'> {
  label: string;
  hint?: string | undefined;
}

/** A one-line field with its label above and a hint below. */
export function Field({ label, hint, className = '', ...input }: FieldProps) {
  const id = useId();
  return (
    <div className={`flex flex-col gap-1.5 ${className}`}>
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <input
        id={id}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        className={look}
        {...input}
      />
      {hint !== undefined && (
        <p id={`${id}-hint`} className="text-[0.8125rem] text-muted">
          {hint}
        </p>
      )}
    </div>
  );
}

interface SelectProps extends ComponentProps<'select'> {
  label: string;
  options: readonly { value: string; label: string }[];
  /** `filter`: smaller; `bare`: with a label for screen readers alone. */
  look?: 'field' | 'filter' | 'bare';
}

export function Select({ label, options, look: kind = 'field', ...rest }: SelectProps) {
  const { className = '', ...select } = rest;
  const id = useId();
  const labelLook = {
    field: 'text-sm font-medium',
    filter: 'text-[0.8125rem] text-muted',
    bare: 'sr-only',
  }[kind];
  return (
    <div className={`flex flex-col ${kind === 'field' ? 'gap-1.5' : 'gap-1'} ${className}`}>
      <label htmlFor={id} className={labelLook}>
        {label}
      </label>
      <select id={id} className={kind === 'field' ? look : smallLook} {...select}>
        {options.map(({ value, label: name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The text typed into a field of a form. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
