import { usePutFileMutation } from '@/api/admin';
import { Button } from '@/components/Button';
import { Field, textOf } from '@/components/Field';
import { contentOf } from './fileKind';
import { Refusal } from './Refusal';
import { adminText } from './text';

const words = adminText.files;

interface AddFileProps {
  problemId: string;
  onAdded: (path: string) => void;
}

/** Adds a file to the package, empty or from the user's computer. */
export function AddFile({ problemId, onAdded }: AddFileProps) {
  const [put, { isLoading, error }] = usePutFileMutation();

  const submit = async (form: HTMLFormElement) => {
    if (isLoading) return;
    const data = new FormData(form);
    const path = textOf(data, 'path').trim();
    const chosen = data.get('file');
    const content =
      chosen instanceof File && chosen.name !== '' ? await contentOf(chosen) : { text: '' };
    const answer = await put({ id: problemId, path, content });
    if (answer.error) return;
    form.reset();
    onAdded(path);
  };

  return (
    <details className="rounded-lg ring-1 ring-line">
      <summary className="cursor-pointer px-3 py-2 font-medium">{words.add}</summary>
      <form
        className="flex flex-col gap-3 p-3"
        onSubmit={(event) => {
          event.preventDefault();
          void submit(event.currentTarget);
        }}
      >
        <Field
          label={words.addPath}
          hint={words.addPathHint}
          name="path"
          required
          autoComplete="off"
          autoCapitalize="none"
        />
        <Field label={words.addFrom} name="file" type="file" className="text-sm" />
        <Refusal error={error} faultsLabel={words.faults} />
        <Button type="submit" className="self-start" aria-disabled={isLoading}>
          {words.addDo}
        </Button>
      </form>
    </details>
  );
}
