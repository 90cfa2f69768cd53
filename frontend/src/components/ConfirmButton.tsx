import { useState, type ReactNode } from 'react';
import { text } from '@/lib/text';
import { Button } from './Button';
import { Dialog } from './Dialog';

interface ConfirmButtonProps {
  children: ReactNode;
  /** The accessible name, if the visible one does not suffice. */
  label?: string;
  question: string;
  hint: string;
  /** Label of the button that confirms. */
  confirm: string;
  onConfirm: () => void;
  off?: boolean;
  look?: 'danger' | 'plain' | 'quiet';
}

/** A button for an action that cannot be undone: it asks for confirmation. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const { children, label, question, hint, confirm, onConfirm, off = false } = props;
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        look={props.look ?? 'danger'}
        aria-label={label}
        aria-disabled={off}
        onClick={() => setAsking(true)}
      >
        {children}
      </Button>
      {asking && (
        <Dialog title={question} onClose={() => setAsking(false)}>
          <div className="flex flex-col gap-5 px-5 pb-5">
            <p className="text-sm text-muted">{hint}</p>
            <div className="flex flex-wrap justify-end gap-2">
              <Button onClick={() => setAsking(false)}>{text.cancel}</Button>
              <Button
                look="danger"
                onClick={() => {
                  setAsking(false);
                  onConfirm();
                }}
              >
                {confirm}
              </Button>
            </div>
          </div>
        </Dialog>
      )}
    </>
  );
}
