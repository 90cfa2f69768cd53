import { createSlice, type PayloadAction } from '@reduxjs/toolkit';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export const themeSlice = createSlice({
  name: 'theme',
  initialState: (): Theme => 'system',
  reducers: {
    themePicked: (_, { payload }: PayloadAction<Theme>) => payload,
  },
  selectors: { selectTheme: (theme) => theme },
});

export const { themePicked } = themeSlice.actions;
export const { selectTheme } = themeSlice.selectors;
