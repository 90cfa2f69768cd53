import { text } from '@/lib/text';

interface TextBlockProps {
  /** The accessible name. */
  name: string;
  content: string;
  className: string;
}

/** Verbatim text in a scrollable box, with a note if it is empty. */
export function TextBlock({ name, content, className }: TextBlockProps) {
  return (
    <pre
      // Scrollable areas must be reachable by keyboard.
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
