import { expect, it } from 'vitest';
import type { OutputChunk } from '@/api/liveJob';
import { outputBlocks } from './outputBlocks';

const chunk = (text: string, stream: 'stdout' | 'stderr' = 'stdout'): OutputChunk => ({
  stream,
  text,
});
const lines = `${'x'.repeat(1023)}\n`.repeat(16);

it('begins each block on a new line', () => {
  const { blocks } = outputBlocks([chunk(lines), chunk(lines), chunk('a'), chunk('b')], 'all');

  expect(blocks.map((block) => block.length)).toEqual([1, 1, 2]);
});

it('keeps a line that both streams wrote together', () => {
  const { blocks } = outputBlocks([chunk(`${lines}a`), chunk('b', 'stderr'), chunk('c\n')], 'all');

  expect(blocks).toHaveLength(1);
});

it('shows one stream alone', () => {
  const { blocks } = outputBlocks([chunk('a\n'), chunk('b\n', 'stderr')], 'stderr');

  expect(blocks).toEqual([[chunk('b\n', 'stderr')]]);
});

it('leaves out the beginning of what has too many pieces for a page', () => {
  const many = Array.from({ length: 30_000 }, (_, index) =>
    chunk('ab', index % 2 ? 'stderr' : 'stdout'),
  );

  const { blocks, left } = outputBlocks(many, 'all');

  expect(left).toBe(20_000);
  expect(blocks.flat()).toHaveLength(20_000);
});
