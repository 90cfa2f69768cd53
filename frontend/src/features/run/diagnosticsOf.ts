import type { JudgeReport, RunReport } from '@/api/types';
import { parseDiagnostics, type Diagnostic } from '@/lib/diagnostics';
import { compilerOutput } from './compilerOutput';

// Nobody reads the thousandth mark, and drawing it takes time.
const MOST = 200;
const LONGEST = 100_000;

/** What the compiler said about the program's files, and the crash that ended it. */
export function diagnosticsOf(report: RunReport, files: readonly string[]): Diagnostic[] {
  const crash = report.status === 'runtime_error' ? report.stderr : '';
  return diagnosticsIn(compilerOutput(report.compile), crash, files);
}

/** The same of a judged solution: the crash is that of the first sample that crashed. */
export function diagnosticsOfJudging(report: JudgeReport, files: readonly string[]): Diagnostic[] {
  const crashed = report.tests.find(({ verdict, stderr }) => verdict === 'runtime_error' && stderr);
  return diagnosticsIn(compilerOutput(report.compile), crashed?.stderr ?? '', files);
}

const diagnosticsIn = (compiler: string, crash: string, files: readonly string[]) =>
  [
    ...parseDiagnostics(compiler.slice(0, LONGEST), files),
    ...parseDiagnostics(crash.slice(-LONGEST), files),
  ].slice(0, MOST);
