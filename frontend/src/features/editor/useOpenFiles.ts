import { useDispatch } from 'react-redux';
import { codeTaken, type Desk } from './editorSlice';
import { programFilesOf } from './openFiles';

/** Returns what replaces the program by files from disk; undo brings it back. */
export function useOpenFiles(language: Desk) {
  const dispatch = useDispatch();
  return async (chosen: readonly File[]) => {
    const found = await programFilesOf(chosen, language.source);
    const files = language.draft === undefined ? found : found.slice(0, 1); // a solution is one file
    if (files.length > 0) dispatch(codeTaken({ language, files, from: 'opened' }));
  };
}
