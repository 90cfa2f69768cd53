import { useChangeProblemMutation, type AdminProblem } from '@/api/admin';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Field, textOf } from '@/components/Field';
import { Refusal } from './Refusal';
import { adminText } from './text';

const words = adminText.problem;
const MIB = 2 ** 20;

/** The problem's limits, as problem.yaml has them. */
export function Limits({ problem }: { problem: AdminProblem }) {
  const [change, { isLoading, isSuccess, error }] = useChangeProblemMutation();

  const submit = (form: FormData) => {
    if (isLoading) return;
    const timeLimit = Number(textOf(form, 'time'));
    const memoryLimit = Number(textOf(form, 'memory')) * MIB;
    void change({
      id: problem.id,
      change: {
        ...(timeLimit > 0 && timeLimit !== problem.timeLimit && { timeLimit }),
        ...(memoryLimit !== problem.memoryLimit && { memoryLimit }),
      },
    });
  };

  return (
    <Card title={words.limits} hint={words.limitsHint}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          submit(new FormData(event.currentTarget));
        }}
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <Field
            key={`time-${problem.timeLimit}`}
            label={words.timeLimit}
            name="time"
            type="number"
            min={1}
            defaultValue={problem.timeLimit ?? ''}
          />
          <Field
            key={`memory-${problem.memoryLimit}`}
            label={words.memoryLimit}
            name="memory"
            type="number"
            min={1}
            required
            defaultValue={Math.round(problem.memoryLimit / MIB)}
          />
        </div>
        <Refusal error={error} faultsLabel={adminText.files.faults} />
        <div className="flex items-center gap-3">
          <Button type="submit" aria-disabled={isLoading}>
            {adminText.save}
          </Button>
          <span role="status" className="text-sm text-good">
            {isSuccess && words.limitsSaved}
          </span>
        </div>
      </form>
    </Card>
  );
}
