import { createSlice, type PayloadAction } from '@reduxjs/toolkit';

/** The shown run: its job and its program. */
export interface StartedRun {
  jobId: string;
  language: string;
  files: string[];
}

/** The shown attempt at a problem. */
export interface StartedAttempt extends StartedRun {
  kind: AttemptKind;
}

/** On the samples, on custom input, or on every test, as a submission. */
export const attemptKinds = ['samples', 'input', 'submit'] as const;
export type AttemptKind = (typeof attemptKinds)[number];

export interface RunSliceState {
  input: string;
  args: string;
  started: StartedRun | null;
  /** By problem id. */
  attempts: Record<string, StartedAttempt>;
}

export const initialRunState: RunSliceState = { input: '', args: '', started: null, attempts: {} };

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
    attemptRequested(state, { payload }: PayloadAction<{ problemId: string }>) {
      delete state.attempts[payload.problemId];
    },
    attemptStarted(
      state,
      { payload }: PayloadAction<{ problemId: string; attempt: StartedAttempt }>,
    ) {
      state.attempts[payload.problemId] = payload.attempt;
    },
  },
  selectors: {
    selectInput: (state) => state.input,
    selectArgs: (state) => state.args,
    selectStarted: (state) => state.started,
    selectAttempt: (state, problemId: string) => state.attempts[problemId] ?? null,
  },
});

export const {
  inputEdited,
  argsEdited,
  runRequested,
  runStarted,
  attemptRequested,
  attemptStarted,
} = runSlice.actions;
export const { selectInput, selectArgs, selectStarted, selectAttempt } = runSlice.selectors;

export interface WithRun {
  run: RunSliceState;
}
