import { useEffect, useRef, type KeyboardEvent } from 'react';

interface Tab {
  id: string;
  label: string;
}

interface TabsProps {
  label: string;
  tabs: Tab[];
  selected: number;
  onSelect: (index: number) => void;
  /** Id of the element that the selected tab shows. */
  panel: string;
  onKeyDown?: (event: KeyboardEvent) => void;
  className?: string;
  tabClassName?: string;
}

/** A row of tabs. Arrow keys, Home and End move between them. */
export function Tabs({
  label,
  tabs,
  selected,
  onSelect,
  panel,
  onKeyDown,
  className = '',
  tabClassName = '',
}: TabsProps) {
  const row = useRef<HTMLDivElement>(null);

  useEffect(() => {
    row.current
      ?.querySelector('[aria-selected=true]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [selected, tabs.length]);

  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    onKeyDown?.(event);
    const targets: Record<string, number> = {
      ArrowLeft: (selected - 1 + tabs.length) % tabs.length,
      ArrowRight: (selected + 1) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    onSelect(target);
    event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')[target]?.focus();
  };

  return (
    <div
      ref={row}
      role="tablist"
      aria-label={label}
      className={className}
      onKeyDown={press}
      tabIndex={-1}
    >
      {tabs.map((tab, index) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          aria-selected={index === selected}
          aria-controls={panel}
          tabIndex={index === selected ? 0 : -1}
          onClick={() => onSelect(index)}
          className={tabClassName}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}

/** The look of a tab in the bar of a panel. */
export const tabLook =
  'relative shrink-0 px-2.5 text-[0.8125rem] font-medium text-muted -outline-offset-2 hover:text-ink aria-selected:text-ink aria-selected:after:absolute aria-selected:after:inset-x-2 aria-selected:after:bottom-0 aria-selected:after:h-0.5 aria-selected:after:rounded-full aria-selected:after:bg-brass';
