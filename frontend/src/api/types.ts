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

export interface RunReport extends Execution {
  status: RunStatus;
  message?: string;
  compile?: Execution & { cached?: boolean };
}

export interface Progress {
  phase: 'compiling' | 'running';
}

export interface ErrorDetail {
  code: string;
  message: string;
  field?: string;
}

/** Body of GET /job/:id, and of the `result` event. */
export type Job = { jobId: string; name: 'compiler' } & (
  | { status: 'queued'; position?: number }
  | { status: 'delayed' }
  | { status: 'active'; progress?: Progress }
  | { status: 'completed'; result: RunReport }
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
