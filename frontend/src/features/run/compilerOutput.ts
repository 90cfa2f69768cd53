import type { Execution } from '@/api/types';

/** All that the compiler wrote: some write their errors to stdout. */
export const compilerOutput = (compile: Execution | undefined) =>
  [compile?.stderr, compile?.stdout].filter(Boolean).join('\n');
