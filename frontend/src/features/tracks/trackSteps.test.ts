import { describe, expect, it } from 'vitest';
import type { Track } from '@/api/tracks';
import { continuationIn, placesOf, stepAfter } from './trackSteps';

const track = (id: string, problems: string, solved = ''): Track => ({
  id,
  title: { en: id },
  description: { en: '' },
  solved: solved.length,
  steps: [...problems].map((problemId) => ({
    problemId,
    problemName: problemId,
    difficulty: null,
    solved: solved.includes(problemId),
  })),
});

describe('the places of a problem in tracks', () => {
  const tracks = [track('long', 'abcd', 'a'), track('short', 'ab', 'a'), track('other', 'x')];

  it('begin with the track of which more is solved', () => {
    expect(placesOf('b', tracks, null).map((place) => place.track.id)).toEqual(['short', 'long']);
    expect(placesOf('y', tracks, null)).toEqual([]);
  });

  it('begin with the track that the user walks', () => {
    expect(placesOf('b', tracks, 'long').map((place) => place.track.id)).toEqual(['long', 'short']);
  });
});

describe('the step after a place', () => {
  it('is the next that is not solved, from the beginning again at the end', () => {
    expect(stepAfter({ track: track('t', 'abcd', 'b'), at: 0 })?.problemId).toBe('c');
    expect(stepAfter({ track: track('t', 'abcd', 'd'), at: 2 })?.problemId).toBe('a');
  });

  it('is never the place itself', () => {
    expect(stepAfter({ track: track('t', 'ab', 'b'), at: 0 })).toBeUndefined();
  });
});

describe('the continuation', () => {
  it('is the step that the server names, if it is in the list', () => {
    const tracks = [track('t', 'ab')];
    const at = (problemId: string) =>
      continuationIn({ tracks, continue: { trackId: 't', problemId } });
    expect(at('b')?.step.problemId).toBe('b');
    expect(at('z')).toBeUndefined();
    expect(continuationIn({ tracks, continue: null })).toBeUndefined();
  });
});
