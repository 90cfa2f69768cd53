import type { ProgramFile } from '@/api/types';
import { fileNameProblem } from './fileName';

const LARGEST = 1_000_000;

/**
 * The text files among these, the first as the main file `main`, the others by their names. Skips
 * files that are no text, too large, or have names that a program's file cannot have.
 */
export async function programFilesOf(files: Iterable<File>, main: string): Promise<ProgramFile[]> {
  const found: ProgramFile[] = [];
  for (const file of files) {
    if (file.size > LARGEST) continue;
    const content = await file.text();
    if (content.includes('\0') || content.includes('\uFFFD')) continue;
    const names = [main, ...found.slice(1).map(({ name }) => name)];
    if (found.length === 0) found.push({ name: main, content });
    else if (!fileNameProblem(file.name, names)) found.push({ name: file.name, content });
  }
  return found;
}
