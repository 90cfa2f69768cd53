import { Link } from 'react-router';
import { CopyButton } from '@/components/CopyButton';
import { Dialog } from '@/components/Dialog';
import { Notice } from '@/components/Notice';
import { basePath } from '@/lib/basePath';
import { shareText as words } from './text';

interface ShareDialogProps {
  /** Undefined until the server answers. */
  id: string | undefined;
  /** The reason why there is no link. */
  problem: string | undefined;
  onClose: () => void;
}

/** The link to a program, once it exists. */
export function ShareDialog({ id, problem, onClose }: ShareDialogProps) {
  const link = id === undefined ? undefined : `${location.origin}${basePath}/s/${id}`;
  return (
    <Dialog title={words.shared} onClose={onClose}>
      <div className="flex flex-col gap-4 px-5 pb-5">
        {!link && !problem && <p role="status">{words.sharing}</p>}
        {problem && (
          <Notice look="bad" className="rounded-lg">
            <p role="alert">{problem}</p>
          </Notice>
        )}
        {link && (
          <>
            <CopyField label={words.link} copy={words.copy} value={link} />
            <p className="text-sm text-muted">{words.hint}</p>
            <Link to={`/s/${id}`} className="self-start text-accent underline underline-offset-4">
              {words.open}
            </Link>
            <CopyField label={words.embed} copy={words.copyEmbed} value={embedOf(id ?? '')} />
            <p className="text-sm text-muted">{words.embedHint}</p>
          </>
        )}
      </div>
    </Dialog>
  );
}

const embedOf = (id: string) =>
  `<iframe src="${location.origin}/embed/${id}" width="100%" height="480"></iframe>`;

interface CopyFieldProps {
  label: string;
  copy: string;
  value: string;
}

function CopyField({ label, copy, value }: CopyFieldProps) {
  return (
    <div className="flex items-center gap-2">
      <input
        readOnly
        aria-label={label}
        value={value}
        onFocus={(event) => event.target.select()}
        className="h-9 min-w-0 flex-1 rounded-md bg-raised px-2.5 font-mono text-sm ring-1 ring-line ring-inset"
      />
      <CopyButton label={copy} textToCopy={() => value} />
    </div>
  );
}
