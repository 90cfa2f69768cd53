import type { Finding, JudgeReport, RunReport } from '@/api/types';
import { parseDiagnostics, type Diagnostic } from '@/lib/diagnostics';
import { findingWords } from '@/lib/serverWords';
import { compilerOutput } from './compilerOutput';

// Further marks are of no use, and take time to draw.
const MOST = 200;
const LONGEST = 100_000;

/** The findings in the program's files, the compiler's messages, and the crash that ended the program. */
export function diagnosticsOf(report: RunReport, files: readonly string[]): Diagnostic[] {
  const crash = report.status === 'runtime_error' ? report.stderr : '';
  return [
    ...diagnosticsOfFindings(report.findings),
    ...diagnosticsIn(compilerOutput(report.compile), crash, files),
  ];
}

/** The same for a judged solution, with the crash of the first sample that crashed. */
export function diagnosticsOfJudging(report: JudgeReport, files: readonly string[]): Diagnostic[] {
  const crashed = report.tests.find(({ verdict, stderr }) => verdict === 'runtime_error' && stderr);
  return [
    ...diagnosticsOfFindings(report.findings),
    ...diagnosticsIn(compilerOutput(report.compile), crashed?.stderr ?? '', files),
  ];
}

const diagnosticsOfFindings = (findings: readonly Finding[] = []): Diagnostic[] =>
  findings.map(({ rule, level, message, file, line, column, endLine, endColumn }) => ({
    file,
    line,
    column,
    end: { line: endLine, column: endColumn },
    severity: level === 'blocks' ? 'error' : 'warning',
    message: findingWords({ rule, message }),
  }));

const diagnosticsIn = (compiler: string, crash: string, files: readonly string[]) =>
  [
    ...parseDiagnostics(compiler.slice(0, LONGEST), files),
    ...parseDiagnostics(crash.slice(-LONGEST), files),
  ].slice(0, MOST);
