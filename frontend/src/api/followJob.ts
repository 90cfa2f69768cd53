import { listenToJob } from './jobEvents';
import type { JobNews } from './liveJob';
import { pollJob, type PollOptions } from './pollJob';

interface FollowOptions {
  url: string;
  jobId: string;
  ask: PollOptions['ask'];
  tell: (news: JobNews) => void;
  stopped: AbortSignal;
}

/**
 * Tells what becomes of a job until it ends: by events, and by asking where events do not come
 * through. A lost connection is made anew as soon as the server answers.
 */
export async function followJob({ ask, tell, stopped, ...events }: FollowOptions): Promise<void> {
  for (;;) {
    const listened = await listenToJob({ ...events, tell, stopped });
    if (listened === 'done') return;
    const until = listened === 'lost' ? 'answered' : 'ended';
    if ((await pollJob({ ask, tell, until, stopped })) === 'done') return;
  }
}
