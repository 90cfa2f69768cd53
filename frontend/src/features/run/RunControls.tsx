import { useEffect, useRef } from 'react';
import { Button } from '@/components/Button';
import { Icon } from '@/components/Icon';
import { runKeys, submitKeys } from '@/lib/keys';
import { text } from '@/lib/text';
import { isBusy } from './runState';
import type { JobControl } from './useJob';

interface RunControlsProps {
  job: JobControl;
  onRun: () => void;
  onSubmit?: () => void;
  /** False while there is nothing to run. */
  ready: boolean;
}

export function RunControls({ job, onRun, onSubmit, ready }: RunControlsProps) {
  const busy = isBusy(job.state);
  const stoppable = busy && job.state.is !== 'submitting';
  const off = !ready || busy || job.wait > 0;
  const runButton = useRef<HTMLButtonElement>(null);
  const pressed = useRef(false);

  // The Stop button disappears when the run ends. If it had the focus, the focus moves to Run.
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
          aria-disabled={job.stopping}
          onClick={() => {
            pressed.current = true;
            job.stop();
          }}
        >
          <Icon name="stop" />
          {job.stopping ? text.run.stopping : text.run.stop}
        </Button>
      )}
      <Button
        ref={runButton}
        look={onSubmit ? 'plain' : 'primary'}
        className={stoppable ? 'max-sm:hidden' : 'sm:min-w-22'}
        aria-disabled={off}
        aria-keyshortcuts="Control+Enter Meta+Enter"
        onClick={onRun}
      >
        <Icon name="play" />
        {job.wait > 0 ? text.run.retryIn(job.wait) : text.run.run}
        {job.wait === 0 && (
          <kbd aria-hidden="true" className="hidden text-xs font-normal opacity-85 2xl:inline">
            {runKeys}
          </kbd>
        )}
      </Button>
      {onSubmit && (
        <Button
          look="primary"
          className={stoppable ? 'max-sm:hidden' : ''}
          aria-disabled={off}
          aria-keyshortcuts="Control+Shift+Enter Meta+Shift+Enter"
          onClick={onSubmit}
        >
          {text.run.submit}
          <kbd aria-hidden="true" className="hidden text-xs font-normal opacity-85 2xl:inline">
            {submitKeys}
          </kbd>
        </Button>
      )}
    </div>
  );
}
