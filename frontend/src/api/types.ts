// The wire, word for word: docs/api.md describes it. Times are in ms, sizes in bytes.

export interface Limits {
  cpuTime: number;
  wallTime: number;
  memory: number;
  output: number;
  processes: number;
}

/** One of GET /api/languages. */
export interface Language {
  id: string;
  name: string;
  aliases: string[];
  version: string;
  monaco: string;
  extensions: string[];
  /** What the code is saved as, */
  source: string;
  /** or, where this regex finds something in it, what its first group says and the extension. */
  sourcePattern?: string;
  starter: string;
  compiled: boolean;
  /** Whether POST /api/format takes it. */
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
  /** The exact bytes, only where they are not UTF-8. */
  stdoutBase64?: string;
  stderrBase64?: string;
  exitCode: number | null;
  signal: number | null;
  executionTime: number;
  cpuTime: number;
  memory: number;
  truncated: boolean;
}

/** What a rule of the language found in the code; with one that blocks, nothing was run. */
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
  /** What is wrong with a package, a line each. */
  faults?: string[];
}

/** Body of GET /job/:id, and of the `result` event. Its name tells the results apart. */
export type Job = { jobId: string } & (
  | { status: 'queued'; position?: number }
  | { status: 'delayed' }
  | { status: 'active'; progress?: Progress }
  | { status: 'completed'; name: 'compiler'; result: RunReport }
  | { status: 'completed'; name: 'practice'; result: JudgeReport }
  | { status: 'failed'; error: ErrorDetail }
);

/** Data of the `state` event of GET /job/:id/events. */
export interface JobState {
  status: Job['status'];
  position?: number;
}

/** Data of the `output` event. */
export type OutputEvent = { stream: Stream } & ({ text: string } | { base64: string });

export type Stream = 'stdout' | 'stderr';

/** One of GET /api/problems. */
export interface ProblemSummary {
  id: string;
  name: string;
  difficulty: Difficulty | null;
  topics: string[];
  timeLimit: number;
  memoryLimit: number;
  /** How many, samples included. */
  tests: number;
  scoring: boolean;
  interactive: boolean;
  /** How all users fared. */
  submissions: number;
  accepted: number;
  solvers: number;
  /** Ids of the languages it can be solved in; null when in all that the server offers. */
  languages: string[] | null;
}

export type Difficulty = 'easy' | 'medium' | 'hard';

/** Body of GET /api/problems/:id. */
export interface Problem extends ProblemSummary {
  statements: ProblemStatement[];
  samples: Sample[];
  interactions: Interaction[];
  /** Code to begin with, by language id. */
  starter: Record<string, string>;
  /** How many there are. */
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
  /** Runs this in place of the samples. */
  input?: string;
}

export type TestVerdict =
  | 'accepted'
  | 'wrong_answer'
  | 'time_limit_exceeded'
  | 'memory_limit_exceeded'
  | 'output_limit_exceeded'
  | 'runtime_error';

export type Verdict = TestVerdict | 'compile_error';

export interface JudgedTest {
  name: string;
  sample: boolean;
  /** Null when the user's own input ended well: nothing says what is right. */
  verdict: TestVerdict | null;
  executionTime: number;
  memory: number;
  score?: number;
  message?: string;
  // Of samples and own input only:
  input?: string;
  expected?: string;
  stdout?: string;
  stderr?: string;
  exitCode?: number | null;
  signal?: number | null;
  /** Where the output differs first. */
  difference?: string;
  truncated?: boolean;
}

/** Data of the `test` event. */
export interface TestEvent extends JudgedTest {
  index: number;
  total: number;
}

/** How a submission of a problem's package did. */
export interface VerifiedSubmission {
  submission: string;
  /** The folder it is in: accepted, wrong_answer and so on. */
  promise: string;
  verdict: Verdict | null;
  kept: boolean;
  /** ms of its slowest test. */
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
  /** Whether that limit was measured. */
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

/** Who is signed in, if anybody. */
export interface Session {
  user: User | null;
  csrfToken: string | null;
  registration: 'open' | 'closed';
}

export interface Credentials {
  name: string;
  password: string;
}
