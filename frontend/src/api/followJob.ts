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
 * Reports the news of a job until it ends: by events, or by polling if events do not arrive.
 * Reconnects a lost connection as soon as the server answers.
 */
export async function followJob({ ask, tell, stopped, ...events }: FollowOptions): Promise<void> {
  for (;;) {
    const listened = await listenToJob({ ...events, tell, stopped });
    if (listened === 'done') return;
    const until = listened === 'lost' ? 'answered' : 'ended';
    if ((await pollJob({ ask, tell, until, stopped })) === 'done') return;
  }
}
