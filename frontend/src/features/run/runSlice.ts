import { createSlice, type PayloadAction } from '@reduxjs/toolkit';

/** The run that is shown: its job, and what it was a run of. */
export interface StartedRun {
  jobId: string;
  language: string;
  files: string[];
}

export interface RunSliceState {
  input: string;
  args: string;
  started: StartedRun | null;
}

export const initialRunState: RunSliceState = { input: '', args: '', started: null };

export const runSlice = createSlice({
  name: 'run',
  initialState: initialRunState,
  reducers: {
    inputEdited(state, { payload }: PayloadAction<string>) {
      state.input = payload;
    },
    argsEdited(state, { payload }: PayloadAction<string>) {
      state.args = payload;
    },
    runRequested(state) {
      state.started = null;
    },
    runStarted(state, { payload }: PayloadAction<StartedRun>) {
      state.started = payload;
    },
  },
  selectors: {
    selectInput: (state) => state.input,
    selectArgs: (state) => state.args,
    selectStarted: (state) => state.started,
  },
});

export const { inputEdited, argsEdited, runRequested, runStarted } = runSlice.actions;
export const { selectInput, selectArgs, selectStarted } = runSlice.selectors;
