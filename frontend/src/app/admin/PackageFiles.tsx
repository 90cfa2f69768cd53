import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { PackageFile } from '@/api/admin';
import { Card } from '@/components/Card';
import { ConfirmDialog } from '@/components/ConfirmButton';
import { AddFile } from '@/features/admin/AddFile';
import { FileList } from '@/features/admin/FileList';
import { adminText } from '@/features/admin/text';
import type { Place } from '@/lib/places';
import { FileEditor } from './FileEditor';
import { useUnsaved } from './useUnsaved';

const words = adminText.files;

interface PackageFilesProps {
  problemId: string;
  files: PackageFile[];
  dark: boolean;
}

/** The files of a package and the edited one. A link asks before unsaved edits are lost. */
export function PackageFiles({ problemId, files, dark }: PackageFilesProps) {
  const [picked, setPicked] = useState<string | null>(null);
  const [edits, setEdits] = useState<Record<string, string>>({});
  const [goal, setGoal] = useState<Place | null>(null);
  const edited = Object.keys(edits);

  const [wanted, stay] = useUnsaved(edited.length > 0);
  const navigate = useNavigate();

  const edit = (path: string, content: string | undefined) =>
    setEdits((before) => {
      const others = Object.entries(before).filter(([name]) => name !== path);
      return Object.fromEntries(content === undefined ? others : [...others, [path, content]]);
    });
  const there = picked !== null && files.some(({ path }) => path === picked);

  return (
    <Card title={words.title} hint={words.hint}>
      {wanted !== null && (
        <ConfirmDialog
          question={words.leaveQuestion}
          hint={words.leaveHint(edited.join(', '))}
          confirm={words.leave}
          onConfirm={() => void navigate(wanted)}
          onClose={stay}
        />
      )}
      <div className="grid gap-4 md:grid-cols-[minmax(0,18rem)_minmax(0,1fr)]">
        <div className="flex min-w-0 flex-col gap-3">
          <FileList files={files} picked={picked} edited={edited} onPick={setPicked} />
          <AddFile problemId={problemId} onAdded={setPicked} />
        </div>
        {there ? (
          <FileEditor
            key={picked}
            problemId={problemId}
            path={picked}
            edited={edits[picked]}
            onEdit={(content) => edit(picked, content)}
            onGone={() => {
              edit(picked, undefined);
              setPicked(null);
            }}
            goal={goal?.file === picked ? goal : null}
            onFault={(file, line) => {
              const found = files.find(({ path }) => path === file);
              if (!found) return;
              setPicked(file);
              setGoal({ file, line });
            }}
            dark={dark}
          />
        ) : (
          <p className="grid min-h-32 place-content-center text-center text-muted">{words.pick}</p>
        )}
      </div>
    </Card>
  );
}
