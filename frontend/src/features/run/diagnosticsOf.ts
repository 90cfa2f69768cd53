import type { RunReport } from '@/api/types';
import { parseDiagnostics, type Diagnostic } from '@/lib/diagnostics';
import { compilerOutput } from './compilerOutput';

// Nobody reads the thousandth mark, and drawing it takes time.
const MOST = 200;
const LONGEST = 100_000;

/** What the compiler said about the program's files, and the crash that ended it. */
export function diagnosticsOf(report: RunReport, files: readonly string[]): Diagnostic[] {
  const said = parseDiagnostics(compilerOutput(report).slice(0, LONGEST), files);
  const crashed = report.status === 'runtime_error';
  const crash = crashed ? parseDiagnostics(report.stderr.slice(-LONGEST), files) : [];
  return [...said, ...crash].slice(0, MOST);
}
