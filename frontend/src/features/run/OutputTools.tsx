import { IconButton } from '@/components/Button';
import { CopyButton } from '@/components/CopyButton';
import { text } from '@/lib/text';

interface OutputToolsProps {
  wrap: boolean;
  onWrap: (wrap: boolean) => void;
  /** Called on demand, because the output may be long. */
  textToCopy: () => string;
  fileToSave: () => Blob;
  empty: boolean;
}

export function OutputTools({ wrap, onWrap, textToCopy, fileToSave, empty }: OutputToolsProps) {
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
      <IconButton
        icon="wrap"
        label={text.output.wrap}
        aria-pressed={wrap}
        className={wrap ? 'text-ink' : ''}
        onClick={() => onWrap(!wrap)}
      />
      <CopyButton label={text.output.copy} textToCopy={textToCopy} disabled={empty} />
      <IconButton
        icon="download"
        label={text.output.download}
        aria-disabled={empty}
        onClick={save}
      />
    </div>
  );
}
