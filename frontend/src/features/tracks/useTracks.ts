import { useEffect, useState } from 'react';
import { useSessionQuery } from '@/api/account';
import { useDailyQuery, useTrackQuery, useTracksQuery } from '@/api/tracks';

// Progress changes with every accepted submission.
const fresh = { refetchOnMountOrArgChange: true, refetchOnReconnect: true };

function useAsker() {
  const { data: session } = useSessionQuery();
  return { skip: session === undefined, user: session?.user?.id ?? '' };
}

/** The tracks, with the progress of the user. */
export function useTracks() {
  const { user, skip } = useAsker();
  return useTracksQuery(user, { ...fresh, skip });
}

/** A track, with the progress of the user. */
export function useTrack(id: string) {
  const { user, skip } = useAsker();
  return useTrackQuery({ id, user }, { ...fresh, skip });
}

/** The problem of the day, where the browser is; undefined if there is none or it is not known yet. */
export function useDaily() {
  const { currentData } = useDailyQuery(useToday());
  return currentData?.problem ?? undefined;
}

/** The date where the browser is; changes at midnight. */
export function useToday(): string {
  const [today, setToday] = useState(dateOf);
  useEffect(() => {
    const now = new Date();
    const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
    const timer = setTimeout(() => setToday(dateOf()), midnight.getTime() - now.getTime() + 1);
    return () => clearTimeout(timer);
  }, [today]);
  return today;
}

function dateOf(now = new Date()): string {
  const digits = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${digits(now.getMonth() + 1)}-${digits(now.getDate())}`;
}
