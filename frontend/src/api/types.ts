// The JSON of the API, which docs/api.md describes. Times are in ms, sizes in bytes.

export interface Limits {
  cpuTime: number;
  wallTime: number;
  memory: number;
  output: number;
  processes: number;
}

/** An entry of GET /api/languages. */
export interface Language {
  id: string;
  name: string;
  aliases: string[];
  version: string;
  monaco: string;
  extensions: string[];
  /** File name of the code, */
  source: string;
  /** or, if this regex matches the code, its first group and the extension. */
  sourcePattern?: string;
  starter: string;
  compiled: boolean;
  /** Whether POST /api/format supports it. */
  formatter?: boolean;
  limits: Limits;
}

export interface ProgramFile {
  name: string;
  content: string;
}

/** Body of POST /run/onlinecompiler. */
export interface Program {
  language: string;
  code: string;
  input?: string;
  args?: string[];
  files?: ProgramFile[];
  limits?: Partial<Limits>;
}

/** Its answer. */
export interface Accepted {
  jobId: string;
  status: 'queued';
}

export type RunStatus =
  | 'ok'
  | 'blocked'
  | 'compile_error'
  | 'runtime_error'
  | 'time_limit_exceeded'
  | 'memory_limit_exceeded'
  | 'output_limit_exceeded'
  | 'internal_error';

export interface Execution {
  stdout: string;
  stderr: string;
  /** The exact bytes; only if they are not UTF-8. */
  stdoutBase64?: string;
  stderrBase64?: string;
  exitCode: number | null;
  signal: number | null;
  executionTime: number;
  cpuTime: number;
  memory: number;
  truncated: boolean;
}

/** A finding of a rule of the language. If it blocks, nothing was run. */
export interface Finding {
  rule: string;
  level: 'blocks' | 'warns';
  message: string;
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

export interface RunReport extends Execution {
  status: RunStatus;
  message?: string;
  compile?: Execution & { cached?: boolean };
  findings?: Finding[];
}

export interface Progress {
  phase: 'compiling' | 'running' | 'judging';
}

export interface ErrorDetail {
  code: string;
  message: string;
  field?: string;
  /** The faults of a package, one a line. */
  faults?: string[];
}

/** Body of GET /job/:id, and of the `result` event. Its name tells the results apart. */
export type Job = { jobId: string } & (
  | { status: 'queued'; position?: number; paused?: boolean }
  | { status: 'delayed'; paused?: boolean }
  | { status: 'active'; progress?: Progress }
  | { status: 'completed'; name: 'compiler'; result: RunReport }
  | { status: 'completed'; name: 'practice'; result: JudgeReport }
  | { status: 'completed'; name: 'verify'; result: Verification }
  | { status: 'failed'; error: ErrorDetail }
);

/** Data of the `state` event of GET /job/:id/events. */
export interface JobState {
  status: Job['status'];
  position?: number;
  paused?: boolean;
}

/** Data of the `output` event. */
export type OutputEvent = { stream: Stream } & ({ text: string } | { base64: string });

export type Stream = 'stdout' | 'stderr';

/** An entry of GET /api/problems. */
export interface ProblemSummary {
  id: string;
  name: string;
  difficulty: Difficulty | null;
  topics: string[];
  timeLimit: number;
  memoryLimit: number;
  /** Number of tests, samples included. */
  tests: number;
  scoring: boolean;
  interactive: boolean;
  /** Statistics of all users. */
  submissions: number;
  accepted: number;
  solvers: number;
  /** Ids of the accepted languages; null for all that the server offers. */
  languages: string[] | null;
}

export type Difficulty = 'first steps' | 'easy' | 'medium' | 'hard' | 'expert';

/** Body of GET /api/problems/:id. */
export interface Problem extends ProblemSummary {
  statements: ProblemStatement[];
  samples: Sample[];
  interactions: Interaction[];
  /** Starter code by language id. */
  starter: Record<string, string>;
  /** Number of hints. */
  hints: number;
  editorial: boolean;
}

export interface ProblemStatement {
  language: string;
  format: 'markdown' | 'latex';
  text: string;
}

export interface Sample {
  name: string;
  input: string;
  answer: string;
}

/** A sample dialogue: the program reads the lines that begin with <, and writes those with >. */
export interface Interaction {
  name: string;
  text: string;
}

/** Body of POST /run/practiceproblems. */
export interface Attempt {
  problemId: string;
  language: string;
  code: string;
  action: 'run' | 'submit';
  /** Input to run instead of the samples. */
  input?: string;
}

export type TestVerdict =
  | 'accepted'
  | 'wrong_answer'
  | 'time_limit_exceeded'
  | 'memory_limit_exceeded'
  | 'output_limit_exceeded'
  | 'runtime_error';

export type Verdict = TestVerdict | 'partially_accepted' | 'compile_error';

export interface JudgedTest {
  name: string;
  sample: boolean;
  /** Null if a run on custom input ended normally: no answer is known. */
  verdict: TestVerdict | null;
  executionTime: number;
  memory: number;
  score?: number;
  message?: string;
  // Only for samples and custom input:
  input?: string;
  expected?: string;
  stdout?: string;
  stderr?: string;
  exitCode?: number | null;
  signal?: number | null;
  /** The first difference of the output. */
  difference?: string;
  truncated?: boolean;
}

/** Data of the `test` event. */
export interface TestEvent extends JudgedTest {
  index: number;
  total: number;
}

/** The result of a submission in a problem's package. */
export interface VerifiedSubmission {
  submission: string;
  /** Its folder: accepted, wrong_answer and so on. */
  promise: string;
  verdict: Verdict | null;
  kept: boolean;
  /** Time of its slowest test, in ms. */
  slowest: number;
  breach?: string;
  skipped?: string;
}

/** Data of the `verify` event. */
export interface VerifyEvent extends VerifiedSubmission {
  done: number;
  total: number;
}

/** Result of a job that verifies a problem. */
export interface Verification {
  ok: boolean;
  timeLimit: number;
  /** Whether the limit was measured. */
  calibrated: boolean;
  submissions: VerifiedSubmission[];
  faults: string[];
  notes: string[];
}

export interface JudgeReport {
  verdict: Verdict | null;
  passed: number;
  total: number;
  score?: number;
  message?: string;
  tests: JudgedTest[];
  compile?: Execution & { cached?: boolean };
  findings?: Finding[];
  submissionId?: string;
}

export type Role = 'user' | 'setter' | 'admin';

export interface User {
  id: string;
  name: string;
  role: Role;
  createdAt: string;
}

/** The session; `user` is null for guests. */
export interface Session {
  user: User | null;
  csrfToken: string | null;
  registration: 'open' | 'closed';
}

export interface Credentials {
  name: string;
  password: string;
}
