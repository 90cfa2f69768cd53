import { useState } from 'react';
import { useAdminProblemsQuery } from '@/api/admin';
import { useLanguagesQuery } from '@/api/codevault';
import { useBeginRejudgeMutation, useRejudgesQuery } from '@/api/rejudges';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Field, Select, textOf } from '@/components/Field';
import { Refusal } from '@/features/admin/Refusal';
import { RejudgeCard } from '@/features/admin/RejudgeCard';
import { adminText } from '@/features/admin/text';
import { text } from '@/lib/text';
import { useTitle } from '@/lib/useTitle';

const words = adminText.rejudges;
const LOOK_EVERY_MS = 2_000;

/** Judges submissions again, shows the changed verdicts, and applies or discards them. */
export function RejudgesPage() {
  const [running, setRunning] = useState(true);
  const { data: rejudges, error } = useRejudgesQuery(undefined, {
    pollingInterval: running ? LOOK_EVERY_MS : 0,
    skipPollingIfUnfocused: true,
  });
  const anyRuns = rejudges?.some(({ state }) => state === 'running') ?? true;
  if (anyRuns !== running) setRunning(anyRuns);
  useTitle(words.title);

  return (
    <>
      <h1 className="text-2xl font-semibold tracking-tight">{words.title}</h1>
      <Begin />
      <Refusal error={error} />
      {!rejudges && !error && <p role="status">{adminText.loading}</p>}
      {rejudges?.length === 0 && <p className="text-muted">{words.none}</p>}
      {rejudges?.map((rejudge) => (
        <RejudgeCard key={rejudge.id} rejudge={rejudge} />
      ))}
    </>
  );
}

const any = { value: '', label: words.any };

function Begin() {
  const { data: problems = [] } = useAdminProblemsQuery();
  const { data: languages = [] } = useLanguagesQuery();
  const [begin, { isLoading, error }] = useBeginRejudgeMutation();

  const submit = (form: FormData) => {
    if (isLoading) return;
    const said = Object.fromEntries(
      ['verdict', 'language', 'from', 'to']
        .map((name) => [name, textOf(form, name)])
        .filter(([, value]) => value !== ''),
    ) as Record<string, string>;
    void begin({ problemId: textOf(form, 'problem'), ...said });
  };

  return (
    <Card title={words.begin} hint={words.beginHint}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          submit(new FormData(event.currentTarget));
        }}
      >
        <div className="grid gap-4 sm:grid-cols-3">
          <Select
            label={words.problem}
            name="problem"
            options={problems.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Select
            label={words.verdict}
            name="verdict"
            options={[
              any,
              ...Object.entries(text.verdict).map(([value, label]) => ({ value, label })),
            ]}
          />
          <Select
            label={words.language}
            name="language"
            options={[any, ...languages.map(({ id, name }) => ({ value: id, label: name }))]}
          />
          <Field label={words.from} name="from" type="date" />
          <Field label={words.to} name="to" type="date" />
        </div>
        <Refusal error={error} />
        <Button type="submit" className="self-start" aria-disabled={isLoading}>
          {words.do}
        </Button>
      </form>
    </Card>
  );
}
