import type { Compilation } from '@/api/types';

/** All output of the compiler; some compilers write errors to stdout. */
export const compilerOutput = (compile: Compilation | undefined) =>
  [compile?.stderr, compile?.stdout].filter(Boolean).join('\n');
