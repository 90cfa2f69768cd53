import { useId } from 'react';
import { useDispatch, useSelector } from 'react-redux';
import type { Language } from '@/api/types';
import { Button, IconButton } from '@/components/Button';
import { Notice } from '@/components/Notice';
import { Panel } from '@/components/Panel';
import type { Diagnostic } from '@/lib/diagnostics';
import { text } from '@/lib/text';
import { CodeArea } from './CodeArea';
import {
  selectDraft,
  selectGoal,
  selectKeeping,
  selectUndo,
  sourceEdited,
  takenBack,
  undoDismissed,
  type WithEditor,
} from './editorSlice';
import { fileNames } from './fileNames';
import { FileTabs } from './FileTabs';

interface CodePanelProps {
  language: Language;
  /** What the last run says about this program's files. */
  diagnostics: readonly Diagnostic[];
  /** What the server did not accept about the code. */
  problem?: string | undefined;
  onRun: () => void;
  dark: boolean;
}

export function CodePanel({ language, diagnostics, problem, onRun, dark }: CodePanelProps) {
  const dispatch = useDispatch();
  const draft = useSelector((state: WithEditor) => selectDraft(state, language));
  const goal = useSelector(selectGoal);
  const keeping = useSelector(selectKeeping);
  const panel = useId();
  const { active, files } = draft;
  const name = fileNames(draft, language)[active] ?? language.source;
  // The main file's name can change while it is typed in: Java's does with the class.
  const path = active === 0 ? '' : name;

  return (
    <Panel
      label={text.code.label}
      tools={<FileTabs key={language.id} language={language} panel={panel} />}
    >
      <UndoNotice language={language} />
      {!keeping && <Notice>{text.code.notSaved}</Notice>}
      {problem && <Notice look="bad">{problem}</Notice>}
      <div id={panel} role="tabpanel" aria-label={name} className="min-h-0 flex-1">
        <CodeArea
          label={text.code.editor(name)}
          path={`${language.id}/${path}`}
          language={language.monaco}
          value={files[active]?.content ?? ''}
          onChange={(content) => dispatch(sourceEdited({ language, index: active, content }))}
          onRun={onRun}
          diagnostics={diagnostics.filter((diagnostic) => diagnostic.file === name)}
          goal={goal?.language === language.id && goal.file === name ? goal : null}
          dark={dark}
        />
      </div>
      <p className="hidden shrink-0 gap-6 border-t border-line px-4 py-1.5 text-xs text-muted md:flex">
        <span>
          {text.code.tabHint[0]} <kbd className="font-mono">{text.code.tabHint[1]}</kbd>{' '}
          {text.code.tabHint[2]}
        </span>
        {keeping && <span className="ml-auto">{text.code.saved}</span>}
      </p>
    </Panel>
  );
}

function UndoNotice({ language }: { language: Language }) {
  const dispatch = useDispatch();
  const undo = useSelector(selectUndo);
  if (undo?.language !== language.id) return null;

  return (
    <Notice look="busy" className="flex items-center gap-2 py-1!">
      <span role="status">
        {undo.removed === null ? text.code.startedOver : text.code.removed(undo.removed)}
      </span>
      <Button look="bare" className="ml-auto h-8!" onClick={() => dispatch(takenBack())}>
        {text.undo}
      </Button>
      <IconButton icon="close" label={text.close} onClick={() => dispatch(undoDismissed())} />
    </Notice>
  );
}
