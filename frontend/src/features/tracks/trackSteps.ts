import type { Texts, Track, TrackList, TrackStep } from '@/api/tracks';
import { locale } from '@/lib/locale';

/** The text in the language of the page, or else in English. */
export const inPageLanguage = (texts: Texts) => texts[locale] ?? texts.en;

/** The address of a problem as a step of a track. */
export const stepPath = (trackId: string, problemId: string) =>
  `/problems/${encodeURIComponent(problemId)}?track=${encodeURIComponent(trackId)}`;

export const trackPath = (id: string) => `/tracks/${encodeURIComponent(id)}`;

/** A problem's place in a track, counted from 0. */
export interface Place {
  track: Track;
  at: number;
}

const share = ({ track }: Place) => track.solved / track.steps.length;

/** The places of a problem in tracks: first that in `chosen`, the track the user walks, then where most is solved. */
export function placesOf(
  problemId: string,
  tracks: readonly Track[],
  chosen: string | null,
): Place[] {
  return tracks
    .map((track) => ({
      track,
      at: track.steps.findIndex((step) => step.problemId === problemId),
    }))
    .filter(({ at }) => at >= 0)
    .sort(
      (a, b) =>
        Number(b.track.id === chosen) - Number(a.track.id === chosen) || share(b) - share(a),
    );
}

/** The unsolved step that follows a place, or else the first one; undefined if there is no other. */
export function stepAfter({ track, at }: Place): TrackStep | undefined {
  const others = [...track.steps.slice(at + 1), ...track.steps.slice(0, at)];
  return others.find(({ solved }) => !solved);
}

/** Where the user goes on: the track and its step. */
export function continuationIn(list: TrackList) {
  const track = list.tracks.find(({ id }) => id === list.continue?.trackId);
  const step = track?.steps.find(({ problemId }) => problemId === list.continue?.problemId);
  return track && step && { track, step };
}
