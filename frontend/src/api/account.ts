import { codevaultApi, rememberSession } from './codevault';
import type { Credentials, Session } from './types';

/** Signing in with an existing account, or with a new one. */
export type Entrance = 'signin' | 'register';

const accountApi = codevaultApi.injectEndpoints({
  endpoints: (build) => ({
    session: build.query<Session, void>({
      query: () => '/api/auth/session',
      transformResponse: rememberSession,
      keepUnusedDataFor: 3600,
    }),
    enter: build.mutation<Session, Credentials & { how: Entrance }>({
      query: ({ how, ...credentials }) => ({
        url: `/api/auth/${how}`,
        method: 'POST',
        body: credentials,
      }),
      transformResponse: rememberSession,
      onQueryStarted: async (_, { dispatch, queryFulfilled }) => {
        const { data } = await queryFulfilled.catch(() => ({ data: undefined }));
        if (data) void dispatch(accountApi.util.upsertQueryData('session', undefined, data));
      },
    }),
    signOut: build.mutation<unknown, void>({
      query: () => ({ url: '/api/auth/signout', method: 'POST', responseHandler: 'text' }),
      onQueryStarted: async (_, { dispatch, queryFulfilled }) => {
        await queryFulfilled.catch(() => undefined);
        void dispatch(accountApi.endpoints.session.initiate(undefined, { forceRefetch: true }));
      },
    }),
  }),
});

export const { useSessionQuery, useEnterMutation, useSignOutMutation } = accountApi;
