import { Segments } from '@/components/Segments';
import { text } from '@/lib/text';
import type { Shown } from './outputBlocks';

const choices: Shown[] = ['all', 'stdout', 'stderr'];

/** Selects the stream to show. */
export function StreamFilter({ shown, onPick }: { shown: Shown; onPick: (shown: Shown) => void }) {
  return (
    <Segments
      label={text.output.show}
      name="stream"
      size="small"
      choices={choices.map((value) => ({ value, label: text.output[value] }))}
      picked={shown}
      onPick={onPick}
    />
  );
}
