import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, vi } from 'vitest';
import { forgetStreams, TestEventSource } from './eventSource';
import { server } from './server';

// The full editor needs a real browser. Here it never loads, so the plain editor takes its place.
vi.mock('@/features/editor/Editor', () => new Promise(() => undefined));

// Upper limit of a wait, which ends as soon as its condition holds. Generous, for busy machines.
const PATIENCE_MS = 30_000;
configure({ asyncUtilTimeout: PATIENCE_MS });

beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' });
  vi.stubGlobal('EventSource', TestEventSource);
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query.includes('>='),
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  // jsdom has the element, but not its methods.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
    this.querySelector<HTMLElement>('[autofocus], input, button')?.focus();
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
  Element.prototype.scrollIntoView = () => undefined;
});

afterEach(() => {
  cleanup();
  server.resetHandlers();
  forgetStreams();
  localStorage.clear();
  sessionStorage.clear();
  delete document.documentElement.dataset.theme;
});

afterAll(() => server.close());
