import { useState } from 'react';
import { isWaiting, useSubmissionsInfiniteQuery, type SubmissionFilter } from '@/api/submissions';

const POLL_MS = 1_500;

/**
 * The submissions that match the filter. The list is polled while one of them waits for its verdict:
 * an event stream for each would use up the few connections that a browser opens to one server.
 */
export function useSubmissions(filter: SubmissionFilter, { skip = false } = {}) {
  const [polling, setPolling] = useState(false);
  const answer = useSubmissionsInfiniteQuery(filter, {
    skip,
    refetchOnMountOrArgChange: true,
    pollingInterval: polling ? POLL_MS : 0,
    skipPollingIfUnfocused: true,
  });
  const rows = answer.currentData?.pages.flatMap(({ submissions }) => submissions);
  const waiting = rows?.some(isWaiting) ?? false;
  if (waiting !== polling) setPolling(waiting);
  return { ...answer, rows };
}
