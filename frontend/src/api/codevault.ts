import {
  createApi,
  fetchBaseQuery,
  type BaseQueryFn,
  type FetchArgs,
} from '@reduxjs/toolkit/query/react';
import { basePath } from '@/lib/basePath';
import { asApiError, toApiError, type ApiError } from './apiError';
import { followJob } from './followJob';
import { hear, unheardJob, type LiveJob } from './liveJob';
import type {
  Accepted,
  Attempt,
  Job,
  Language,
  Problem,
  ProblemSummary,
  Program,
  Session,
} from './types';

const root = location.origin + basePath;

// Proves to the server that a request comes from this site's pages.
let csrfToken: string | null = null;

/** Sets the session that every later request belongs to. */
export function rememberSession(session: Session): Session {
  csrfToken = session.csrfToken;
  return session;
}

const fetchJson = fetchBaseQuery({
  baseUrl: root,
  timeout: 30_000,
  prepareHeaders: (headers) => {
    if (csrfToken !== null) headers.set('X-CSRF-Token', csrfToken);
  },
});

type Ask = BaseQueryFn<string | FetchArgs, unknown, ApiError>;

const ask: Ask = async (args, api, extra) => {
  const { data, error, meta } = await fetchJson(args, api, extra);
  return error ? { error: toApiError(error, meta) } : { data };
};

const isCsrf = (error: ApiError | undefined) =>
  error?.kind === 'refused' && error.status === 403 && error.code === 'csrf';

// The user may have signed in or out in another tab, so the session is requested again.
const baseQuery: Ask = async (args, api, extra) => {
  const answer = await ask(args, api, extra);
  if (!isCsrf(answer.error)) return answer;
  const { data } = await ask('/api/auth/session', api, extra);
  if (!data) return answer;
  rememberSession(data as Session);
  return ask(args, api, extra);
};

const jobPath = (id: string) => `/job/${encodeURIComponent(id)}`;

export const codevaultApi = createApi({
  reducerPath: 'codevault',
  baseQuery,
  endpoints: (build) => ({
    languages: build.query<Language[], void>({
      query: () => '/api/languages',
      keepUnusedDataFor: 3600,
    }),
    problems: build.query<ProblemSummary[], void>({
      query: () => '/api/problems',
      transformResponse: ({ problems }: { problems: ProblemSummary[] }) => problems,
      keepUnusedDataFor: 300,
    }),
    problem: build.query<Problem, string>({
      query: (id) => `/api/problems/${encodeURIComponent(id)}`,
      keepUnusedDataFor: 300,
    }),
    attemptProblem: build.mutation<Accepted, Attempt>({
      query: (attempt) => ({ url: '/run/practiceproblems', method: 'POST', body: attempt }),
    }),
    runProgram: build.mutation<Accepted, Program>({
      query: (program) => ({ url: '/run/onlinecompiler', method: 'POST', body: program }),
    }),
    cancelJob: build.mutation<unknown, string>({
      query: (id) => ({ url: jobPath(id), method: 'DELETE', responseHandler: 'text' }),
    }),
    /** The current state of the job; waits a moment for its end. */
    job: build.query<Job, string>({
      query: (id) => ({ url: jobPath(id), params: { wait: 2 } }),
      keepUnusedDataFor: 0,
    }),
    /** The live job: by server-sent events, or by polling if these do not arrive. */
    liveJob: build.query<LiveJob, string>({
      queryFn: (id) => ({ data: unheardJob(id) }),
      keepUnusedDataFor: 5,
      async onCacheEntryAdded(jobId, entry) {
        await entry.cacheDataLoaded;
        const stopped = new AbortController();
        void followJob({
          url: `${root}${jobPath(jobId)}/events`,
          jobId,
          ask: async () => {
            const options = { forceRefetch: true, subscribe: false };
            const request = codevaultApi.endpoints.job.initiate(jobId, options);
            const { data, error } = await entry.dispatch(request);
            return data ? { job: data } : { problem: asApiError(error ?? {}) };
          },
          tell: (news) => {
            if (!stopped.signal.aborted) entry.updateCachedData((live) => hear(live, news));
          },
          stopped: stopped.signal,
        });
        await entry.cacheEntryRemoved;
        stopped.abort();
      },
    }),
  }),
});

export const {
  useLanguagesQuery,
  useProblemsQuery,
  useProblemQuery,
  useAttemptProblemMutation,
  useRunProgramMutation,
  useCancelJobMutation,
  useLiveJobQuery,
} = codevaultApi;

/** Address of a picture of a problem. */
export const imageUrl = (problemId: string, name: string) =>
  `${basePath}/api/problems/${encodeURIComponent(problemId)}/images/${encodeURIComponent(name)}`;

/** Address of a problem's statement in a language, if it is a PDF. */
export const documentUrl = (problemId: string, language: string) =>
  `${basePath}/api/problems/${encodeURIComponent(problemId)}/statements/${encodeURIComponent(language)}`;
