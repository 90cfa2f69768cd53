import { useState } from 'react';
import { useDeleteAccountMutation } from '@/api/me';
import { problemSentence } from '@/api/problemSentence';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Dialog } from '@/components/Dialog';
import { Field, textOf } from '@/components/Field';
import { Icon } from '@/components/Icon';
import { Notice } from '@/components/Notice';
import { basePath } from '@/lib/basePath';
import { text } from '@/lib/text';
import { settingsText } from './text';

/** Exports the user's data. */
export function ExportCard() {
  const words = settingsText.data;
  return (
    <Card title={words.title} hint={words.hint}>
      <a
        href={`${basePath}/api/me/export`}
        download="codevault-account.json"
        className="inline-flex h-9 items-center gap-2 self-start rounded-lg bg-raised px-3 ring-1 ring-line ring-inset hover:ring-edge"
      >
        <Icon name="download" />
        {words.export}
      </a>
    </Card>
  );
}

/** Deletes the account; calls `onDeleted` afterwards. */
export function DeleteCard({ onDeleted }: { onDeleted: () => void }) {
  const words = settingsText.remove;
  const [asking, setAsking] = useState(false);
  const [remove, { isLoading, error, reset }] = useDeleteAccountMutation();
  const problem = problemSentence(error);

  const submit = async (form: FormData) => {
    if (isLoading) return;
    const answer = await remove({ password: textOf(form, 'password') });
    if (!answer.error) onDeleted();
  };

  return (
    <Card title={words.title} hint={words.hint}>
      <Button look="danger" className="self-start" onClick={() => setAsking(true)}>
        {words.open}
      </Button>
      {asking && (
        <Dialog
          title={words.question}
          onClose={() => {
            setAsking(false);
            reset();
          }}
        >
          <form
            className="flex flex-col gap-4 overflow-y-auto px-5 pb-5"
            onSubmit={(event) => {
              event.preventDefault();
              void submit(new FormData(event.currentTarget));
            }}
          >
            <p className="text-sm text-muted">{words.sure}</p>
            <Field
              label={words.password}
              name="password"
              type="password"
              autoComplete="current-password"
              required
              aria-invalid={problem !== undefined}
            />
            <div role="alert">
              {problem && (
                <Notice look="bad" className="rounded-lg">
                  {problem}
                </Notice>
              )}
            </div>
            <div className="flex flex-wrap justify-end gap-2">
              <Button onClick={() => setAsking(false)}>{text.cancel}</Button>
              <Button look="danger" type="submit" aria-disabled={isLoading}>
                {words.do}
              </Button>
            </div>
          </form>
        </Dialog>
      )}
    </Card>
  );
}
