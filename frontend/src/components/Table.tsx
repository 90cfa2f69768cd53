import type { ReactNode } from 'react';

/** The classes of tables whose columns differ by width of the page. */
export const tableLook = {
  frame: 'relative overflow-x-auto rounded-panel bg-surface ring-1 ring-line',
  table: 'w-full border-collapse',
  heading:
    'px-4 py-2.5 text-left text-[0.8125rem] font-semibold tracking-wide whitespace-nowrap text-muted max-sm:px-3',
  cell: 'px-4 py-3 max-sm:px-3',
};

interface TableProps {
  label: string;
  heads: readonly string[];
  children: ReactNode;
}

/** A table that scrolls horizontally on narrow pages. */
export function Table({ label, heads, children }: TableProps) {
  return (
    <div
      role="region"
      aria-label={label}
      // Scrollable areas must be reachable by keyboard.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className={tableLook.frame}
    >
      <table className="w-full text-left text-sm">
        <thead className="text-[0.8125rem] text-muted">
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" className="px-3 py-2 font-medium whitespace-nowrap">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line border-t border-line">{children}</tbody>
      </table>
    </div>
  );
}

export function Cell({ children, className = '' }: { children?: ReactNode; className?: string }) {
  return <td className={`px-3 py-2 ${className}`}>{children}</td>;
}
