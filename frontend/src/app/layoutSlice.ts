import { createSlice, type PayloadAction } from '@reduxjs/toolkit';
import { placePicked } from '@/features/editor/editorSlice';
import { attemptRequested, runRequested } from '@/features/run/runSlice';

export type LayoutPage = 'compiler' | 'problem';
export type PaneIndex = 0 | 1 | 2;

export interface Layout {
  /** Shares of the first column and of the upper row, in percent. */
  columns: number;
  rows: number;
  /** The pane that a narrow screen shows. */
  pane: PaneIndex;
}

export type LayoutState = Record<LayoutPage, Layout>;

export const initialLayoutState: LayoutState = {
  // Code, input and output.
  compiler: { columns: 56, rows: 30, pane: 0 },
  // Statement, code and results.
  problem: { columns: 44, rows: 60, pane: 0 },
};

type On<T> = PayloadAction<{ page: LayoutPage } & T>;

export const layoutSlice = createSlice({
  name: 'layout',
  initialState: initialLayoutState,
  reducers: {
    columnsResized(state, { payload }: On<{ share: number }>) {
      state[payload.page].columns = payload.share;
    },
    rowsResized(state, { payload }: On<{ share: number }>) {
      state[payload.page].rows = payload.share;
    },
    paneSelected(state, { payload }: On<{ pane: PaneIndex }>) {
      state[payload.page].pane = payload.pane;
    },
  },
  extraReducers: (builder) => {
    builder
      .addCase(runRequested, (state) => {
        state.compiler.pane = 2;
      })
      .addCase(attemptRequested, (state) => {
        state.problem.pane = 2;
      })
      .addCase(placePicked, (state, { payload }) => {
        if (payload.language.draft === undefined) state.compiler.pane = 0;
        else state.problem.pane = 1;
      });
  },
  selectors: { selectLayout: (state, page: LayoutPage) => state[page] },
});

export const { columnsResized, rowsResized, paneSelected } = layoutSlice.actions;
export const { selectLayout } = layoutSlice.selectors;

export interface WithLayout {
  layout: LayoutState;
}
