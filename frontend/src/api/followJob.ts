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
 * Reconnects a lost connection as soon as the server answers. A hidden page listens to nothing: a
 * browser opens few connections to one server, and all tabs share them. It catches up when it is shown.
 */
export async function followJob({ ask, tell, stopped, ...events }: FollowOptions): Promise<void> {
  for (;;) {
    const listened = await listenToJob({ ...events, tell, stopped });
    if (listened === 'done') return;
    if (listened === 'hidden') {
      await untilShown(stopped);
      if (stopped.aborted) return;
      continue;
    }
    const until = listened === 'lost' ? 'answered' : 'ended';
    if ((await pollJob({ ask, tell, until, stopped })) === 'done') return;
  }
}

const untilShown = (stopped: AbortSignal) =>
  new Promise<void>((resolve) => {
    const look = () => {
      if (document.hidden && !stopped.aborted) return;
      document.removeEventListener('visibilitychange', look);
      stopped.removeEventListener('abort', look);
      resolve();
    };
    document.addEventListener('visibilitychange', look);
    stopped.addEventListener('abort', look);
    look();
  });
