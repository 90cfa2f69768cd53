import type { Execution } from '@/api/types';

/** All output of the compiler; some compilers write errors to stdout. */
export const compilerOutput = (compile: Execution | undefined) =>
  [compile?.stderr, compile?.stdout].filter(Boolean).join('\n');
