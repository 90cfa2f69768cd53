import { codevaultApi } from './codevault';
import type { Difficulty, JudgedTest, ProblemMark, ProgramFile } from './types';
import type { components } from './wire';

type Schemas = components['schemas'];

/** An entry of GET /api/submissions; its id is also that of its job. */
export type SubmissionRow = Schemas['SubmissionRow'];

/** Body of GET /api/submissions/:id, and of GET /api/shared/submissions/:id. */
export type Submission = Omit<Schemas['Submission'], 'tests' | 'files' | 'code'> & {
  code: string;
  files?: ProgramFile[];
  tests: JudgedTest[];
};

/** Filter of a list of submissions; a missing field matches all. */
export interface SubmissionFilter {
  problem?: string;
  verdict?: string;
  language?: string;
  user?: string;
  from?: string;
  to?: string;
}

type SubmissionPage = Schemas['SubmissionList'];

export type UserProgress = Omit<Schemas['UserProgress'], 'byDifficulty'> & {
  byDifficulty: Record<Difficulty | 'unrated', Schemas['ProgressShare']>;
};

export type Profile = Omit<Schemas['Profile'], 'progress'> & { progress: UserProgress };

export type Period = Leaderboard['period'];

export type Rank = Schemas['Rank'];

export type Leaderboard = Schemas['Leaderboard'];

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
    ownProblems: build.query<Schemas['OwnProblems'], void>({
      query: () => '/api/me/problems',
      keepUnusedDataFor: 5,
    }),
    problemMark: build.query<ProblemMark, string>({
      query: (id) => `/api/me/problems/${encodeURIComponent(id)}`,
      keepUnusedDataFor: 5,
    }),
    markProblem: build.mutation<unknown, { id: string; mark: ProblemMark }>({
      query: ({ id, mark }) => ({
        url: `/api/me/problems/${encodeURIComponent(id)}`,
        method: 'PUT',
        body: mark,
        responseHandler: 'text',
      }),
      onQueryStarted: async ({ id, mark }, { dispatch, queryFulfilled }) => {
        const done = await queryFulfilled.then(
          () => true,
          () => false,
        );
        if (!done) return;
        void dispatch(submissionsApi.util.upsertQueryData('problemMark', id, mark));
        void dispatch(
          submissionsApi.endpoints.ownProblems.initiate(undefined, {
            forceRefetch: true,
            subscribe: false,
          }),
        );
      },
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
  useProblemMarkQuery,
  useMarkProblemMutation,
  useProfileQuery,
  useLeaderboardQuery,
  useLazyHintQuery,
  useEditorialQuery,
} = submissionsApi;
