import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Provider } from 'react-redux';
import { App } from '@/app/App';
import { keep, recall } from '@/app/memory';
import { createStore } from '@/app/store';
import { forgetStreams } from './eventSource';
import { sent } from './server';

/** The whole page, as main.tsx puts it together. Returns the user and what closes the page. */
export function renderApp() {
  sent.length = 0;
  const shelf = { local: localStorage, session: sessionStorage };
  const store = createStore(recall(shelf));
  const stopKeeping = keep(store, shelf, () => undefined);
  const { unmount } = render(
    <Provider store={store}>
      <App />
    </Provider>,
  );
  const close = () => {
    window.dispatchEvent(new Event('pagehide'));
    unmount();
    stopKeeping();
    forgetStreams();
  };
  return { user: userEvent.setup(), close };
}

export const code = () => screen.findByRole('textbox', { name: /^Code of/ });
export const runButton = () => screen.findByRole('button', { name: /^Run/ });
export const output = () => screen.getByRole('group', { name: 'Program output' });
