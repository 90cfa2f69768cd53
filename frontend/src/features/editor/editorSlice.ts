import { createSlice, type PayloadAction } from '@reduxjs/toolkit';
import type { Language, ProgramFile } from '@/api/types';
import type { Place } from '@/lib/places';
import { fileNames } from './fileNames';

/** The user's program in one language. The first file is the main one. */
export interface Draft {
  files: ProgramFile[];
  active: number;
}

/** A language to write in. Drafts for a problem are stored separately, under its id. */
export interface Desk extends Language {
  draft?: string;
}

/** Key of the drafts for a problem. */
export const problemDraftKey = (problemId: string, language: string) =>
  `problem/${problemId}/${language}`;

export const draftKey = ({ draft, id }: Desk) => draft ?? id;

/** Why code disappeared: a file was removed, or other code took the place of the draft. */
export type Replacement = { removed: string } | 'starter' | Origin;

/** Where code comes from that takes the place of a draft. */
export type Origin = 'shared' | 'submission' | 'last' | 'opened';

export interface EditorState {
  /** Id of the last picked language; null before the first pick. */
  language: string | null;
  /** By draftKey. Without a draft, the starter code is shown. */
  drafts: Record<string, Draft>;
  /** By draftKey: the version that another tab of this browser wrote, if it differs. */
  others: Record<string, Draft>;
  /** The last replacement of code, while it can be undone; `draft` is null if there was none before. */
  undo: { key: string; draft: Draft | null; what: Replacement } | null;
  /** The last place to which the cursor was sent. */
  goal: (Place & { key: string }) | null;
  /** Whether the browser stores drafts. */
  keeping: boolean;
}

type At<T> = PayloadAction<{ language: Desk } & T>;

const starters = new WeakMap<Desk, Draft>();

function starterDraft(language: Desk): Draft {
  let draft = starters.get(language);
  if (!draft) {
    draft = { files: [{ name: language.source, content: language.starter }], active: 0 };
    starters.set(language, draft);
  }
  return draft;
}

function draftOf(state: EditorState, language: Desk): Draft {
  return (state.drafts[draftKey(language)] ??= copyOf(starterDraft(language)));
}

export const initialEditorState: EditorState = {
  language: null,
  drafts: {},
  others: {},
  undo: null,
  goal: null,
  keeping: true,
};

export const editorSlice = createSlice({
  name: 'editor',
  initialState: initialEditorState,
  reducers: {
    languagePicked(state, { payload }: PayloadAction<string>) {
      state.language = payload;
      state.undo = null;
    },
    sourceEdited(state, { payload }: At<{ index: number; content: string }>) {
      const file = draftOf(state, payload.language).files[payload.index];
      if (file) file.content = payload.content;
    },
    fileSelected(state, { payload }: At<{ index: number }>) {
      draftOf(state, payload.language).active = payload.index;
    },
    fileAdded(state, { payload }: At<{ name: string }>) {
      const draft = draftOf(state, payload.language);
      draft.active = draft.files.push({ name: payload.name, content: '' }) - 1;
    },
    fileRenamed(state, { payload }: At<{ index: number; name: string }>) {
      const file = draftOf(state, payload.language).files[payload.index];
      if (file) file.name = payload.name;
    },
    fileRemoved(state, { payload }: At<{ index: number }>) {
      const draft = draftOf(state, payload.language);
      const removed = draft.files[payload.index];
      if (!removed || payload.index === 0) return;
      state.undo = {
        key: draftKey(payload.language),
        draft: copyOf(draft),
        what: { removed: removed.name },
      };
      draft.files.splice(payload.index, 1);
      draft.active = Math.min(draft.active, draft.files.length - 1);
    },
    startedOver(state, { payload }: At<unknown>) {
      const key = draftKey(payload.language);
      const draft = state.drafts[key];
      if (!draft) return;
      state.undo = { key, draft: copyOf(draft), what: 'starter' };
      delete state.drafts[key];
    },
    /** Replaces the draft by code from elsewhere; this can be undone. */
    codeTaken(state, { payload }: At<{ files: ProgramFile[]; from: Origin }>) {
      const key = draftKey(payload.language);
      const draft = state.drafts[key];
      state.undo = { key, draft: draft ? copyOf(draft) : null, what: payload.from };
      state.drafts[key] = { files: payload.files, active: 0 };
      state.language = payload.language.id;
    },
    otherDraftFound(state, { payload }: PayloadAction<{ key: string; draft: Draft }>) {
      state.others[payload.key] = payload.draft;
    },
    /** Shows the other tab's version; the one shown until now takes its place. */
    draftsSwapped(state, { payload }: At<unknown>) {
      const key = draftKey(payload.language);
      const other = state.others[key];
      if (!other) return;
      state.others[key] = draftOf(state, payload.language);
      state.drafts[key] = other;
      state.undo = null;
    },
    otherDraftDismissed(state, { payload }: At<unknown>) {
      delete state.others[draftKey(payload.language)];
    },
    takenBack(state) {
      if (state.undo?.draft) state.drafts[state.undo.key] = state.undo.draft;
      else if (state.undo) delete state.drafts[state.undo.key];
      state.undo = null;
    },
    undoDismissed(state) {
      state.undo = null;
    },
    keepingFailed(state) {
      state.keeping = false;
    },
    placePicked(state, { payload }: At<{ place: Place }>) {
      const draft = draftOf(state, payload.language);
      const index = fileNames(draft, payload.language).indexOf(payload.place.file);
      if (index < 0) return;
      draft.active = index;
      state.goal = { ...payload.place, key: draftKey(payload.language) };
    },
  },
  selectors: {
    selectPickedLanguage: (state) => state.language,
    selectDraft: (state, language: Desk) =>
      state.drafts[draftKey(language)] ?? starterDraft(language),
    selectHasDraft: (state, language: Desk) => draftKey(language) in state.drafts,
    selectHasOther: (state, language: Desk) => draftKey(language) in state.others,
    selectUndo: (state) => state.undo,
    selectGoal: (state) => state.goal,
    selectKeeping: (state) => state.keeping,
  },
});

const copyOf = (draft: Draft): Draft => ({
  files: draft.files.map((file) => ({ ...file })),
  active: draft.active,
});

export const {
  languagePicked,
  sourceEdited,
  fileSelected,
  fileAdded,
  fileRenamed,
  fileRemoved,
  startedOver,
  codeTaken,
  otherDraftFound,
  draftsSwapped,
  otherDraftDismissed,
  takenBack,
  undoDismissed,
  keepingFailed,
  placePicked,
} = editorSlice.actions;
export const {
  selectPickedLanguage,
  selectDraft,
  selectHasDraft,
  selectHasOther,
  selectUndo,
  selectGoal,
  selectKeeping,
} = editorSlice.selectors;
export interface WithEditor {
  editor: EditorState;
}
