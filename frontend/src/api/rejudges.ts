import { codevaultApi } from './codevault';
import type { Verdict } from './types';

export interface RejudgeChange {
  submissionId: string;
  user: string;
  language: string;
  before: Verdict | null;
  after: Verdict | null;
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
  changes: RejudgeChange[];
}

/** Which submissions are judged again; all of the problem's where nothing else is said. */
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
    rejudge: build.mutation<Rejudge, RejudgeWish>({
      query: (body) => ({ url: ROOT, method: 'POST', body }),
      invalidatesTags: ['Rejudges'],
    }),
    applyRejudge: build.mutation<Rejudge, string>({
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
  useRejudgeMutation,
  useApplyRejudgeMutation,
  useDiscardRejudgeMutation,
} = rejudgeApi;
