import { createSlice, type PayloadAction } from '@reduxjs/toolkit';

export const editorThemeNames = [
  'page',
  'light',
  'dark',
  'contrast-light',
  'contrast-dark',
] as const;
export const keymaps = ['usual', 'vim', 'emacs'] as const;
export const fontSizes = [12, 13, 14, 15, 16, 18, 20, 24] as const;
export const tabSizes = [2, 3, 4, 8] as const;

/** The user's preferences for the editor, in all languages. */
export interface Preferences {
  fontSize: (typeof fontSizes)[number];
  tabSize: (typeof tabSizes)[number];
  theme: (typeof editorThemeNames)[number];
  keys: (typeof keymaps)[number];
}

export const initialPreferences: Preferences = {
  fontSize: 14,
  tabSize: 4,
  theme: 'page',
  keys: 'usual',
};

export const preferencesSlice = createSlice({
  name: 'preferences',
  initialState: initialPreferences,
  reducers: {
    preferred: (state, { payload }: PayloadAction<Partial<Preferences>>) => ({
      ...state,
      ...payload,
    }),
  },
  selectors: { selectPreferences: (state) => state },
});

export const { preferred } = preferencesSlice.actions;
export const { selectPreferences } = preferencesSlice.selectors;

/** The valid preferences in the stored data. */
export function preferencesIn(kept: Record<string, unknown>): Preferences {
  const oneOf = <T>(offered: readonly T[], wanted: unknown, otherwise: T) =>
    offered.find((each) => each === wanted) ?? otherwise;
  const usual = initialPreferences;
  return {
    fontSize: oneOf(fontSizes, kept.fontSize, usual.fontSize),
    tabSize: oneOf(tabSizes, kept.tabSize, usual.tabSize),
    theme: oneOf(editorThemeNames, kept.theme, usual.theme),
    keys: oneOf(keymaps, kept.keys, usual.keys),
  };
}
