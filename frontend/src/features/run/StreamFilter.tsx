import { text } from '@/lib/text';
import type { Shown } from './outputBlocks';

const choices: Shown[] = ['all', 'stdout', 'stderr'];

/** Selects the stream to show. */
export function StreamFilter({ shown, onPick }: { shown: Shown; onPick: (shown: Shown) => void }) {
  return (
    <fieldset className="flex rounded-md bg-ink/6 p-0.5 text-xs">
      <legend className="sr-only">{text.output.show}</legend>
      {choices.map((choice) => (
        <label
          key={choice}
          className="cursor-pointer rounded px-2 py-0.5 text-muted hover:text-ink has-checked:bg-raised has-checked:text-ink has-checked:shadow-sm has-focus-visible:outline-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name="stream"
            className="sr-only"
            checked={choice === shown}
            onChange={() => onPick(choice)}
          />
          {text.output[choice]}
        </label>
      ))}
    </fieldset>
  );
}
