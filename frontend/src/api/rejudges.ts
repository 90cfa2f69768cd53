import { codevaultApi } from './codevault';
import type { Verdict } from './types';

/** Replaces a missing verdict. */
export type Unjudged = 'failed' | 'cancelled' | '';

export interface RejudgeChange {
  submissionId: string;
  user: string;
  language: string;
  before: Verdict | Unjudged;
  after: Verdict | Unjudged;
  beforeScore?: number;
  afterScore?: number;
}

export interface Rejudge {
  id: string;
  problemId: string;
  state: 'running' | 'ready' | 'applied' | 'discarded';
  done: number;
  total: number;
  createdAt: string;
  by: string;
}

export interface RejudgeDetail extends Rejudge {
  changes: RejudgeChange[];
}

/** Selects the submissions to judge again; by default all of the problem. */
export interface RejudgeWish {
  problemId: string;
  verdict?: string;
  language?: string;
  from?: string;
  to?: string;
}

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
