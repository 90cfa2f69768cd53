import { useState } from 'react';
import { asApiError, type ApiError } from '@/api/apiError';
import { useEnterMutation, type Entrance } from '@/api/account';
import { Button } from '@/components/Button';
import { Field, textOf } from '@/components/Field';
import { Notice } from '@/components/Notice';
import { useCountdown } from '@/lib/useCountdown';
import { accountText } from './text';

interface EntranceFormProps {
  how: Entrance;
}

/** Asks for a name and a password, and signs in or creates the account. */
export function EntranceForm({ how }: EntranceFormProps) {
  const [enter, { isLoading }] = useEnterMutation();
  const [problem, setProblem] = useState<ApiError>();
  const [waitUntil, setWaitUntil] = useState<number>();
  const wait = useCountdown(waitUntil);
  const making = how === 'register';
  const field = problem?.kind === 'refused' ? problem.field : undefined;

  const submit = async (form: FormData) => {
    if (isLoading || wait > 0) return;
    const credentials = { name: textOf(form, 'name'), password: textOf(form, 'password') };
    const answer = await enter({ how, ...credentials });
    if (answer.data) return; // the page sees the new session
    const refused = asApiError(answer.error);
    setProblem(refused);
    if (refused.kind === 'refused' && refused.retryAfter !== undefined) {
      setWaitUntil(Date.now() + refused.retryAfter * 1000);
    }
  };

  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void submit(new FormData(event.currentTarget));
      }}
    >
      <Field
        label={accountText.name}
        hint={making ? accountText.nameHint : undefined}
        name="name"
        required
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        aria-invalid={field === 'name'}
      />
      <Field
        label={accountText.password}
        hint={making ? accountText.passwordHint : undefined}
        name="password"
        required
        type="password"
        autoComplete={making ? 'new-password' : 'current-password'}
        aria-invalid={field === 'password'}
      />
      <div role="alert">
        {problem && (
          <Notice look="bad" className="rounded-lg">
            {problem.kind === 'refused' ? problem.message : accountText.unreachable}
          </Notice>
        )}
      </div>
      <Button look="primary" type="submit" aria-disabled={isLoading || wait > 0}>
        {isLoading
          ? accountText.busy
          : wait > 0
            ? accountText.wait(wait)
            : accountText[making ? 'register' : 'signIn'].do}
      </Button>
    </form>
  );
}
