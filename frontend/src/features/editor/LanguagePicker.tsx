import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { createPortal } from 'react-dom';
import type { Language } from '@/api/types';
import { Icon } from '@/components/Icon';
import { text } from '@/lib/text';
import { isCommon, matchLanguages } from './matchLanguages';

interface LanguagePickerProps {
  languages: readonly Language[];
  picked: Language | undefined;
  onPick: (id: string) => void;
}

/** A button with the name of the language; opens a searchable list. */
export function LanguagePicker({ languages, picked, onPick }: LanguagePickerProps) {
  // Position of the open list.
  const [anchor, setAnchor] = useState<DOMRect>();
  const button = useRef<HTMLButtonElement>(null);

  const close = () => {
    setAnchor(undefined);
    button.current?.focus();
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        aria-haspopup="dialog"
        aria-expanded={anchor !== undefined}
        disabled={languages.length === 0}
        onClick={(event) => setAnchor(event.currentTarget.getBoundingClientRect())}
        className="flex h-9 min-w-0 items-center gap-2 rounded-lg bg-raised px-3 ring-1 ring-line ring-inset hover:ring-edge disabled:text-muted"
      >
        <span className="sr-only">{text.language.label}:</span>{' '}
        {picked ? <LanguageName language={picked} brief /> : text.language.loading}
        <Icon name="chevron" className="text-muted" />
      </button>
      {anchor && (
        <LanguageList
          languages={languages}
          picked={picked}
          anchor={anchor}
          onClose={close}
          onPick={(id) => {
            onPick(id);
            close();
          }}
        />
      )}
    </>
  );
}

/** Name and version; `brief` leaves the version out where there is little room. */
function LanguageName({ language, brief = false }: { language: Language; brief?: boolean }) {
  return (
    <>
      <span className="truncate font-medium">{language.name}</span>{' '}
      <span
        className={`truncate text-[0.8125rem] text-muted tabular-nums in-aria-selected:text-ink ${brief ? 'max-lg:sr-only' : ''}`}
      >
        {language.version}
      </span>
    </>
  );
}

interface LanguageListProps extends LanguagePickerProps {
  anchor: DOMRect;
  onClose: () => void;
}

function LanguageList({ languages, picked, anchor, onPick, onClose }: LanguageListProps) {
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(() =>
    Math.max(0, picked ? matchLanguages(languages, '').indexOf(picked) : 0),
  );
  const frame = useRef<HTMLDivElement>(null);
  const listId = useId();
  const found = matchLanguages(languages, query);
  const groups =
    query.trim() === ''
      ? [
          { name: text.language.common, members: found.filter(isCommon) },
          { name: text.language.others, members: found.filter((each) => !isCommon(each)) },
        ].filter(({ members }) => members.length > 0)
      : [{ name: undefined, members: found }];
  const optionId = (language: Language) => `${listId}-${language.id}`;
  const current = found[Math.min(at, found.length - 1)];

  useEffect(() => {
    frame.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const press = (event: KeyboardEvent) => {
    const moves: Record<string, number> = {
      ArrowDown: (at + 1) % Math.max(1, found.length),
      ArrowUp: (at - 1 + found.length) % Math.max(1, found.length),
      PageDown: Math.min(found.length - 1, at + 8),
      PageUp: Math.max(0, at - 8),
    };
    const target = moves[event.key];
    if (target !== undefined) setAt(target);
    else if (event.key === 'Enter' && current) onPick(current.id);
    else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return createPortal(
    <>
      {/* A click anywhere else closes the list, like Escape. */}
      {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div className="fixed inset-0 z-20" onClick={onClose} />
      <div
        ref={frame}
        role="dialog"
        aria-label={text.language.label}
        style={{
          top: anchor.bottom + 6,
          left: Math.max(8, Math.min(anchor.left, window.innerWidth - 328)),
        }}
        className="fixed z-30 flex max-h-[min(32rem,75dvh)] w-80 max-w-[calc(100vw-1rem)] flex-col overflow-hidden rounded-panel bg-raised shadow-xl ring-1 ring-line"
      >
        <div className="flex items-center gap-2 border-b border-line px-3">
          <Icon name="search" className="text-muted" />
          <input
            // The user has just opened the list to pick from it.
            // eslint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            role="combobox"
            aria-label={text.language.search}
            aria-expanded="true"
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={current && optionId(current)}
            placeholder={text.language.search}
            autoComplete="off"
            spellCheck={false}
            value={query}
            onChange={(event) => {
              setQuery(event.target.value);
              setAt(0);
            }}
            onKeyDown={press}
            className="h-11 min-w-0 flex-1 bg-transparent outline-none"
          />
        </div>
        <ul
          id={listId}
          role="listbox"
          aria-label={text.language.label}
          className="overflow-y-auto p-1.5"
        >
          {groups.map(({ name, members }) => (
            <li key={name ?? ''} role="presentation">
              {name && (
                <p aria-hidden className="px-3 pt-2 pb-1 text-xs font-medium text-muted">
                  {name}
                </p>
              )}
              <ul role="group" aria-label={name}>
                {members.map((language) => (
                  // The search field above handles the keyboard.
                  // eslint-disable-next-line jsx-a11y/click-events-have-key-events
                  <li
                    key={language.id}
                    id={optionId(language)}
                    role="option"
                    aria-selected={language === current}
                    onClick={() => onPick(language.id)}
                    onPointerMove={() => setAt(found.indexOf(language))}
                    className="flex items-baseline gap-2 rounded-lg px-3 py-1.5 aria-selected:bg-brass/25 aria-selected:[--color-muted:var(--color-ink)]"
                  >
                    <LanguageName language={language} />
                    {language === picked && (
                      <Icon name="check" className="ml-auto self-center text-accent" />
                    )}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
        {found.length === 0 && (
          <p role="status" className="px-4 py-3 text-muted">
            {text.language.none}
          </p>
        )}
      </div>
    </>,
    document.body,
  );
}
