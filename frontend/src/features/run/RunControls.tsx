import { useEffect, useRef } from 'react';
import { Button } from '@/components/Button';
import { Icon } from '@/components/Icon';
import { runKeys } from '@/lib/keys';
import { text } from '@/lib/text';
import { isBusy } from './runState';
import type { Run } from './useRun';

interface RunControlsProps {
  run: Run;
  /** False while there is nothing to run. */
  ready: boolean;
}

export function RunControls({ run, ready }: RunControlsProps) {
  const busy = isBusy(run.state);
  const stoppable = busy && run.state.is !== 'submitting';
  const runButton = useRef<HTMLButtonElement>(null);
  const pressed = useRef(false);

  // Stop goes when the run ends; whoever pressed it by keyboard is not left nowhere.
  useEffect(() => {
    if (stoppable || !pressed.current) return;
    pressed.current = false;
    if (document.activeElement === document.body) runButton.current?.focus();
  }, [stoppable]);

  return (
    <div className="flex gap-2">
      {stoppable && (
        <Button
          look="danger"
          aria-disabled={run.stopping}
          onClick={() => {
            pressed.current = true;
            run.stop();
          }}
        >
          <Icon name="stop" />
          {run.stopping ? text.run.stopping : text.run.stop}
        </Button>
      )}
      <Button
        ref={runButton}
        look="primary"
        className={stoppable ? 'max-sm:hidden' : 'min-w-22'}
        aria-disabled={!ready || busy || run.wait > 0}
        aria-keyshortcuts="Control+Enter Meta+Enter"
        onClick={run.start}
      >
        <Icon name="play" />
        {run.wait > 0 ? text.run.retryIn(run.wait) : text.run.run}
        {run.wait === 0 && (
          <kbd aria-hidden="true" className="hidden text-xs font-normal opacity-85 lg:inline">
            {runKeys}
          </kbd>
        )}
      </Button>
    </div>
  );
}
