import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { useDispatch, useSelector } from 'react-redux';
import { IconButton } from '@/components/Button';
import { Tabs } from '@/components/Tabs';
import { text } from '@/lib/text';
import {
  fileAdded,
  fileRemoved,
  fileRenamed,
  fileSelected,
  placePicked,
  selectDraft,
  type Desk,
  type WithEditor,
} from './editorSlice';
import { fileNameProblem, freeFileName } from './fileName';
import { fileNames } from './fileNames';
import { StartOver } from './StartOver';

/** The tabs of the program's files, and the actions on the one shown in `panel`. */
export function FileTabs({ language, panel }: { language: Desk; panel: string }) {
  const dispatch = useDispatch();
  const draft = useSelector((state: WithEditor) => selectDraft(state, language));
  // Whether the renamed file was just added, or existed before.
  const [naming, setNaming] = useState<'added' | 'renamed'>();
  const row = useRef<HTMLDivElement>(null);
  const { active } = draft;
  const names = fileNames(draft, language);
  const current = names[active] ?? language.source;
  const isMain = active === 0;

  const add = () => {
    dispatch(fileAdded({ language, name: freeFileName(names, language.extensions[0] ?? '.txt') }));
    setNaming('added');
  };
  const remove = () => {
    // The control that was used may disappear with the file.
    flushSync(() => dispatch(fileRemoved({ language, index: active })));
    focusTab();
  };
  const focusTab = () =>
    row.current?.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus();
  const press = (event: KeyboardEvent) => {
    if (isMain) return;
    if (event.key === 'F2') setNaming('renamed');
    if (event.key === 'Delete') remove();
  };
  const named = (name: string | undefined, by: 'key' | 'leaving') => {
    setNaming(undefined);
    if (name !== undefined) dispatch(fileRenamed({ language, index: active, name }));
    if (by === 'leaving') return;
    // After adding a file, the user writes in it.
    const place = { file: name ?? current, line: 1, column: 1 };
    if (naming === 'added') dispatch(placePicked({ language, place }));
    else focusTab();
  };

  return (
    <div ref={row} className="contents">
      <Tabs
        label={text.code.files}
        tabs={names.map((name, index) => ({ id: String(index), label: name }))}
        selected={active}
        onSelect={(index) => {
          setNaming(undefined);
          dispatch(fileSelected({ language, index }));
        }}
        panel={panel}
        onKeyDown={press}
        className="-my-1 flex min-w-0 flex-1 basis-24 gap-1 self-stretch overflow-x-auto"
        tabClassName="relative shrink-0 px-2.5 font-mono text-[0.8125rem] text-muted -outline-offset-2 hover:text-ink aria-selected:text-ink aria-selected:after:absolute aria-selected:after:inset-x-2 aria-selected:after:bottom-0 aria-selected:after:h-0.5 aria-selected:after:rounded-full aria-selected:after:bg-brass"
      />
      {naming && !isMain && (
        <NameField
          key={active}
          name={current}
          others={names.filter((_, index) => index !== active)}
          onDone={named}
        />
      )}
      <div className="ml-auto flex">
        <IconButton icon="plus" label={text.code.addFile} onClick={add} />
        {!isMain && (
          <>
            <IconButton
              icon="pencil"
              label={text.code.renameFile(current)}
              onClick={() => setNaming('renamed')}
            />
            <IconButton icon="trash" label={text.code.removeFile(current)} onClick={remove} />
          </>
        )}
        <StartOver language={language} />
      </div>
    </div>
  );
}

interface NameFieldProps {
  name: string;
  others: string[];
  /** Called with the new name, or with nothing if renaming was cancelled. */
  onDone: (name: string | undefined, by: 'key' | 'leaving') => void;
}

function NameField({ name, others, onDone }: NameFieldProps) {
  const [value, setValue] = useState(name);
  const problem = fileNameProblem(value, others);
  const problemId = useId();

  return (
    <form
      className="relative"
      onSubmit={(event) => {
        event.preventDefault();
        if (!problem) onDone(value, 'key');
      }}
    >
      <input
        // The user has just chosen to type a name.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        aria-label={text.code.newName}
        aria-invalid={problem !== undefined}
        aria-describedby={problem && problemId}
        autoCapitalize="off"
        autoComplete="off"
        spellCheck={false}
        value={value}
        onFocus={(event) => {
          const dot = value.lastIndexOf('.');
          event.target.setSelectionRange(0, dot > 0 ? dot : value.length);
        }}
        onChange={(event) => setValue(event.target.value.trim())}
        onBlur={() => onDone(problem ? undefined : value, 'leaving')}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone(undefined, 'key');
        }}
        className="h-8 w-36 rounded-md bg-raised px-2 font-mono text-[0.8125rem] ring-1 ring-edge aria-invalid:ring-bad"
      />
      {problem && (
        <p
          id={problemId}
          role="alert"
          className="absolute top-full left-0 z-10 mt-1 w-56 rounded-md bg-bad-soft px-2 py-1 text-xs text-bad shadow-md ring-1 ring-bad/30"
        >
          {problem}
        </p>
      )}
    </form>
  );
}
