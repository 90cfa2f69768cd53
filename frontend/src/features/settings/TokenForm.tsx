import { useState } from 'react';
import { scopes, useMakeTokenMutation, type ApiToken, type Scope } from '@/api/me';
import { problemSentence } from '@/api/problemSentence';
import type { Role } from '@/api/types';
import { Button } from '@/components/Button';
import { Field, Select, textOf } from '@/components/Field';
import { Notice } from '@/components/Notice';
import { settingsText } from './text';

const words = settingsText.tokens;
const validities = ['30', '7', '90', '365', 'never'] as const;
const names: Record<(typeof validities)[number], string> = words.after;

const offeredTo = (role: Role) =>
  scopes.filter(
    (scope) => (scope !== 'admin' || role === 'admin') && (scope !== 'problems' || role !== 'user'),
  );

interface TokenFormProps {
  role: Role;
  onMade: (made: ApiToken & { token: string }) => void;
}

/** The form for a new token: name, permissions and lifetime. */
export function TokenForm({ role, onMade }: TokenFormProps) {
  const [make, { isLoading, error }] = useMakeTokenMutation();
  const [fault, setFault] = useState<string>();
  const problem = fault ?? problemSentence(error);

  const submit = async (form: FormData) => {
    if (isLoading) return;
    const chosen = form.getAll('scope') as Scope[];
    setFault(chosen.length === 0 ? words.noScope : undefined);
    if (chosen.length === 0) return;
    const days = Number(textOf(form, 'expires'));
    const answer = await make({
      name: textOf(form, 'name').trim(),
      scopes: chosen,
      ...(Number.isFinite(days) && { expiresInDays: days }),
    });
    if (answer.data) onMade(answer.data);
  };

  return (
    <form
      className="flex flex-col gap-4 border-t border-line pt-4"
      onSubmit={(event) => {
        event.preventDefault();
        void submit(new FormData(event.currentTarget));
      }}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label={words.name}
          hint={words.nameHint}
          name="name"
          required
          maxLength={100}
          autoComplete="off"
        />
        <Select
          label={words.expires}
          name="expires"
          options={validities.map((value) => ({ value, label: names[value] }))}
        />
      </div>
      <fieldset>
        <legend className="mb-1 text-sm font-medium">{words.scopes}</legend>
        <div className="flex flex-wrap gap-x-5 gap-y-1">
          {offeredTo(role).map((scope) => (
            <label key={scope} className="flex min-h-8 items-center gap-2">
              <input
                type="checkbox"
                name="scope"
                value={scope}
                defaultChecked={scope === 'run'}
                className="size-4 accent-accent"
              />
              {words.scopeNames[scope]}
            </label>
          ))}
        </div>
      </fieldset>
      <div role="alert">
        {problem && (
          <Notice look="bad" className="rounded-lg">
            {problem}
          </Notice>
        )}
      </div>
      <Button type="submit" className="self-start" aria-disabled={isLoading}>
        {words.make}
      </Button>
    </form>
  );
}
