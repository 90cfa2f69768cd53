import { useShareSubmissionMutation, useUnshareSubmissionMutation } from '@/api/submissions';
import { Button } from '@/components/Button';
import { CopyButton } from '@/components/CopyButton';
import { basePath } from '@/lib/basePath';
import { submissionsText } from './text';

interface ShareControlProps {
  id: string;
  shareId: string | null;
  onChange: () => void;
}

/** Creates a link through which anyone sees the submission, or revokes it. */
export function ShareControl({ id, shareId, onChange }: ShareControlProps) {
  const [share, sharing] = useShareSubmissionMutation();
  const [unshare, unsharing] = useUnshareSubmissionMutation();
  const busy = sharing.isLoading || unsharing.isLoading;
  const failed = sharing.isError || unsharing.isError;
  const link = shareId && `${location.origin}${basePath}/shared/submissions/${shareId}`;
  const toggle = async () => {
    await (shareId ? unshare(id) : share(id));
    onChange();
  };

  return (
    <div className="flex flex-wrap items-center gap-2 text-sm">
      <Button aria-disabled={busy} onClick={() => void toggle()}>
        {shareId ? submissionsText.unshare : submissionsText.share}
      </Button>
      {link ? (
        <>
          <input
            readOnly
            aria-label={submissionsText.link}
            value={link}
            onFocus={(event) => event.target.select()}
            className="h-9 min-w-0 flex-1 rounded-lg bg-raised px-2 font-mono text-[0.8125rem] ring-1 ring-line ring-inset"
          />
          <CopyButton label={submissionsText.copyLink} textToCopy={() => link} />
        </>
      ) : (
        <span className="text-muted">{submissionsText.shareHint}</span>
      )}
      {failed && (
        <span role="alert" className="text-bad">
          {submissionsText.shareFailed}
        </span>
      )}
    </div>
  );
}
