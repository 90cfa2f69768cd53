import { createSlice, type PayloadAction } from '@reduxjs/toolkit';
import { placePicked } from '@/features/editor/editorSlice';
import { runRequested } from '@/features/run/runSlice';

export const panes = ['code', 'input', 'output'] as const;
export type Pane = (typeof panes)[number];

export interface LayoutState {
  /** Share of the code among the columns, and of the input among the rows, in percent. */
  columns: number;
  rows: number;
  /** The one that a narrow screen shows. */
  pane: Pane;
}

export const initialLayoutState: LayoutState = { columns: 56, rows: 30, pane: 'code' };

export const layoutSlice = createSlice({
  name: 'layout',
  initialState: initialLayoutState,
  reducers: {
    columnsResized(state, { payload }: PayloadAction<number>) {
      state.columns = payload;
    },
    rowsResized(state, { payload }: PayloadAction<number>) {
      state.rows = payload;
    },
    paneSelected(state, { payload }: PayloadAction<Pane>) {
      state.pane = payload;
    },
  },
  extraReducers: (builder) => {
    builder
      .addCase(runRequested, (state) => {
        state.pane = 'output';
      })
      .addCase(placePicked, (state) => {
        state.pane = 'code';
      });
  },
  selectors: { selectLayout: (state) => state },
});

export const { columnsResized, rowsResized, paneSelected } = layoutSlice.actions;
export const { selectLayout } = layoutSlice.selectors;
