import { text } from '@/lib/text';
import { asApiError } from './apiError';

/** A sentence for the user about a failed request; undefined if it did not fail. */
export function problemSentence(error: Parameters<typeof asApiError>[0] | undefined) {
  if (!error) return undefined;
  const problem = asApiError(error);
  return problem.kind === 'unreachable' ? text.problem.unreachable : problem.message;
}
