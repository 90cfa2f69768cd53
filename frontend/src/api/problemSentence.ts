import { text } from '@/lib/text';
import { asApiError } from './apiError';

/** What went wrong with a request, in a sentence for those who made it; undefined when nothing did. */
export function problemSentence(error: Parameters<typeof asApiError>[0] | undefined) {
  if (!error) return undefined;
  const problem = asApiError(error);
  return problem.kind === 'unreachable' ? text.problem.unreachable : problem.message;
}
