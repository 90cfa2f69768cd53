import { useNavigate } from 'react-router';
import { useMakeProblemMutation } from '@/api/admin';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Field, textOf } from '@/components/Field';
import { Refusal } from './Refusal';
import { adminText } from './text';

const words = adminText.create;

/** Creates a small package and opens it. */
export function NewProblem() {
  const [make, { isLoading, error }] = useMakeProblemMutation();
  const navigate = useNavigate();

  const submit = async (form: FormData) => {
    if (isLoading) return;
    const { data } = await make({
      id: textOf(form, 'id').trim(),
      name: textOf(form, 'name').trim(),
    });
    if (data) void navigate(`/admin/problems/${data.id}`);
  };

  return (
    <Card title={words.make} hint={words.makeHint}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void submit(new FormData(event.currentTarget));
        }}
      >
        <Field
          label={words.newId}
          hint={words.newIdHint}
          name="id"
          required
          autoComplete="off"
          autoCapitalize="none"
        />
        <Field label={words.newName} name="name" required autoComplete="off" />
        <Refusal error={error} faultsLabel={words.faults} />
        <Button type="submit" className="self-start" aria-disabled={isLoading}>
          {words.makeDo}
        </Button>
      </form>
    </Card>
  );
}
