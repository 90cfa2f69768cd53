import type { RunReport } from '@/api/types';
import { formatBytes, formatDuration } from '@/lib/format';
import { text } from '@/lib/text';
import { signalName } from './signals';

/** How the program ended, its time and memory, and the command that compiled or started it. */
export function Facts({ report }: { report: RunReport }) {
  const facts: [string, string][] = [];
  const { compile } = report;

  if (report.status !== 'compile_error' && report.status !== 'blocked') {
    if (report.signal !== null) facts.push([text.facts.signal, signalName(report.signal)]);
    else if (report.exitCode !== null) facts.push([text.facts.exitCode, String(report.exitCode)]);
    facts.push([text.facts.time, formatDuration(report.executionTime)]);
    facts.push([text.facts.cpuTime, formatDuration(report.cpuTime)]);
    facts.push([text.facts.memory, formatBytes(report.memory)]);
  }
  if (compile?.cached) facts.push([text.facts.compileCached, '✓']);
  else if (compile) facts.push([text.facts.compile, formatDuration(compile.executionTime)]);
  const command = compile?.command ?? report.command;
  if (command) facts.push([text.facts.command, command]);

  if (facts.length === 0) return null;
  return (
    <dl
      aria-label={text.facts.label}
      className="flex shrink-0 flex-wrap gap-x-5 gap-y-0.5 border-b border-line px-4 py-1.5 text-[0.8125rem]"
    >
      {facts.map(([name, value]) => (
        <div key={name} className="flex gap-1.5">
          <dt className="text-muted">{name}</dt>
          <dd className="font-medium break-all tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
