import {
  createApi,
  fetchBaseQuery,
  type BaseQueryFn,
  type FetchArgs,
} from '@reduxjs/toolkit/query/react';
import { text } from '@/lib/text';
import { toApiError, type ApiError } from './apiError';
import { listenToJob } from './jobEvents';
import { hasEnded, hear, unheardJob, type JobNews, type LiveJob } from './liveJob';
import type { Accepted, Job, Language, Program } from './types';

const root = location.origin;
const fetchJson = fetchBaseQuery({ baseUrl: root, timeout: 30_000 });

const baseQuery: BaseQueryFn<string | FetchArgs, unknown, ApiError> = async (args, api, extra) => {
  const { data, error, meta } = await fetchJson(args, api, extra);
  return error ? { error: toApiError(error, meta) } : { data };
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
    runProgram: build.mutation<Accepted, Program>({
      query: (program) => ({ url: '/run/onlinecompiler', method: 'POST', body: program }),
    }),
    cancelJob: build.mutation<unknown, string>({
      query: (id) => ({ url: jobPath(id), method: 'DELETE', responseHandler: 'text' }),
    }),
    /** The job as it is now; waits a moment for its end. */
    job: build.query<Job, string>({
      query: (id) => ({ url: jobPath(id), params: { wait: 2 } }),
      keepUnusedDataFor: 0,
    }),
    /** The job as it goes on: server-sent events, or polling where they do not come through. */
    liveJob: build.query<LiveJob, string>({
      queryFn: (id) => ({ data: unheardJob(id) }),
      async onCacheEntryAdded(id, entry) {
        const { cacheDataLoaded, cacheEntryRemoved, dispatch } = entry;
        await cacheDataLoaded;
        const stopped = new AbortController();
        const tell = (news: JobNews) => {
          if (!stopped.signal.aborted) entry.updateCachedData((live) => hear(live, news));
        };
        const ask = () =>
          dispatch(
            codevaultApi.endpoints.job.initiate(id, { forceRefetch: true, subscribe: false }),
          );
        const stopListening = listenToJob({
          url: `${root}${jobPath(id)}/events`,
          jobId: id,
          tell,
          fallBack: () => void pollJob(ask, tell, stopped.signal),
        });
        await cacheEntryRemoved;
        stopListening();
        stopped.abort();
      },
    }),
  }),
});

type Answer = { data?: Job | undefined; error?: unknown };

// Asks again and again until the job ends: soon while the server answers, ever slower while not.
async function pollJob(
  ask: () => PromiseLike<Answer>,
  tell: (news: JobNews) => void,
  stopped: AbortSignal,
): Promise<void> {
  tell({ type: 'polling' });
  let failures = 0;
  while (!stopped.aborted) {
    const { data: job, error } = await ask();
    if (job) {
      if (failures > 0) tell({ type: 'polling' });
      failures = 0;
      tell({ type: 'job', job });
      if (hasEnded(job)) return;
      await pause(250, stopped);
      continue;
    }
    const problem = error as ApiError;
    if (problem.kind === 'refused' && problem.status === 404) {
      return tell({
        type: 'failed',
        error: { code: problem.code, message: text.problem.forgotten },
      });
    }
    if (problem.kind === 'refused' && problem.status < 500 && problem.status !== 429) {
      return tell({ type: 'failed', error: problem });
    }
    failures += 1;
    if (problem.kind === 'unreachable') tell({ type: 'lost' });
    const seconds = problem.kind === 'refused' ? problem.retryAfter : undefined;
    await pause(seconds ? seconds * 1000 : Math.min(500 * 2 ** failures, 8_000), stopped);
  }
}

const pause = (milliseconds: number, stopped: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    stopped.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

export const { useLanguagesQuery, useRunProgramMutation, useCancelJobMutation, useLiveJobQuery } =
  codevaultApi;
