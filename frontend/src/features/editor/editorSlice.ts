import { createSlice, type PayloadAction } from '@reduxjs/toolkit';
import type { Language, ProgramFile } from '@/api/types';
import type { Place } from '@/lib/places';
import { fileNames } from './fileNames';

/** What the user wrote in one language. The first file is the program's main one. */
export interface Draft {
  files: ProgramFile[];
  active: number;
}

export interface EditorState {
  /** Id of the language picked last; null until the first pick. */
  language: string | null;
  /** By language id. A language without a draft shows its starter program. */
  drafts: Record<string, Draft>;
  /** The last thing that took code away, while it can be taken back. */
  undo: { language: string; draft: Draft; removed: string | null } | null;
  /** Where the cursor was last sent. */
  goal: (Place & { language: string }) | null;
  /** Whether the browser keeps drafts. */
  keeping: boolean;
}

type At<T> = PayloadAction<{ language: Language } & T>;

const starters = new WeakMap<Language, Draft>();

function starterDraft(language: Language): Draft {
  let draft = starters.get(language);
  if (!draft) {
    draft = { files: [{ name: language.source, content: language.starter }], active: 0 };
    starters.set(language, draft);
  }
  return draft;
}

function draftOf(state: EditorState, language: Language): Draft {
  return (state.drafts[language.id] ??= copyOf(starterDraft(language)));
}

export const initialEditorState: EditorState = {
  language: null,
  drafts: {},
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
        language: payload.language.id,
        draft: copyOf(draft),
        removed: removed.name,
      };
      draft.files.splice(payload.index, 1);
      draft.active = Math.min(draft.active, draft.files.length - 1);
    },
    startedOver(state, { payload }: At<unknown>) {
      const { id } = payload.language;
      const draft = state.drafts[id];
      if (!draft) return;
      state.undo = { language: id, draft: copyOf(draft), removed: null };
      delete state.drafts[id];
    },
    takenBack(state) {
      if (state.undo) state.drafts[state.undo.language] = state.undo.draft;
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
      state.goal = { ...payload.place, language: payload.language.id };
    },
  },
  selectors: {
    selectPickedLanguage: (state) => state.language,
    selectDraft: (state, language: Language) => state.drafts[language.id] ?? starterDraft(language),
    selectHasDraft: (state, language: Language) => language.id in state.drafts,
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
  takenBack,
  undoDismissed,
  keepingFailed,
  placePicked,
} = editorSlice.actions;
export const {
  selectPickedLanguage,
  selectDraft,
  selectHasDraft,
  selectUndo,
  selectGoal,
  selectKeeping,
} = editorSlice.selectors;
export interface WithEditor {
  editor: EditorState;
}
