import { useEffect, useState } from 'react';
import { text } from '@/lib/text';
import { IconButton } from './Button';

interface CopyButtonProps {
  label: string;
  /** Called when needed: the text may be long. */
  textToCopy: () => string;
  disabled?: boolean;
}

/** Copies a text and says whether it could. */
export function CopyButton({ label, textToCopy, disabled = false }: CopyButtonProps) {
  const [copied, setCopied] = useState<'yes' | 'no' | 'failed'>('no');

  useEffect(() => {
    if (copied === 'no') return;
    const timer = setTimeout(() => setCopied('no'), 2000);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(textToCopy());
      setCopied('yes');
    } catch {
      // No clipboard without HTTPS, or the user said no.
      setCopied('failed');
    }
  };

  return (
    <>
      <span role="status" className="px-1 text-xs text-muted">
        {copied === 'yes' && text.output.copied}
        {copied === 'failed' && text.output.copyFailed}
      </span>
      <IconButton
        icon={copied === 'yes' ? 'check' : 'copy'}
        label={label}
        aria-disabled={disabled}
        onClick={() => void copy()}
      />
    </>
  );
}
