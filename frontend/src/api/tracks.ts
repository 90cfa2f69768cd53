import { codevaultApi } from './codevault';
import type { Difficulty, ProblemSummary } from './types';

/** A text by language; always in English. */
export type Texts = { en: string } & Partial<Record<string, string>>;

export interface TrackStep {
  problemId: string;
  problemName: string;
  difficulty: Difficulty | null;
  /** By the user; false for guests. */
  solved: boolean;
}

/** An entry of GET /api/tracks. */
export interface Track<Step = TrackStep> {
  id: string;
  title: Texts;
  description: Texts;
  /** The number of solved steps. */
  solved: number;
  steps: Step[];
}

/** Body of GET /api/tracks/:name. */
export interface WholeTrack extends Track<TrackStep & { why: Texts }> {
  /** The problem of the first unsolved step. */
  next: string | null;
}

/** Body of GET /api/tracks. */
export interface TrackList {
  tracks: Track[];
  /** The next step of the track that the user worked on last. */
  continue: { trackId: string; problemId: string } | null;
}

/** Body of GET /api/daily. */
export interface Daily {
  date: string;
  problem: ProblemSummary | null;
}

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
