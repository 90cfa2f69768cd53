import type { Compilation } from '@/api/types';
import { parseAnsi } from '@/lib/ansi';
import type { Place } from '@/lib/places';
import { text } from '@/lib/text';
import { compilerOutput } from './compilerOutput';
import { Linked } from './OutputText';

interface CompilerMessagesProps {
  compile: Compilation;
  failed: boolean;
  files: readonly string[];
  onPlace: (place: Place) => void;
}

/** The compiler's messages: open if it failed, folded if it only warned. */
export function CompilerMessages({ compile, failed, files, onPlace }: CompilerMessagesProps) {
  const messages = parseAnsi(compilerOutput(compile))
    .map((part) => part.text)
    .join('');
  if (messages.trim() === '') return null;

  // Scrollable areas must be reachable by keyboard.
  /* eslint-disable jsx-a11y/no-noninteractive-tabindex */
  const body = (
    <pre
      tabIndex={0}
      aria-label={text.output.compiler}
      role="group"
      className={`overflow-auto px-4 py-2.5 font-mono text-sm leading-[22px] break-words whitespace-pre-wrap -outline-offset-2 ${failed ? 'min-h-0 flex-1' : 'max-h-48'}`}
    >
      <Linked text={messages} files={files} onPlace={onPlace} />
    </pre>
  );
  /* eslint-enable jsx-a11y/no-noninteractive-tabindex */
  if (failed) return body;
  return (
    <details className="shrink-0 border-b border-line">
      <summary className="cursor-pointer px-4 py-1.5 text-[0.8125rem] text-warn">
        {text.output.compiler}
      </summary>
      {body}
    </details>
  );
}
