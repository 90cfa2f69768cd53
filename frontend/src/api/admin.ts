import { basePath } from '@/lib/basePath';
import { codevaultApi } from './codevault';
import type { Accepted, Role, User } from './types';
import type { components } from './wire';

// The endpoints for setters and admins; loaded with their pages.

type Schemas = components['schemas'];

export type Visibility = AdminProblem['visibility'];

export type AdminProblem = Schemas['AdminProblem'];

export type PackageFile = AdminProblemDetail['files'][number];

export type AdminProblemDetail = Schemas['AdminProblemWithFiles'];

export type ProblemChange = Schemas['ProblemChange'];

/** What the author of a package should know about it. */
export type PackageFinding = Schemas['PackageFindings'][number];

export type UploadedPackage = Schemas['ProblemCreated'];

export type FileContent = { text: string } | { base64: string };

export type AdminUser = Schemas['AdminUser'];

export const jobStates = ['queued', 'delayed', 'active', 'completed', 'failed'] as const;
export type JobListState = (typeof jobStates)[number];

export type QueueState = Schemas['QueueState'];

export type QueuedJob = Schemas['AdminJob'] & { state: JobListState };

export type WorkerState = Schemas['WorkerList']['workers'][number];

export type SystemState = Schemas['System'];

/** A page of a list, and the cursor of the next page. */
export interface Part<T> {
  items: T[];
  next: string | null;
}

interface FileAt {
  id: string;
  path: string;
}

const ROOT = '/api/admin';
const problemPath = (id: string) => `${ROOT}/problems/${encodeURIComponent(id)}`;
const theList = { type: 'AdminProblems', id: 'LIST' } as const;
const jobsPath = `${ROOT}/queue/jobs`;
// The server unpacks and reads the package before it answers.
const LONG_MS = 600_000;

const adminApi = codevaultApi
  .enhanceEndpoints({ addTagTypes: ['AdminProblems', 'PackageFile', 'Users', 'Queue'] })
  .injectEndpoints({
    endpoints: (build) => ({
      adminProblems: build.query<AdminProblem[], void>({
        query: () => `${ROOT}/problems`,
        transformResponse: ({ problems }: { problems: AdminProblem[] }) => problems,
        providesTags: [theList],
      }),
      adminProblem: build.query<AdminProblemDetail, string>({
        query: problemPath,
        providesTags: (_, __, id) => [{ type: 'AdminProblems', id }],
        keepUnusedDataFor: 0,
      }),
      makeProblem: build.mutation<{ id: string }, { id: string; name: string }>({
        query: (body) => ({ url: `${ROOT}/problems`, method: 'POST', body }),
        invalidatesTags: ['AdminProblems'],
      }),
      uploadPackage: build.mutation<UploadedPackage, { archive: Blob; id: string }>({
        query: ({ archive, id }) => ({
          url: `${ROOT}/problems`,
          method: 'POST',
          ...(id !== '' && { params: { id } }),
          body: archive,
          headers: { 'Content-Type': 'application/zip' },
          timeout: LONG_MS,
        }),
        invalidatesTags: ['AdminProblems', 'PackageFile'],
      }),
      changeProblem: build.mutation<AdminProblem, { id: string; change: ProblemChange }>({
        query: ({ id, change }) => ({ url: problemPath(id), method: 'PATCH', body: change }),
        invalidatesTags: ['AdminProblems', 'PackageFile'],
      }),
      deleteProblem: build.mutation<unknown, string>({
        query: (id) => ({ url: problemPath(id), method: 'DELETE' }),
        // A deleted problem is not requested again.
        invalidatesTags: (_, error) => (error ? [] : [theList]),
      }),
      packageFile: build.query<FileContent, FileAt>({
        query: ({ id, path }) => ({ url: `${problemPath(id)}/file`, params: { path } }),
        providesTags: ['PackageFile'],
        keepUnusedDataFor: 0,
      }),
      putFile: build.mutation<unknown, FileAt & { content: FileContent }>({
        query: ({ id, path, content }) => ({
          url: `${problemPath(id)}/file`,
          method: 'PUT',
          params: { path },
          body: content,
          timeout: LONG_MS,
        }),
        invalidatesTags: (_, error) => (error ? [] : ['AdminProblems', 'PackageFile']),
      }),
      deleteFile: build.mutation<unknown, FileAt>({
        query: ({ id, path }) => ({
          url: `${problemPath(id)}/file`,
          method: 'DELETE',
          params: { path },
        }),
        invalidatesTags: (_, error) => (error ? [] : ['AdminProblems']),
      }),
      verifyProblem: build.mutation<Accepted, string>({
        query: (id) => ({ url: `${problemPath(id)}/verify`, method: 'POST' }),
      }),
      users: build.query<Part<AdminUser>, { search: string; cursor: string | null }>({
        query: ({ search, cursor }) => ({
          url: `${ROOT}/users`,
          // The server rejects an empty query.
          params: {
            limit: 50,
            ...(search !== '' && { search }),
            ...(cursor !== null && { cursor }),
          },
        }),
        transformResponse: (body: { users: AdminUser[]; next: string | null }) => ({
          items: body.users,
          next: body.next,
        }),
        providesTags: ['Users'],
        keepUnusedDataFor: 0,
      }),
      changeUser: build.mutation<User, { id: string; change: { role?: Role; disabled?: boolean } }>(
        {
          query: ({ id, change }) => ({
            url: `${ROOT}/users/${encodeURIComponent(id)}`,
            method: 'PATCH',
            body: change,
          }),
          invalidatesTags: ['Users'],
        },
      ),
      queue: build.query<QueueState, void>({
        query: () => `${ROOT}/queue`,
        providesTags: ['Queue'],
        keepUnusedDataFor: 0,
      }),
      queuedJobs: build.query<Part<QueuedJob>, { state: JobListState; cursor: string | null }>({
        query: ({ state, cursor }) => ({
          url: jobsPath,
          params: { state, limit: 25, ...(cursor !== null && { cursor }) },
        }),
        transformResponse: (body: { jobs: QueuedJob[]; next: string | null }) => ({
          items: body.jobs,
          next: body.next,
        }),
        providesTags: ['Queue'],
        keepUnusedDataFor: 0,
      }),
      retryJob: build.mutation<unknown, string>({
        query: (id) => ({ url: `${jobsPath}/${encodeURIComponent(id)}/retry`, method: 'POST' }),
        invalidatesTags: ['Queue'],
      }),
      endJob: build.mutation<unknown, string>({
        query: (id) => ({ url: `${jobsPath}/${encodeURIComponent(id)}`, method: 'DELETE' }),
        invalidatesTags: ['Queue'],
      }),
      drain: build.mutation<{ drained: number }, void>({
        query: () => ({ url: `${ROOT}/queue/drain`, method: 'POST', timeout: LONG_MS }),
        invalidatesTags: ['Queue'],
      }),
      pauseQueue: build.mutation<unknown, boolean>({
        query: (pause) => ({
          url: `${ROOT}/queue/${pause ? 'pause' : 'resume'}`,
          method: 'POST',
        }),
        invalidatesTags: ['Queue'],
      }),
      workers: build.query<WorkerState[], void>({
        query: () => `${ROOT}/workers`,
        transformResponse: ({ workers }: { workers: WorkerState[] }) => workers,
        keepUnusedDataFor: 0,
      }),
      system: build.query<SystemState, void>({
        query: () => `${ROOT}/system`,
        keepUnusedDataFor: 0,
      }),
    }),
  });

export const {
  useAdminProblemsQuery,
  useAdminProblemQuery,
  useMakeProblemMutation,
  useUploadPackageMutation,
  useChangeProblemMutation,
  useDeleteProblemMutation,
  usePackageFileQuery,
  usePutFileMutation,
  useDeleteFileMutation,
  useVerifyProblemMutation,
  useUsersQuery,
  useChangeUserMutation,
  useQueueQuery,
  useQueuedJobsQuery,
  useRetryJobMutation,
  useEndJobMutation,
  useDrainMutation,
  usePauseQueueMutation,
  useWorkersQuery,
  useSystemQuery,
} = adminApi;

/** Address of a problem's package as a zip archive. */
export const packageUrl = (id: string) => `${basePath}${problemPath(id)}/package`;
