import { combineReducers, configureStore } from '@reduxjs/toolkit';
import { setupListeners } from '@reduxjs/toolkit/query';
import { codevaultApi } from '@/api/codevault';
import { editorSlice } from '@/features/editor/editorSlice';
import { preferencesSlice } from '@/features/editor/preferencesSlice';
import { runSlice } from '@/features/run/runSlice';
import { themeSlice } from '@/features/theme/themeSlice';
import { layoutSlice } from './layoutSlice';

const rootReducer = combineReducers({
  [codevaultApi.reducerPath]: codevaultApi.reducer,
  [editorSlice.name]: editorSlice.reducer,
  [preferencesSlice.name]: preferencesSlice.reducer,
  [runSlice.name]: runSlice.reducer,
  [themeSlice.name]: themeSlice.reducer,
  [layoutSlice.name]: layoutSlice.reducer,
});

export type RootState = ReturnType<typeof rootReducer>;

export function createStore(preloadedState?: Partial<RootState>) {
  const store = configureStore({
    reducer: rootReducer,
    ...(preloadedState && { preloadedState }),
    // Output can have megabytes; checking all of it at each action would slow the page down.
    middleware: (getDefault) =>
      getDefault({ serializableCheck: false, immutableCheck: false }).concat(
        codevaultApi.middleware,
      ),
  });
  setupListeners(store.dispatch);
  return store;
}

export type Store = ReturnType<typeof createStore>;
