import type { Language } from '@/api/types';
import type { Draft } from './editorSlice';

/** The file name under which the server saves the code; in Java, the name of the public class. */
function mainFileName({ source, sourcePattern, extensions }: Language, code: string): string {
  if (!sourcePattern) return source;
  const stem = new RegExp(sourcePattern).exec(code)?.[1];
  return stem === undefined ? source : stem + (extensions[0] ?? '');
}

/** Names of the draft's files, main file first. */
export const fileNames = (draft: Draft, language: Language): string[] =>
  draft.files.map((file, index) =>
    index === 0 ? mainFileName(language, file.content) : file.name,
  );
