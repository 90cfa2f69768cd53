import {
  useApplyRejudgeMutation,
  useDiscardRejudgeMutation,
  useRejudgeQuery,
  type Rejudge,
  type RejudgeChange,
} from '@/api/rejudges';
import type { Verdict } from '@/api/types';
import { Card } from '@/components/Card';
import { ConfirmButton } from '@/components/ConfirmButton';
import { Cell, Table } from '@/components/Table';
import { formatTime } from '@/lib/formatTime';
import { text } from '@/lib/text';
import { Chip } from './Chip';
import { Refusal } from './Refusal';
import { adminText } from './text';

const words = adminText.rejudges;
const looks = { running: 'busy', ready: 'warn', applied: 'good', discarded: 'plain' } as const;

/** A rejudge: its progress, the changed verdicts, and the decision. */
export function RejudgeCard({ rejudge }: { rejudge: Rejudge }) {
  const { id, problemId, state, done, total, by, createdAt } = rejudge;
  const [apply, applying] = useApplyRejudgeMutation();
  const [discard, discarding] = useDiscardRejudgeMutation();
  const decidable = state === 'ready' || state === 'applied';
  const { data, error } = useRejudgeQuery(id, { skip: !decidable });
  const changes = decidable ? (data?.changes ?? []) : [];
  // A submission that could not be judged again keeps its verdict.
  const changed = changes.filter(({ after }) => after !== 'failed').length;

  return (
    <Card title={problemId}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <Chip look={looks[state]}>{words.states[state]}</Chip>
        <span role="status">
          {state === 'running' ? words.progress(done, total) : null}
          {data && state === 'ready' && words.changes(changed)}
          {data && state === 'applied' && words.changed(changed)}
        </span>
        <span className="text-muted">{words.row(by, formatTime(createdAt))}</span>
      </div>
      {changes.length > 0 && (
        <Table label={words.table} heads={[words.user, words.language, words.before, words.after]}>
          {changes.map((change) => (
            <tr key={change.submissionId}>
              <Cell className="font-medium">{change.user}</Cell>
              <Cell>{change.language}</Cell>
              <Cell>{named(change, 'before')}</Cell>
              <Cell>{named(change, 'after')}</Cell>
            </tr>
          ))}
        </Table>
      )}
      <Refusal error={error ?? applying.error ?? discarding.error} />
      {(state === 'ready' || state === 'running') && (
        <div className="flex flex-wrap gap-2">
          {state === 'ready' && changed > 0 && (
            <ConfirmButton
              question={words.applyQuestion}
              hint={words.applyHint}
              confirm={words.apply}
              onConfirm={() => void apply(id)}
            >
              {words.apply}
            </ConfirmButton>
          )}
          <ConfirmButton
            look="plain"
            question={words.discardQuestion}
            hint={words.discardHint}
            confirm={words.discard}
            onConfirm={() => void discard(id)}
          >
            {words.discard}
          </ConfirmButton>
        </div>
      )}
    </Card>
  );
}

function named(change: RejudgeChange, when: 'before' | 'after'): string {
  const verdict = change[when];
  const score = when === 'before' ? change.beforeScore : change.afterScore;
  const name = verdict in text.verdict ? text.verdict[verdict as Verdict] : words.unjudged;
  return score === undefined ? name : `${name}, ${text.practice.score(score)}`;
}
