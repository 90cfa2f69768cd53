import { useId, useState } from 'react';
import { Link } from 'react-router';
import { useUploadPackageMutation } from '@/api/admin';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Field, textOf } from '@/components/Field';
import { PackageFindings } from './PackageFindings';
import { Refusal } from './Refusal';
import { adminText } from './text';

const words = adminText.create;

/** Uploads an archive; shows the server's objections by file and line. */
export function UploadPackage() {
  const [upload, { isLoading, error, data }] = useUploadPackageMutation();
  const [archive, setArchive] = useState<File>();
  const [missing, setMissing] = useState(false);
  const id = useId();

  return (
    <Card title={words.upload} hint={words.uploadHint}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(!archive);
          if (!archive || isLoading) return;
          const named = textOf(new FormData(event.currentTarget), 'id').trim();
          void upload({ archive, id: named });
        }}
      >
        <div className="flex flex-col gap-1.5">
          <label htmlFor={id} className="text-sm font-medium">
            {words.archive}
          </label>
          <input
            id={id}
            type="file"
            accept=".zip,.kpp,.xml,application/zip,text/xml"
            aria-invalid={missing}
            aria-describedby={missing ? `${id}-missing` : undefined}
            onChange={(event) => setArchive(event.target.files?.[0])}
            className="w-full rounded-lg bg-raised text-sm ring-1 ring-line ring-inset file:mr-3 file:h-10 file:border-0 file:bg-ink/8 file:px-3 file:text-ink"
          />
          {missing && (
            <p id={`${id}-missing`} className="text-sm text-bad">
              {words.noFile}
            </p>
          )}
        </div>
        <Field label={words.id} hint={words.idHint} name="id" autoComplete="off" />
        <Refusal error={error} faultsLabel={words.faults} />
        <p role="status" className="text-sm empty:hidden">
          {isLoading && words.busy}
          {data && !isLoading && (
            <>
              <span className="text-good">{words.imported(data.id)}</span>{' '}
              <Link
                to={`/admin/problems/${data.id}`}
                className="text-accent underline underline-offset-4"
              >
                {words.toIt}
              </Link>
            </>
          )}
        </p>
        {data && !isLoading && <PackageFindings findings={data.findings} />}
        <Button type="submit" look="primary" className="self-start" aria-disabled={isLoading}>
          {words.do}
        </Button>
      </form>
    </Card>
  );
}
