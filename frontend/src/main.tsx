import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Provider } from 'react-redux';
import { App } from '@/app/App';
import { keep, recall } from '@/app/memory';
import { openShelf } from '@/app/shelf';
import { createStore } from '@/app/store';
import { keepingFailed } from '@/features/editor/editorSlice';
import { locale } from '@/lib/locale';
import './index.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

document.documentElement.lang = locale;
const shelf = openShelf();
// A program in a page of another site neither shows nor changes what the user keeps here.
const embedded = /\/embed\/[^/]+$/.test(location.pathname);
const store = createStore(embedded ? undefined : recall(shelf));
if (!embedded) keep(store, shelf, () => store.dispatch(keepingFailed()));

createRoot(root).render(
  <StrictMode>
    <Provider store={store}>
      <App />
    </Provider>
  </StrictMode>,
);
