import { useRef } from 'react';
import { useChangePasswordMutation } from '@/api/me';
import { problemSentence } from '@/api/problemSentence';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Field, textOf } from '@/components/Field';
import { Notice } from '@/components/Notice';
import { settingsText } from './text';

const words = settingsText.password;

export function PasswordCard() {
  const [change, { isLoading, isSuccess, error }] = useChangePasswordMutation();
  const form = useRef<HTMLFormElement>(null);
  const problem = problemSentence(error);
  const field = error && 'field' in error ? error.field : undefined;

  const submit = async (data: FormData) => {
    if (isLoading) return;
    const answer = await change({ current: textOf(data, 'current'), new: textOf(data, 'new') });
    if (!answer.error) form.current?.reset();
  };

  return (
    <Card title={words.title} hint={words.hint}>
      <form
        ref={form}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void submit(new FormData(event.currentTarget));
        }}
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <Field
            label={words.current}
            name="current"
            type="password"
            autoComplete="current-password"
            required
            aria-invalid={field === 'current'}
          />
          <Field
            label={words.next}
            hint={words.nextHint}
            name="new"
            type="password"
            autoComplete="new-password"
            required
            aria-invalid={field === 'new'}
          />
        </div>
        <div role="alert">
          {problem && (
            <Notice look="bad" className="rounded-lg">
              {problem}
            </Notice>
          )}
        </div>
        <p role="status" className="text-sm text-good empty:hidden">
          {isSuccess && words.changed}
        </p>
        <Button type="submit" className="self-start" aria-disabled={isLoading}>
          {words.change}
        </Button>
      </form>
    </Card>
  );
}
