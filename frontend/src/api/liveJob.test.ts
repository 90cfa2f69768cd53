import { describe, expect, it } from 'vitest';
import { completed } from '@/test/server';
import { hear, unheardJob, type JobNews } from './liveJob';

function heard(...news: JobNews[]) {
  const live = unheardJob('1');
  for (const item of news) hear(live, item);
  return live;
}
const print = (text: string, stream: 'stdout' | 'stderr' = 'stdout'): JobNews => ({
  type: 'output',
  events: [{ stream, text }],
});

describe('what is heard of a job', () => {
  it('joins neighbouring output of one stream', () => {
    expect(heard(print('a'), print('b'), print('!', 'stderr'), print('c')).output).toEqual([
      { stream: 'stdout', text: 'ab' },
      { stream: 'stderr', text: '!' },
      { stream: 'stdout', text: 'c' },
    ]);
  });

  it('cuts long output at line ends, losing nothing', () => {
    const text = `${'x'.repeat(99)}\n`.repeat(5_000);

    const { output } = heard(print(text));

    expect(output.map((chunk) => chunk.text).join('')).toBe(text);
    expect(output.length).toBeGreaterThan(10);
    for (const chunk of output) {
      expect(chunk.text.length).toBeLessThan(20_000);
      expect(chunk.text.endsWith('\n')).toBe(true);
    }
  });

  it('cuts an endless line as well', () => {
    const text = 'x'.repeat(300_000);

    const { output } = heard(print(text.slice(0, 7)), print(text.slice(7)));

    expect(output.map((chunk) => chunk.text).join('')).toBe(text);
    for (const chunk of output) expect(chunk.text.length).toBeLessThanOrEqual(65_536);
  });

  it('keeps the order of the streams when nothing was missed', () => {
    const job = completed('1', { stdout: 'ac', stderr: 'b' });

    const live = heard(print('a'), print('b', 'stderr'), print('c'), { type: 'job', job });

    expect(live.output.map((chunk) => chunk.text)).toEqual(['a', 'b', 'c']);
  });

  it('takes the report’s word for what was printed', () => {
    const job = completed('1', { stdout: 'abc', stderr: 'd' });

    const live = heard(print('c'), { type: 'job', job });

    expect(live.output).toEqual([
      { stream: 'stdout', text: 'abc' },
      { stream: 'stderr', text: 'd' },
    ]);
  });

  it('does not bring an ended job back to life', () => {
    const job = completed('1');

    const live = heard(
      { type: 'job', job },
      { type: 'job', job: { jobId: '1', status: 'active' } },
      { type: 'failed', error: { code: 'not_found', message: 'gone' } },
    );

    expect(live.job).toEqual(job);
  });

  it('stays in the phase that was told last', () => {
    const active = { jobId: '1', name: 'compiler', status: 'active' } as const;

    const live = heard(
      { type: 'job', job: { ...active, progress: { phase: 'running' } } },
      { type: 'job', job: active },
    );

    expect(live.job).toMatchObject({ progress: { phase: 'running' } });
  });
});
