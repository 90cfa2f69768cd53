import { codevaultApi } from './codevault';
import type { Verdict } from './types';
import type { components } from './wire';

/** Replaces a missing verdict. */
export type Unjudged = 'failed' | 'cancelled' | '';

export type RejudgeChange = components['schemas']['RejudgeChange'] & {
  before: Verdict | Unjudged;
  after: Verdict | Unjudged;
};

export type Rejudge = Omit<RejudgeDetail, 'changes'>;

export type RejudgeDetail = Omit<components['schemas']['Rejudge'], 'changes'> & {
  changes: RejudgeChange[];
};

/** Selects the submissions to judge again; by default all of the problem. */
export type RejudgeWish = components['schemas']['RejudgeRequest'];

const ROOT = '/api/admin/rejudges';
const pathOf = (id: string) => `${ROOT}/${encodeURIComponent(id)}`;

const rejudgeApi = codevaultApi.enhanceEndpoints({ addTagTypes: ['Rejudges'] }).injectEndpoints({
  endpoints: (build) => ({
    rejudges: build.query<Rejudge[], void>({
      query: () => ROOT,
      transformResponse: ({ rejudges }: { rejudges: Rejudge[] }) => rejudges,
      providesTags: ['Rejudges'],
      keepUnusedDataFor: 0,
    }),
    rejudge: build.query<RejudgeDetail, string>({
      query: pathOf,
      providesTags: ['Rejudges'],
      keepUnusedDataFor: 0,
    }),
    beginRejudge: build.mutation<RejudgeDetail, RejudgeWish>({
      query: (body) => ({ url: ROOT, method: 'POST', body }),
      invalidatesTags: ['Rejudges'],
    }),
    applyRejudge: build.mutation<RejudgeDetail, string>({
      query: (id) => ({ url: `${pathOf(id)}/apply`, method: 'POST' }),
      invalidatesTags: ['Rejudges'],
    }),
    discardRejudge: build.mutation<unknown, string>({
      query: (id) => ({ url: pathOf(id), method: 'DELETE' }),
      invalidatesTags: ['Rejudges'],
    }),
  }),
});

export const {
  useRejudgesQuery,
  useRejudgeQuery,
  useBeginRejudgeMutation,
  useApplyRejudgeMutation,
  useDiscardRejudgeMutation,
} = rejudgeApi;
