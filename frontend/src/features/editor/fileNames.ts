import type { Language } from '@/api/types';
import type { Draft } from './editorSlice';

/** What the server saves the code as: Java wants the name of the public class. */
function mainFileName({ source, sourcePattern, extensions }: Language, code: string): string {
  if (!sourcePattern) return source;
  const stem = new RegExp(sourcePattern).exec(code)?.[1];
  return stem === undefined ? source : stem + (extensions[0] ?? '');
}

/** The names of the draft's files, main file first. */
export const fileNames = (draft: Draft, language: Language): string[] =>
  draft.files.map((file, index) =>
    index === 0 ? mainFileName(language, file.content) : file.name,
  );
