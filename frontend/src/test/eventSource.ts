import { act } from '@testing-library/react';
import { vi } from 'vitest';

/** Stands in for EventSource, which jsdom lacks. The test plays the server. */
export class TestEventSource extends EventTarget {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSED = 2;

  readyState: number = TestEventSource.CONNECTING;
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;

  constructor(readonly url: string) {
    super();
    streams.push(this);
  }

  close() {
    this.readyState = TestEventSource.CLOSED;
  }
}

let streams: TestEventSource[] = [];

export const forgetStreams = () => {
  streams = [];
};

/** Number of streams that are open. */
export const streamCount = () =>
  streams.filter(({ readyState }) => readyState !== TestEventSource.CLOSED).length;

/** Waits until the page listens to the job; returns the server's end of that stream. */
export async function eventsOf(jobId: string) {
  const stream = await vi.waitFor(() => {
    const found = streams.findLast(({ url }) => url.endsWith(`/job/${jobId}/events`));
    if (!found) throw new Error(`nobody listens to job ${jobId}`);
    return found;
  }, 30_000);
  return {
    stream,
    open() {
      act(() => {
        stream.readyState = TestEventSource.OPEN;
        stream.onopen?.();
      });
    },
    send(event: string, data: unknown) {
      act(() => {
        stream.dispatchEvent(new MessageEvent(event, { data: JSON.stringify(data) }));
      });
    },
    /** Breaks the connection: for good, or so that the browser reconnects. */
    fail(how: 'for good' | 'for now') {
      act(() => {
        stream.readyState =
          how === 'for good' ? TestEventSource.CLOSED : TestEventSource.CONNECTING;
        stream.onerror?.();
      });
    },
  };
}
