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
  /** Id of the user's test case, if it ran on one. */
  case?: number;
}

/** A test case of the user's own. Without expected output, nothing is compared. */
export interface OwnCase {
  /** Unique among the cases of the problem. */
  id: number;
  input: string;
  expected: string;
}

/** On the samples, on a test case of the user's, or on every test, as a submission. */
export const attemptKinds = ['samples', 'input', 'submit'] as const;
export type AttemptKind = (typeof attemptKinds)[number];

export interface RunSliceState {
  input: string;
  args: string;
  started: StartedRun | null;
  /** By problem id. */
  attempts: Record<string, StartedAttempt>;
  /** By problem id. */
  cases: Record<string, OwnCase[]>;
}

export const initialRunState: RunSliceState = {
  input: '',
  args: '',
  started: null,
  attempts: {},
  cases: {},
};

type OfProblem<T> = PayloadAction<{ problemId: string } & T>;

const noCases: OwnCase[] = [];

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
    caseAdded(state, { payload }: OfProblem<{ id: number }>) {
      (state.cases[payload.problemId] ??= []).push({ id: payload.id, input: '', expected: '' });
    },
    caseEdited(
      state,
      { payload }: OfProblem<{ id: number; change: Partial<Omit<OwnCase, 'id'>> }>,
    ) {
      const edited = state.cases[payload.problemId]?.find(({ id }) => id === payload.id);
      if (edited) Object.assign(edited, payload.change);
    },
    caseRemoved(state, { payload }: OfProblem<{ id: number }>) {
      const left = state.cases[payload.problemId]?.filter(({ id }) => id !== payload.id) ?? [];
      if (left.length > 0) state.cases[payload.problemId] = left;
      else delete state.cases[payload.problemId];
    },
  },
  selectors: {
    selectCases: (state, problemId: string) => state.cases[problemId] ?? noCases,
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
  caseAdded,
  caseEdited,
  caseRemoved,
} = runSlice.actions;
export const { selectCases, selectInput, selectArgs, selectStarted, selectAttempt } =
  runSlice.selectors;

export interface WithRun {
  run: RunSliceState;
}
