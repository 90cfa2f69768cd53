import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Provider } from 'react-redux';
import { afterEach } from 'vitest';
import { codevaultApi } from '@/api/codevault';
import { App } from '@/app/App';
import { keep, recall } from '@/app/memory';
import { openShelf } from '@/app/shelf';
import { createStore } from '@/app/store';
import { keepingFailed } from '@/features/editor/editorSlice';
import { forgetStreams } from './eventSource';
import { attempts, sent } from './server';

let close = () => undefined as void;

/** Renders the page at `path` as main.tsx does. Returns the user, and a function that closes the page. */
export function renderApp(path = '/') {
  history.replaceState(null, '', path);
  sent.length = 0;
  attempts.length = 0;
  const shelf = openShelf();
  const store = createStore(recall(shelf));
  const stopKeeping = keep(store, shelf, () => store.dispatch(keepingFailed()));
  const { unmount } = render(
    <Provider store={store}>
      <App />
    </Provider>,
  );
  close = () => {
    window.dispatchEvent(new Event('pagehide'));
    stopKeeping();
    unmount();
    store.dispatch(codevaultApi.util.resetApiState());
    forgetStreams();
    close = () => undefined;
  };
  return { user: userEvent.setup(), close };
}

afterEach(() => close());

export const code = () => screen.findByRole('textbox', { name: /^Code of/ });
export const runButton = () => screen.findByRole('button', { name: /^Run/ });
export const output = () => screen.getByRole('group', { name: 'Program output' });
