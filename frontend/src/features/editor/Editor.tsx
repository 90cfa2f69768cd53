import { editor, KeyCode, KeyMod, languages, MarkerSeverity, Uri } from 'monaco-editor/editor';
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';
import 'monaco-editor/features/bracketMatching/register';
import 'monaco-editor/features/caretOperations/register';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/codicon/register';
import 'monaco-editor/features/comment/register';
import 'monaco-editor/features/contextmenu/register';
import 'monaco-editor/features/cursorUndo/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/folding/register';
import 'monaco-editor/features/gotoError/register';
import 'monaco-editor/features/gotoLine/register';
import 'monaco-editor/features/hover/register';
import 'monaco-editor/features/iPadShowKeyboard/register';
import 'monaco-editor/features/indentation/register';
import 'monaco-editor/features/lineSelection/register';
import 'monaco-editor/features/linesOperations/register';
import 'monaco-editor/features/multicursor/register';
import 'monaco-editor/features/quickCommand/register';
import 'monaco-editor/features/smartSelect/register';
import 'monaco-editor/features/snippet/register';
import 'monaco-editor/features/suggest/register';
import 'monaco-editor/features/toggleTabFocusMode/register';
import 'monaco-editor/features/tokenization/register';
import 'monaco-editor/features/unicodeHighlighter/register';
import 'monaco-editor/features/wordHighlighter/register';
import 'monaco-editor/features/wordOperations/register';
import 'monaco-editor/features/wordPartOperations/register';
import 'monaco-editor/languages/definitions/cpp/register';
import 'monaco-editor/languages/definitions/csharp/register';
import 'monaco-editor/languages/definitions/go/register';
import 'monaco-editor/languages/definitions/java/register';
import 'monaco-editor/languages/definitions/javascript/register';
import 'monaco-editor/languages/definitions/lua/register';
import 'monaco-editor/languages/definitions/markdown/register';
import 'monaco-editor/languages/definitions/pascal/register';
import 'monaco-editor/languages/definitions/perl/register';
import 'monaco-editor/languages/definitions/php/register';
import 'monaco-editor/languages/definitions/python/register';
import 'monaco-editor/languages/definitions/r/register';
import 'monaco-editor/languages/definitions/ruby/register';
import 'monaco-editor/languages/definitions/rust/register';
import 'monaco-editor/languages/definitions/shell/register';
import 'monaco-editor/languages/definitions/sql/register';
import 'monaco-editor/languages/definitions/typescript/register';
import 'monaco-editor/languages/definitions/yaml/register';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { useSelector } from 'react-redux';
import type { Severity } from '@/lib/diagnostics';
import type { EditorProps } from './EditorProps';
import { editorThemes } from './editorThemes';
import { fortran } from './grammars/fortran';
import { haskell } from './grammars/haskell';
import { ocaml } from './grammars/ocaml';
import { selectPreferences, type Preferences } from './preferencesSlice';

// The only file that uses Monaco: loads its parts, styles it, and moves text in and out.

self.MonacoEnvironment = { getWorker: () => new EditorWorker() };

for (const [id, { configuration, tokens }] of Object.entries({ fortran, haskell, ocaml })) {
  languages.register({ id });
  languages.setLanguageConfiguration(id, configuration);
  languages.setMonarchTokensProvider(id, tokens);
}
for (const [name, theme] of Object.entries(editorThemes)) editor.defineTheme(name, theme);

const severities: Record<Severity, MarkerSeverity> = {
  error: MarkerSeverity.Error,
  warning: MarkerSeverity.Warning,
  note: MarkerSeverity.Info,
};

const options: editor.IStandaloneEditorConstructionOptions = {
  automaticLayout: true,
  fixedOverflowWidgets: true,
  fontFamily: 'var(--font-mono)',
  hideCursorInOverviewRuler: true,
  lineNumbersMinChars: 4,
  minimap: { enabled: false },
  overviewRulerLanes: 2,
  padding: { top: 12, bottom: 12 },
  renderFinalNewline: 'on',
  renderLineHighlightOnlyWhenFocus: true,
  scrollBeyondLastLine: false,
  smoothScrolling: false,
  stickyScroll: { enabled: false },
  wordBasedSuggestions: 'currentDocument',
};

const ownThemes: Partial<Record<Preferences['theme'], string>> = {
  light: 'codevault-light',
  dark: 'codevault-dark',
  'contrast-light': 'hc-light',
  'contrast-dark': 'hc-black',
};

type Instance = editor.IStandaloneCodeEditor;

export function Editor(props: EditorProps) {
  const { label, path, language, value, diagnostics, goal, dark } = props;
  const { fontSize, tabSize, theme, keys } = useSelector(selectPreferences);
  const place = useRef<HTMLDivElement>(null);
  const keysLine = useRef<HTMLDivElement>(null);
  const instance = useRef<Instance>(null);
  const views = useRef(new Map<string, editor.ICodeEditorViewState | null>());
  const latest = useRef(props);
  // Set while text is put in from outside, so that it is not reported as an edit.
  const receiving = useRef(false);

  useLayoutEffect(() => {
    latest.current = props;
  });

  useLayoutEffect(() => {
    if (!place.current) return;
    const created = editor.create(place.current, { ...options, model: null });
    instance.current = created;
    created.onDidChangeModelContent(() => {
      if (!receiving.current) latest.current.onChange(created.getValue());
    });
    created.addCommand(KeyMod.CtrlCmd | KeyCode.Enter, () => latest.current.onRun());
    created.addCommand(KeyMod.CtrlCmd | KeyMod.Shift | KeyCode.Enter, () =>
      latest.current.onSubmit?.(),
    );
    return () => {
      created.dispose();
      instance.current = null;
      for (const model of editor.getModels()) model.dispose();
    };
  }, []);

  useLayoutEffect(() => {
    editor.setTheme(ownThemes[theme] ?? (dark ? 'codevault-dark' : 'codevault-light'));
  }, [dark, theme]);

  useLayoutEffect(() => {
    const current = instance.current;
    current?.updateOptions({ fontSize, lineHeight: Math.round(fontSize * 1.57), tabSize });
    current?.getModel()?.updateOptions({ tabSize, indentSize: tabSize });
  }, [fontSize, tabSize, path]);

  // Loads the key bindings of other editors when chosen, and removes them with that choice.
  useEffect(() => {
    const current = instance.current;
    if (!current || keys === 'usual') return;
    let over = false;
    let end = () => undefined as void;
    void import('./keymaps').then(({ startKeymap }) => {
      if (over || !keysLine.current) return undefined;
      return startKeymap(keys, current, keysLine.current).then((stop) => {
        end = stop;
        if (over) stop();
      });
    });
    return () => {
      over = true;
      end();
    };
  }, [keys]);

  // Lines of prose are long.
  useLayoutEffect(() => {
    const wordWrap = language === 'markdown' || language === 'plaintext' ? 'on' : 'off';
    instance.current?.updateOptions({ ariaLabel: label, wordWrap });
  }, [label, language]);

  // Switches to another file: each has its own model; the view of the former file is kept.
  useLayoutEffect(() => {
    const current = instance.current;
    if (!current) return;
    const uri = Uri.from({ scheme: 'draft', path: `/${path}` });
    const model = editor.getModel(uri) ?? editor.createModel(latest.current.value, language, uri);
    editor.setModelLanguage(model, language);
    current.setModel(model);
    current.restoreViewState(views.current.get(path) ?? null);
    const kept = views.current;
    return () => {
      if (instance.current) kept.set(path, current.saveViewState());
    };
  }, [path, language]);

  // Text that changed elsewhere: by a reset, by undo, or in another tab.
  useLayoutEffect(() => {
    const model = instance.current?.getModel();
    if (!model || model.getValue() === value) return;
    receiving.current = true;
    model.pushEditOperations([], [{ range: model.getFullModelRange(), text: value }], () => null);
    receiving.current = false;
  }, [path, value]);

  useEffect(() => {
    const model = instance.current?.getModel();
    if (!model) return;
    const markers = diagnostics.map(({ line, column, end, severity, message }) => {
      const lineNumber = Math.min(line, model.getLineCount());
      const start = column ?? model.getLineFirstNonWhitespaceColumn(lineNumber);
      const word = column && model.getWordAtPosition({ lineNumber, column });
      return {
        severity: severities[severity],
        message,
        startLineNumber: lineNumber,
        startColumn: Math.max(1, start),
        ...(end
          ? { endLineNumber: end.line, endColumn: end.column }
          : {
              endLineNumber: lineNumber,
              endColumn: word
                ? word.endColumn
                : column
                  ? column + 1
                  : model.getLineMaxColumn(lineNumber),
            }),
      };
    });
    editor.setModelMarkers(model, 'codevault', markers);
  }, [path, diagnostics]);

  const reached = useRef(goal);
  useEffect(() => {
    const current = instance.current;
    if (!current || !goal || goal === reached.current) return;
    reached.current = goal;
    const position = { lineNumber: goal.line, column: goal.column ?? 1 };
    current.setPosition(position);
    current.revealPositionInCenterIfOutsideViewport(position);
    current.focus();
  }, [goal]);

  // If the user was typing in the plain editor, focus and cursor move here.
  useLayoutEffect(() => {
    const current = instance.current;
    const { focused, offset } = latest.current.lastCursor();
    const model = current?.getModel();
    if (!current || !model || !focused) return;
    current.setPosition(model.getPositionAt(offset));
    current.focus();
  }, []);

  return (
    <div className="flex size-full flex-col">
      <div ref={place} className="min-h-0 flex-1" />
      <div ref={keysLine} className="keymap-line" />
    </div>
  );
}
