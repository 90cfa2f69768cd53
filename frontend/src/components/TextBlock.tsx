import { text } from '@/lib/text';

interface TextBlockProps {
  /** What a screen reader calls it. */
  name: string;
  content: string;
  className: string;
}

/** Text of a program, as it is, in a box that scrolls; it says when there is none. */
export function TextBlock({ name, content, className }: TextBlockProps) {
  return (
    <pre
      // What scrolls must be reachable by keyboard.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      role="group"
      aria-label={name}
      className={`overflow-auto px-3 py-2 font-mono text-sm leading-[22px] ${className}`}
    >
      {content === '' ? <i className="text-muted">{text.practice.empty}</i> : content}
    </pre>
  );
}
