import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';

interface SplitPaneProps {
  direction: 'columns' | 'rows';
  /** Share of the first pane, in percent. */
  share: number;
  onResize: (share: number) => void;
  label: string;
  children: [ReactNode, ReactNode];
}

const SMALLEST = 15;
const LARGEST = 85;
const STEP = 2;

const within = (share: number) => Math.min(LARGEST, Math.max(SMALLEST, share));

/** Two panes and a divider, which mouse, touch and arrow keys move. */
export function SplitPane({ direction, share, onResize, label, children }: SplitPaneProps) {
  const frame = useRef<HTMLDivElement>(null);
  const columns = direction === 'columns';

  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || !frame.current) return;
    const box = frame.current.getBoundingClientRect();
    const part = columns
      ? (event.clientX - box.left) / box.width
      : (event.clientY - box.top) / box.height;
    onResize(within(part * 100));
  };
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    const moves: Record<string, number> = {
      [columns ? 'ArrowLeft' : 'ArrowUp']: share - STEP,
      [columns ? 'ArrowRight' : 'ArrowDown']: share + STEP,
      Home: SMALLEST,
      End: LARGEST,
    };
    const target = moves[event.key];
    if (target === undefined) return;
    event.preventDefault();
    onResize(within(target));
  };

  return (
    <div ref={frame} className={`flex size-full min-h-0 min-w-0 ${columns ? '' : 'flex-col'}`}>
      <div className="min-h-0 min-w-0" style={{ flex: `${share} 1 0` }}>
        {children[0]}
      </div>
      {/* A separator that can be focused is a widget: https://www.w3.org/TR/wai-aria-1.2/#separator */}
      {/* eslint-disable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions */}
      <div
        role="separator"
        tabIndex={0}
        aria-label={label}
        aria-orientation={columns ? 'vertical' : 'horizontal'}
        aria-valuenow={Math.round(share)}
        aria-valuemin={SMALLEST}
        aria-valuemax={LARGEST}
        onKeyDown={press}
        onPointerDown={(event) => {
          if (event.button === 0) event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={drag}
        className={`group flex shrink-0 touch-none items-center justify-center rounded ${columns ? 'w-3 cursor-col-resize' : 'h-3 cursor-row-resize'}`}
      >
        <span
          className={`rounded-full bg-edge/50 transition-colors group-hover:bg-accent group-active:bg-accent ${columns ? 'h-10 w-1' : 'h-1 w-10'}`}
        />
      </div>
      {/* eslint-enable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions */}
      <div className="min-h-0 min-w-0" style={{ flex: `${100 - share} 1 0` }}>
        {children[1]}
      </div>
    </div>
  );
}
