import { useId, type ReactNode } from 'react';
import { useDispatch, useSelector } from 'react-redux';
import { Button, IconButton } from '@/components/Button';
import { Notice } from '@/components/Notice';
import { Panel } from '@/components/Panel';
import type { Diagnostic } from '@/lib/diagnostics';
import { text } from '@/lib/text';
import { CodeArea } from './CodeArea';
import {
  draftKey,
  draftsSwapped,
  otherDraftDismissed,
  selectDraft,
  selectGoal,
  selectHasOther,
  selectKeeping,
  selectUndo,
  sourceEdited,
  takenBack,
  undoDismissed,
  type Desk,
  type WithEditor,
} from './editorSlice';
import { fileNames } from './fileNames';
import { FileTabs } from './FileTabs';
import { useOpenFiles } from './useOpenFiles';

interface CodePanelProps {
  language: Desk;
  /** Shown beside the label: the program's files, unless there is only one. */
  tools?: ReactNode;
  /** Shown beside the files. */
  more?: ReactNode;
  /** Messages of the last run about this program's files. */
  diagnostics: readonly Diagnostic[];
  /** The server's objection to the code. */
  problem?: string | undefined;
  onRun: () => void;
  onSubmit?: (() => void) | undefined;
  dark: boolean;
}

export function CodePanel(props: CodePanelProps) {
  const { language, tools, more, diagnostics, problem, onRun, onSubmit, dark } = props;
  const dispatch = useDispatch();
  const draft = useSelector((state: WithEditor) => selectDraft(state, language));
  const goal = useSelector(selectGoal);
  const keeping = useSelector(selectKeeping);
  const panel = useId();
  const { active, files } = draft;
  const key = draftKey(language);
  const name = fileNames(draft, language)[active] ?? language.source;
  // The name of the main file can change while the user types: in Java it follows the class.
  const path = active === 0 ? '' : name;

  const open = useOpenFiles(language);

  return (
    <Panel
      label={text.code.label}
      tools={
        tools ?? (
          <>
            <FileTabs key={key} language={language} panel={panel} />
            {more}
          </>
        )
      }
    >
      <UndoNotice language={language} />
      <OtherTabNotice language={language} />
      {!keeping && <Notice>{text.code.notSaved}</Notice>}
      {problem && <Notice look="bad">{problem}</Notice>}
      <div
        id={panel}
        role="tabpanel"
        aria-label={name}
        className="min-h-0 flex-1"
        // Before the editor takes the names of the files for text.
        onDragOverCapture={(event) => {
          if (event.dataTransfer.types.includes('Files')) event.preventDefault();
        }}
        onDropCapture={(event) => {
          if (event.dataTransfer.files.length === 0) return;
          event.preventDefault();
          event.stopPropagation();
          void open([...event.dataTransfer.files]);
        }}
      >
        <CodeArea
          label={text.code.editor(name)}
          path={`${key}/${path}`}
          language={language.monaco}
          value={files[active]?.content ?? ''}
          onChange={(content) => dispatch(sourceEdited({ language, index: active, content }))}
          onRun={onRun}
          onSubmit={onSubmit}
          diagnostics={diagnostics.filter((diagnostic) => diagnostic.file === name)}
          goal={goal?.key === key && goal.file === name ? goal : null}
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

function UndoNotice({ language }: { language: Desk }) {
  const dispatch = useDispatch();
  const undo = useSelector(selectUndo);
  if (undo?.key !== draftKey(language)) return null;

  return (
    <Notice look="busy" className="flex items-center gap-2 py-1!">
      <span role="status">
        {typeof undo.what === 'string'
          ? text.code.replacedBy[undo.what]
          : text.code.removed(undo.what.removed)}
      </span>
      <Button look="bare" className="ml-auto h-8!" onClick={() => dispatch(takenBack())}>
        {text.undo}
      </Button>
      <IconButton icon="close" label={text.close} onClick={() => dispatch(undoDismissed())} />
    </Notice>
  );
}

/** Offers the version of the code that another tab wrote. */
function OtherTabNotice({ language }: { language: Desk }) {
  const dispatch = useDispatch();
  const found = useSelector((state: WithEditor) => selectHasOther(state, language));
  if (!found) return null;

  return (
    <Notice look="busy" className="flex items-center gap-2 py-1!">
      <span role="status">{text.code.otherTab}</span>
      <Button
        look="bare"
        className="ml-auto h-8!"
        onClick={() => dispatch(draftsSwapped({ language }))}
      >
        {text.code.switchVersion}
      </Button>
      <IconButton
        icon="close"
        label={text.code.dropVersion}
        onClick={() => dispatch(otherDraftDismissed({ language }))}
      />
    </Notice>
  );
}
