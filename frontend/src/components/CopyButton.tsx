import { useEffect, useState } from 'react';
import { text } from '@/lib/text';
import { IconButton } from './Button';

interface CopyButtonProps {
  label: string;
  /** Called on demand, because the text may be long. */
  textToCopy: () => string;
  disabled?: boolean;
}

/** Copies a text, and shows whether that worked. */
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
      // There is no clipboard without HTTPS, and the user can deny access.
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
