import { useEffect, useRef, type SyntheticEvent } from 'react';
import { isRunKey, isSubmitKey } from '@/lib/keys';
import type { EditorProps } from './EditorProps';

/** A text field for code, while the full editor loads or if it cannot be loaded. */
export function PlainEditor(props: EditorProps) {
  const { label, value, onChange, onRun, onSubmit, goal, onCursor } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const reached = useRef(goal);

  useEffect(() => {
    if (!goal || goal === reached.current || !field.current) return;
    reached.current = goal;
    const lines = field.current.value.split('\n');
    const start = lines.slice(0, goal.line - 1).reduce((sum, line) => sum + line.length + 1, 0);
    const offset = start + Math.max(0, (goal.column ?? 1) - 1);
    field.current.focus();
    field.current.setSelectionRange(offset, offset);
  }, [goal]);

  const tellCursor = ({ currentTarget }: SyntheticEvent<HTMLTextAreaElement>) =>
    onCursor({ focused: true, offset: currentTarget.selectionStart });

  return (
    <textarea
      ref={field}
      aria-label={label}
      value={value}
      spellCheck={false}
      autoCapitalize="off"
      autoComplete="off"
      autoCorrect="off"
      wrap="off"
      onChange={(event) => onChange(event.target.value)}
      onFocus={tellCursor}
      onBlur={(event) => onCursor({ focused: false, offset: event.target.selectionStart })}
      onSelect={tellCursor}
      onKeyDown={(event) => {
        const act = isRunKey(event) ? onRun : isSubmitKey(event) ? onSubmit : undefined;
        if (!act) return;
        event.preventDefault();
        act();
      }}
      className="size-full resize-none bg-transparent py-3 pr-4 pl-14 font-mono text-sm leading-[22px] -outline-offset-2 max-md:text-base"
    />
  );
}
