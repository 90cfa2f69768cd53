import { Component, lazy, Suspense, useState, type ReactNode } from 'react';
import type { Problem } from '@/api/types';
import { Notice } from '@/components/Notice';
import { Panel } from '@/components/Panel';
import { formatBytes, formatDuration } from '@/lib/format';
import { locale } from '@/lib/locale';
import { text } from '@/lib/text';
import { DifficultyBadge } from './DifficultyBadge';
import { Help } from './Help';
import { Dialogues, Samples } from './Samples';

// Markdown and formulas are large, and only statements need them.
const Statement = lazy(async () => {
  const { Statement: component } = await import('./Statement');
  return { default: component };
});

interface StatementPanelProps {
  problem: Problem;
  /** Shown below the statement. */
  children?: ReactNode;
}

/** The problem: name, limits, statement, samples. */
export function StatementPanel({ problem, children }: StatementPanelProps) {
  const [picked, setPicked] = useState<string>(locale);
  const statement =
    problem.statements.find(({ language }) => language === picked) ?? problem.statements[0];

  return (
    <Panel
      label={text.practice.statement}
      tools={
        problem.statements.length > 1 && (
          <select
            aria-label={text.practice.language}
            value={statement?.language}
            onChange={(event) => setPicked(event.target.value)}
            className="ml-auto h-8 rounded-md bg-raised px-2 text-sm ring-1 ring-line ring-inset"
          >
            {problem.statements.map(({ language }) => (
              <option key={language} value={language}>
                {nameOf(language)}
              </option>
            ))}
          </select>
        )
      }
    >
      {/* Scrollable areas must be reachable by keyboard. */}
      {/* eslint-disable jsx-a11y/no-noninteractive-tabindex */}
      <div
        role="group"
        aria-label={text.practice.statement}
        tabIndex={0}
        className="min-h-0 flex-1 overflow-y-auto px-5 py-4 -outline-offset-2"
      >
        <h1 className="text-xl font-semibold tracking-tight">{problem.name}</h1>
        <Limits problem={problem} />
        <Rescue>
          {statement ? (
            <Suspense fallback={<p className="text-muted">{text.practice.loading}</p>}>
              <Statement problemId={problem.id} statement={statement} />
            </Suspense>
          ) : (
            <p className="text-muted">{text.practice.noStatement}</p>
          )}
        </Rescue>
        {(problem.samples.length > 0 || problem.interactions.length > 0) && (
          <h2 className="mt-6 text-lg font-semibold">{text.practice.samples}</h2>
        )}
        <Dialogues interactions={problem.interactions} />
        {!problem.interactive && <Samples samples={problem.samples} />}
        <Help problem={problem} />
        {children}
      </div>
      {/* eslint-enable jsx-a11y/no-noninteractive-tabindex */}
    </Panel>
  );
}

function Limits({ problem }: { problem: Problem }) {
  const limits: [string, string][] = [
    [text.problems.timeLimit, formatDuration(problem.timeLimit)],
    [text.problems.memoryLimit, formatBytes(problem.memoryLimit)],
  ];
  return (
    <div className="mt-2 mb-4 flex flex-wrap items-center gap-x-4 gap-y-1.5 border-b border-line pb-3 text-[0.8125rem]">
      <DifficultyBadge difficulty={problem.difficulty} />
      <dl className="flex flex-wrap gap-x-4">
        {limits.map(([name, value]) => (
          <div key={name} className="flex gap-1.5">
            <dt className="text-muted">{name}</dt>
            <dd className="font-medium tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      {problem.interactive && <span>{text.problems.interactive}</span>}
      {problem.scoring && <span>{text.problems.scored}</span>}
    </div>
  );
}

function nameOf(language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}

// In React, only classes can be error boundaries.
class Rescue extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? (
      <Notice look="bad">{text.practice.statementFailed}</Notice>
    ) : (
      this.props.children
    );
  }
}
