import type { OutputChunk } from '@/api/liveJob';
import type { Stream } from '@/api/types';

export type Shown = 'all' | Stream;

export interface OutputBlocks {
  /** Each begins on a new line, so that it can be laid out separately. */
  blocks: OutputChunk[][];
  /** Number of characters dropped at the beginning, because a page cannot show that many pieces. */
  left: number;
}

const BLOCK = 16_384;
const MOST_PIECES = 20_000;

/** Groups output into blocks that a browser can lay out one by one. */
export function outputBlocks(output: readonly OutputChunk[], shown: Shown): OutputBlocks {
  const wanted = shown === 'all' ? output : output.filter((chunk) => chunk.stream === shown);
  const skipped = Math.max(0, wanted.length - MOST_PIECES);
  const blocks: OutputChunk[][] = [];
  let size = Infinity;
  let atLineStart = true;

  for (const chunk of wanted.slice(skipped)) {
    const current = blocks.at(-1);
    // An endless line is broken nevertheless.
    if (!current || (size >= BLOCK && (atLineStart || size >= 8 * BLOCK))) {
      blocks.push([chunk]);
      size = 0;
    } else {
      current.push(chunk);
    }
    size += chunk.text.length;
    atLineStart = chunk.text.endsWith('\n');
  }

  const left = wanted.slice(0, skipped).reduce((sum, chunk) => sum + chunk.text.length, 0);
  return { blocks, left };
}
