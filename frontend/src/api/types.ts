import type { components } from './wire';

// The JSON of the API by the names that the pages use. wire.ts is generated from docs/openapi.json
// (`npm run wire`). Types that the description leaves wider than the pages need are narrowed here.

type Schemas = components['schemas'];

export type Limits = Schemas['Limits'];
export type Language = Schemas['Language'];
export interface ProgramFile {
  name: string;
  content: string;
}
export type Program = Schemas['Program'] & { files?: ProgramFile[] };
export type Accepted = Pick<Schemas['Accepted'], 'jobId' | 'status'>;

export type RunReport = Schemas['Result'];
export type RunStatus = RunReport['status'];
export type Compilation = Schemas['Compilation'];
/** A finding of a rule of the language. If it blocks, nothing was run. */
export type Finding = Schemas['Findings'][number];
export type Progress = Schemas['Progress'];
export type ErrorDetail = Pick<Schemas['Error'], 'message' | 'field' | 'faults'> & { code: string };

interface Waiting {
  /** True while the queue is paused. */
  paused?: boolean;
}

/** Body of GET /job/:id, and of the `result` event. Its name tells the results apart. */
export type Job = { jobId: string } & (
  | ({ status: 'queued'; position?: number } & Waiting)
  | ({ status: 'delayed' } & Waiting)
  | { status: 'active'; progress?: Progress }
  | { status: 'completed'; name: 'compiler'; result: RunReport }
  | { status: 'completed'; name: 'practice'; result: JudgeReport }
  | { status: 'completed'; name: 'verify'; result: Verification }
  | { status: 'failed'; error: ErrorDetail }
);

/** Data of the `state` event of GET /job/:id/events. */
export type JobState = Schemas['JobStateEvent'];

/** Data of the `output` event. */
export type OutputEvent = { stream: Stream } & ({ text: string } | { base64: string });
export type Stream = Schemas['OutputEvent']['stream'];

export type ProblemSummary = Schemas['ProblemSummary'];
export type Difficulty = NonNullable<ProblemSummary['difficulty']>;
export type Problem = Schemas['Problem'];
export type ProblemStatement = Schemas['Statement'];
export type Sample = Schemas['Sample'];
/** A sample dialogue: the program reads the lines that begin with <, and writes those with >. */
export type Interaction = Schemas['Dialogue'];
/** Body of POST /run/practiceproblems. */
export type Attempt = Schemas['PracticeRequest'];

export type Verdict = NonNullable<Schemas['Verdict']>;
export type TestVerdict = Exclude<Verdict, 'partially_accepted' | 'compile_error'>;
/** The verdict is null if a run on custom input ended normally: no answer is known. */
export type JudgedTest = Omit<Schemas['TestRow'], 'verdict' | 'index' | 'total'> & {
  verdict: TestVerdict | null;
};
/** Data of the `test` event. */
export type TestEvent = JudgedTest & { index: number; total: number };
export type JudgeReport = Omit<Schemas['PracticeResult'], 'tests'> & { tests: JudgedTest[] };

/** The result of a submission in a problem's package. */
export type VerifiedSubmission = Omit<Schemas['VerifyRow'], 'done' | 'total'>;
/** Data of the `verify` event. */
export type VerifyEvent = VerifiedSubmission & { done: number; total: number };
/** Result of a job that verifies a problem. */
export type Verification = Schemas['VerifyResult'];

export type User = Schemas['User'];
export type Role = User['role'];
/** The session; `user` is null for guests. */
export type Session = Schemas['Session'];
export type Credentials = Schemas['Credentials'];

/** What a user keeps about a problem. */
export type ProblemMark = Schemas['ProblemMark'];
export type Runtimes = Schemas['Runtimes'];
