import { codevaultApi } from './codevault';
import type { components } from './wire';

type Schemas = components['schemas'];

/** A text by language; always in English. */
export type Texts = { en: string } & Partial<Record<string, string>>;

type Worded<T> = Omit<T, 'title' | 'description'> & { title: Texts; description: Texts };

export type TrackStep = Schemas['TrackStep'];

/** An entry of GET /api/tracks. */
export type Track = Worded<Schemas['Track']>;

/** Body of GET /api/tracks/:name. */
export type WholeTrack = Worded<Omit<Schemas['WholeTrack'], 'steps'>> & {
  steps: (TrackStep & { why: Texts })[];
};

/** Body of GET /api/tracks. */
export type TrackList = Omit<Schemas['TrackList'], 'tracks'> & { tracks: Track[] };

/** Body of GET /api/daily. */
export type Daily = Schemas['ProblemOfDay'];

interface AskedTrack {
  id: string;
  user: string;
}

const tracksApi = codevaultApi.injectEndpoints({
  endpoints: (build) => ({
    /** What it says about progress is that of `user`, an id; empty for a guest. */
    tracks: build.query<TrackList, string>({ query: () => '/api/tracks' }),
    track: build.query<WholeTrack, AskedTrack>({
      query: ({ id }) => `/api/tracks/${encodeURIComponent(id)}`,
    }),
    /** The problem of a day, a date such as 2026-11-23. */
    daily: build.query<Daily, string>({
      query: (date) => ({ url: '/api/daily', params: { date } }),
    }),
  }),
});

export const { useTracksQuery, useTrackQuery, useDailyQuery } = tracksApi;
