import { codevaultApi } from './codevault';
import type { Program } from './types';

/** A shared program. */
export interface Snippet {
  id: string;
  language: string;
  code: string;
  files: { name: string; content?: string; contentBase64?: string }[];
  args: string[];
  /** Missing if the file is not text. */
  input?: string;
  createdAt: string;
}

const snippetApi = codevaultApi.injectEndpoints({
  endpoints: (build) => ({
    share: build.mutation<{ id: string }, Program>({
      query: (body) => ({ url: '/api/snippets', method: 'POST', body }),
    }),
    snippet: build.query<Snippet, string>({
      query: (id) => `/api/snippets/${encodeURIComponent(id)}`,
    }),
    format: build.mutation<{ code: string }, { language: string; code: string }>({
      query: (body) => ({ url: '/api/format', method: 'POST', body }),
    }),
  }),
});

export const { useShareMutation, useSnippetQuery, useFormatMutation } = snippetApi;
