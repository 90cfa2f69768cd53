import type { editor } from 'monaco-editor/editor';
import type { Preferences } from './preferencesSlice';

type Instance = editor.IStandaloneCodeEditor;
type Keymap = Exclude<Preferences['keys'], 'usual'>;

/** Gives the editor the key bindings of another one; `line` shows their mode. Returns a function that removes them. */
export async function startKeymap(
  keys: Keymap,
  instance: Instance,
  line: HTMLElement,
): Promise<() => void> {
  if (keys === 'vim') {
    const { initVimMode } = await import('monaco-vim');
    const vim = initVimMode(instance, line);
    return () => {
      vim.dispose();
      line.replaceChildren();
    };
  }
  const { EmacsExtension } = await import('monaco-emacs');
  const emacs = new EmacsExtension(instance);
  emacs.onDidChangeKey((chord: string) => {
    line.textContent = chord;
  });
  emacs.onDidMarkChange((set: boolean) => {
    line.textContent = set ? 'Mark set' : '';
  });
  emacs.start();
  return () => {
    emacs.dispose();
    line.replaceChildren();
  };
}
