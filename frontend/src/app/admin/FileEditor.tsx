import {
  useDeleteFileMutation,
  usePackageFileQuery,
  usePutFileMutation,
  type FileContent,
} from '@/api/admin';
import { Button } from '@/components/Button';
import { ConfirmButton } from '@/components/ConfirmButton';
import { Field } from '@/components/Field';
import { contentOf, languageOf } from '@/features/admin/fileKind';
import { Refusal } from '@/features/admin/Refusal';
import { adminText } from '@/features/admin/text';
import { useKeys } from '@/lib/useKeys';
import { CodeArea } from '@/features/editor/CodeArea';
import type { Diagnostic } from '@/lib/diagnostics';
import { isSaveKey } from '@/lib/keys';
import type { Place } from '@/lib/places';

const words = adminText.files;
const noDiagnostics: Diagnostic[] = [];

interface FileEditorProps {
  problemId: string;
  path: string;
  /** The unsaved text. */
  edited: string | undefined;
  onEdit: (content: string | undefined) => void;
  onGone: () => void;
  goal: Place | null;
  onFault: (file: string, line: number) => void;
  dark: boolean;
}

/** Shows, edits, saves, replaces or deletes one file of a package. */
export function FileEditor(props: FileEditorProps) {
  const { problemId, path, edited, onEdit, onGone, goal, onFault, dark } = props;
  const at = { id: problemId, path };
  const { data: file, error: unread } = usePackageFileQuery(at);
  const [put, saving] = usePutFileMutation();
  const [remove, removing] = useDeleteFileMutation();

  const save = async (content: FileContent) => {
    if (saving.isLoading) return;
    const answer = await put({ ...at, content });
    if (!answer.error) onEdit(undefined);
  };
  const saveEdited = () => {
    if (edited !== undefined) void save({ text: edited });
  };

  useKeys(isSaveKey, saveEdited);

  return (
    <div className="flex min-w-0 flex-col gap-3">
      <h3 className="font-mono text-sm font-medium wrap-anywhere">{path}</h3>
      <Refusal error={unread} />
      {!file && !unread && <p role="status">{adminText.loading}</p>}
      {file && 'text' in file && (
        <div className="h-[60dvh] min-h-72 overflow-hidden rounded-lg ring-1 ring-line">
          <CodeArea
            label={words.content(path)}
            path={`package/${problemId}/${path}`}
            language={languageOf(path)}
            value={edited ?? file.text}
            onChange={(content) => onEdit(content === file.text ? undefined : content)}
            onRun={saveEdited}
            diagnostics={noDiagnostics}
            goal={goal}
            dark={dark}
          />
        </div>
      )}
      {file && 'base64' in file && <p className="text-muted">{words.binary}</p>}
      {file && 'base64' in file && (
        <Field
          label={words.replace}
          type="file"
          className="text-sm"
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            if (chosen) void contentOf(chosen).then(save);
          }}
        />
      )}
      <Refusal
        error={saving.error ?? removing.error}
        faultsLabel={words.faults}
        onFault={onFault}
      />
      <div className="flex flex-wrap items-center gap-2">
        <Button
          look="primary"
          aria-disabled={edited === undefined || saving.isLoading}
          onClick={saveEdited}
        >
          {words.save}
        </Button>
        <Button aria-disabled={edited === undefined} onClick={() => onEdit(undefined)}>
          {words.revert}
        </Button>
        <span role="status" className="text-sm text-good">
          {saving.isSuccess && edited === undefined && words.saved}
        </span>
        <span className="ml-auto">
          <ConfirmButton
            question={words.removeQuestion(path)}
            hint={words.removeHint}
            confirm={words.remove}
            onConfirm={() => {
              void remove(at).then((answer) => {
                if (!answer.error) onGone();
              });
            }}
          >
            {words.remove}
          </ConfirmButton>
        </span>
      </div>
    </div>
  );
}
