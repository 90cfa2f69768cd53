import { codevaultApi } from './codevault';
import type { Difficulty, Execution, Finding, JudgedTest, ProgramFile, Verdict } from './types';

/** An entry of GET /api/submissions. */
export interface SubmissionRow {
  /** Also the id of its job. */
  id: string;
  user: string;
  problemId: string;
  problemName: string;
  language: string;
  status: 'queued' | 'active' | 'completed' | 'failed';
  verdict: Verdict | null;
  score: number | null;
  passed: number;
  total: number;
  executionTime: number | null;
  memory: number | null;
  codeSize: number;
  createdAt: string;
}

/** Body of GET /api/submissions/:id, and of GET /api/shared/submissions/:id. */
export interface Submission extends SubmissionRow {
  code: string;
  files?: ProgramFile[];
  tests: JudgedTest[];
  compile?: Execution & { cached?: boolean };
  findings?: Finding[];
  message?: string;
  /** Share of the other accepted submissions in this language that took longer. */
  percentile: number | null;
  /** The id of its share link; missing if it is seen through that link. */
  shareId?: string | null;
}

/** Filter of a list of submissions; a missing field matches all. */
export interface SubmissionFilter {
  problem?: string;
  verdict?: string;
  language?: string;
  user?: string;
  from?: string;
  to?: string;
}

interface SubmissionPage {
  submissions: SubmissionRow[];
  next: string | null;
}

interface Share {
  solved: number;
  attempted: number;
  total: number;
}

interface Tally {
  submissions: number;
  accepted: number;
}

export interface UserProgress extends Tally {
  solved: number;
  attempted: number;
  byDifficulty: Record<Difficulty | 'unrated', Share>;
  byTopic: (Share & { topic: string })[];
  streak: { current: number; longest: number };
  /** Days of the last year with submissions, by the user's clock. */
  days: (Tally & { date: string })[];
  languages: (Tally & { language: string })[];
  firstAccepted: { problemId: string; problemName: string; at: string; timeToSolve: number }[];
}

export interface Profile {
  user: { name: string; createdAt: string };
  progress: UserProgress;
}

export type Period = 'week' | 'all';

export interface Rank {
  rank: number;
  user: string;
  solved: number;
  submissions: number;
  lastSolvedAt: string;
}

export interface Leaderboard {
  period: Period;
  since: string | null;
  rows: Rank[];
  me: Rank | null;
}

/** Whether the submission has not been judged yet. */
export const isWaiting = ({ status }: SubmissionRow) => status === 'queued' || status === 'active';

const pathOf = (id: string) => `/api/submissions/${encodeURIComponent(id)}`;

const submissionsApi = codevaultApi.injectEndpoints({
  endpoints: (build) => ({
    submissions: build.infiniteQuery<SubmissionPage, SubmissionFilter, string>({
      query: ({ queryArg, pageParam }) => ({
        url: '/api/submissions',
        params: { ...queryArg, ...(pageParam && { cursor: pageParam }) },
      }),
      infiniteQueryOptions: {
        initialPageParam: '',
        getNextPageParam: ({ next }) => next ?? undefined,
      },
      keepUnusedDataFor: 5,
    }),
    submission: build.query<Submission, { id: string; shared: boolean }>({
      query: ({ id, shared }) =>
        shared ? `/api/shared/submissions/${encodeURIComponent(id)}` : pathOf(id),
      keepUnusedDataFor: 5,
    }),
    shareSubmission: build.mutation<{ shareId: string }, string>({
      query: (id) => ({ url: `${pathOf(id)}/share`, method: 'POST' }),
    }),
    unshareSubmission: build.mutation<unknown, string>({
      query: (id) => ({ url: `${pathOf(id)}/share`, method: 'DELETE', responseHandler: 'text' }),
    }),
    ownProblems: build.query<{ solved: string[]; attempted: string[] }, void>({
      query: () => '/api/me/problems',
      keepUnusedDataFor: 5,
    }),
    profile: build.query<Profile, string>({
      query: (name) => ({
        url: `/api/users/${encodeURIComponent(name)}`,
        params: { utcOffset: -new Date().getTimezoneOffset() },
      }),
      keepUnusedDataFor: 5,
    }),
    leaderboard: build.query<Leaderboard, Period>({
      query: (period) => ({ url: '/api/leaderboard', params: { period } }),
      keepUnusedDataFor: 5,
    }),
    hint: build.query<{ text: string }, { problemId: string; number: number }>({
      query: ({ problemId, number }) =>
        `/api/problems/${encodeURIComponent(problemId)}/hints/${number}`,
    }),
    editorial: build.query<
      { text: string; format: 'markdown' | 'latex' },
      { problemId: string; reveal: boolean }
    >({
      query: ({ problemId, reveal }) => ({
        url: `/api/problems/${encodeURIComponent(problemId)}/editorial`,
        params: reveal ? { reveal: 'true' } : {},
      }),
    }),
  }),
});

export const {
  useSubmissionsInfiniteQuery,
  useSubmissionQuery,
  useShareSubmissionMutation,
  useUnshareSubmissionMutation,
  useOwnProblemsQuery,
  useProfileQuery,
  useLeaderboardQuery,
  useLazyHintQuery,
  useEditorialQuery,
} = submissionsApi;
