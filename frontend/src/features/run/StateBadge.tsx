import type { RunStatus, Verdict } from '@/api/types';
import { nameOf, verdictName, type RunState } from './runState';

const looks = {
  calm: 'text-muted',
  busy: 'bg-busy-soft text-busy',
  good: 'bg-good-soft text-good',
  warn: 'bg-warn-soft text-warn',
  bad: 'bg-bad-soft text-bad',
};
type Look = keyof typeof looks;

const statusLooks: Record<RunStatus, Look> = {
  ok: 'good',
  blocked: 'bad',
  compile_error: 'bad',
  runtime_error: 'bad',
  time_limit_exceeded: 'warn',
  memory_limit_exceeded: 'warn',
  output_limit_exceeded: 'warn',
};

const verdictLooks: Record<Verdict, Look> = {
  accepted: 'good',
  partially_accepted: 'warn',
  wrong_answer: 'bad',
  runtime_error: 'bad',
  compile_error: 'bad',
  time_limit_exceeded: 'warn',
  memory_limit_exceeded: 'warn',
  output_limit_exceeded: 'warn',
};

const lookOfVerdict = (verdict: Verdict | null) =>
  verdict === null ? 'good' : verdictLooks[verdict];

function lookOf(state: RunState): Look {
  switch (state.is) {
    case 'idle':
      return 'calm';
    case 'submitting':
    case 'queued':
    case 'delayed':
    case 'paused':
    case 'starting':
    case 'compiling':
    case 'running':
    case 'judging':
      return 'busy';
    case 'stopped':
    case 'rejected':
      return 'warn';
    case 'failed':
      return 'bad';
    case 'finished':
      return statusLooks[state.report.status];
    case 'judged':
      return lookOfVerdict(state.report.verdict);
  }
}

const pill =
  'inline-flex items-center gap-2 rounded-full px-2.5 py-0.5 text-[0.8125rem] font-medium whitespace-nowrap';

const words: Record<Look, string> = {
  calm: 'text-muted',
  busy: 'text-busy',
  good: 'text-good',
  warn: 'text-warn',
  bad: 'text-bad',
};

/** The verdict of one test, or of all. It has no ground, so that verdicts in a column align. */
export function VerdictBadge({ verdict }: { verdict: Verdict | null }) {
  return (
    <span
      className={`inline-flex items-center gap-2 text-[0.8125rem] font-medium whitespace-nowrap ${words[lookOfVerdict(verdict)]}`}
    >
      <span className="size-2 rounded-full bg-current" />
      {verdictName(verdict)}
    </span>
  );
}

/** The state of the run; screen readers announce its changes. */
export function StateBadge({ state }: { state: RunState }) {
  const look = lookOf(state);
  return (
    <span role="status" className={`${pill} ${looks[look]}`}>
      {look !== 'calm' && (
        <span
          className={`size-2 rounded-full bg-current ${look === 'busy' ? 'animate-[breathe_1.4s_ease-in-out_infinite]' : ''}`}
        />
      )}
      {nameOf(state)}
    </span>
  );
}
