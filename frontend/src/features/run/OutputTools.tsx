import { useEffect, useState } from 'react';
import { IconButton } from '@/components/Button';
import { text } from '@/lib/text';

interface OutputToolsProps {
  wrap: boolean;
  onWrap: (wrap: boolean) => void;
  /** Called when needed: the output may be long. */
  textToCopy: () => string;
  fileToSave: () => Blob;
  empty: boolean;
}

export function OutputTools({ wrap, onWrap, textToCopy, fileToSave, empty }: OutputToolsProps) {
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
  const save = () => {
    const url = URL.createObjectURL(fileToSave());
    const link = document.createElement('a');
    link.href = url;
    link.download = 'output.txt';
    link.click();
    URL.revokeObjectURL(url);
  };

  return (
    <div className="ml-auto flex items-center">
      <span role="status" className="px-1 text-xs text-muted">
        {copied === 'yes' && text.output.copied}
        {copied === 'failed' && text.output.copyFailed}
      </span>
      <IconButton
        icon="wrap"
        label={text.output.wrap}
        aria-pressed={wrap}
        className={wrap ? 'text-ink' : ''}
        onClick={() => onWrap(!wrap)}
      />
      <IconButton
        icon={copied === 'yes' ? 'check' : 'copy'}
        label={text.output.copy}
        aria-disabled={empty}
        onClick={() => void copy()}
      />
      <IconButton
        icon="download"
        label={text.output.download}
        aria-disabled={empty}
        onClick={save}
      />
    </div>
  );
}
