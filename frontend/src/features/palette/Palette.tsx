import { useDeferredValue, useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { Dialog } from '@/components/Dialog';
import { matchCommands, type Command } from './matchCommands';
import { paletteText as words } from './text';

interface PaletteProps {
  commands: readonly Command[];
  onClose: () => void;
}

/** Finds all pages and commands by typing: a combobox whose list is always open. */
export function Palette({ commands, onClose }: PaletteProps) {
  const [query, setQuery] = useState('');
  const shown = useDeferredValue(query);
  const found = matchCommands(commands, shown);
  const [at, setAt] = useState(0);
  const active = Math.min(at, found.length - 1);
  const list = useRef<HTMLUListElement>(null);
  const id = useId();

  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [active, query]);

  const choose = (command: Command | undefined) => {
    if (!command) return;
    onClose();
    command.act();
  };
  const press = (event: KeyboardEvent) => {
    const targets: Record<string, number> = {
      ArrowDown: (active + 1) % found.length,
      ArrowUp: (active - 1 + found.length) % found.length,
      PageDown: Math.min(active + 8, found.length - 1),
      PageUp: Math.max(active - 8, 0),
    };
    const target = targets[event.key];
    if (target !== undefined && found.length > 0) setAt(target);
    // The shown list may lag behind the typed text.
    else if (event.key === 'Enter') {
      choose(shown === query ? found[active] : matchCommands(commands, query)[0]);
    } else return;
    event.preventDefault();
  };

  return (
    <Dialog
      title={words.title}
      quiet
      onClose={onClose}
      className="mt-[12dvh] w-[min(38rem,calc(100vw-1.5rem))]"
    >
      <input
        // The dialog exists to type in it.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        role="combobox"
        aria-label={words.search}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? `${id}-${active}` : undefined}
        placeholder={words.search}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
        }}
        onKeyDown={press}
        className="h-12 w-full shrink-0 border-b border-line bg-transparent px-4 -outline-offset-2 max-md:text-base"
      />
      <ul
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={words.title}
        className="min-h-0 overflow-y-auto p-1.5"
      >
        {found.map((command, index) => (
          // The field above handles the keys.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <li
            key={command.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            onClick={() => choose(command)}
            onPointerMove={() => setAt(index)}
            className="flex items-center gap-3 rounded-lg px-3 py-2 aria-selected:bg-ink/8"
          >
            <span className="min-w-0 truncate">{command.label}</span>
            <span className="ml-auto text-[0.8125rem] text-muted">{words.kinds[command.kind]}</span>
          </li>
        ))}
      </ul>
      <p
        role="status"
        className={found.length > 0 ? 'sr-only' : 'px-4 py-6 text-center text-muted'}
      >
        {found.length > 0 ? words.found(found.length) : words.none}
      </p>
    </Dialog>
  );
}
