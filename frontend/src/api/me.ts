import { codevaultApi } from './codevault';
import type { components } from './wire';

// The endpoints for a user's own account; loaded with their page.

export type SignedIn = components['schemas']['KnownSession'];

export const scopes = ['run', 'submit', 'read', 'problems', 'admin'] as const;
export type Scope = (typeof scopes)[number];

export type ApiToken = components['schemas']['Token'];

export type WantedToken = components['schemas']['TokenRequest'] & { scopes: Scope[] };

const remove = (url: string) => ({ url, method: 'DELETE' });

const meApi = codevaultApi
  .enhanceEndpoints({ addTagTypes: ['SignedIn', 'ApiToken'] })
  .injectEndpoints({
    endpoints: (build) => ({
      changePassword: build.mutation<unknown, { current: string; new: string }>({
        query: (body) => ({ url: '/api/me/password', method: 'POST', body }),
        invalidatesTags: ['SignedIn'],
      }),
      showProfile: build.mutation<unknown, { publicProfile: boolean }>({
        query: (body) => ({ url: '/api/me', method: 'PATCH', body, responseHandler: 'text' }),
      }),
      deleteAccount: build.mutation<unknown, { password: string }>({
        query: (body) => ({ url: '/api/me', method: 'DELETE', body }),
      }),
      signedIn: build.query<SignedIn[], void>({
        query: () => '/api/me/sessions',
        transformResponse: ({ sessions }: { sessions: SignedIn[] }) => sessions,
        providesTags: ['SignedIn'],
        keepUnusedDataFor: 0,
      }),
      signOutThere: build.mutation<unknown, string>({
        query: (id) => remove(`/api/me/sessions/${encodeURIComponent(id)}`),
        invalidatesTags: ['SignedIn'],
      }),
      signOutElsewhere: build.mutation<unknown, void>({
        query: () => remove('/api/me/sessions'),
        invalidatesTags: ['SignedIn'],
      }),
      tokens: build.query<ApiToken[], void>({
        query: () => '/api/me/tokens',
        transformResponse: ({ tokens }: { tokens: ApiToken[] }) => tokens,
        providesTags: ['ApiToken'],
        keepUnusedDataFor: 0,
      }),
      makeToken: build.mutation<ApiToken & { token: string }, WantedToken>({
        query: (body) => ({ url: '/api/me/tokens', method: 'POST', body }),
        invalidatesTags: ['ApiToken'],
      }),
      revokeToken: build.mutation<unknown, string>({
        query: (id) => remove(`/api/me/tokens/${encodeURIComponent(id)}`),
        invalidatesTags: ['ApiToken'],
      }),
    }),
  });

export const {
  useChangePasswordMutation,
  useShowProfileMutation,
  useDeleteAccountMutation,
  useSignedInQuery,
  useSignOutThereMutation,
  useSignOutElsewhereMutation,
  useTokensQuery,
  useMakeTokenMutation,
  useRevokeTokenMutation,
} = meApi;
