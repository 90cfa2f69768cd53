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
        <ConfirmDialog
          question={question}
          hint={hint}
          confirm={confirm}
          onConfirm={() => {
            setAsking(false);
            onConfirm();
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

interface ConfirmDialogProps {
  question: string;
  hint: string;
  confirm: string;
  onConfirm: () => void;
  /** Called if the user does not confirm. */
  onClose: () => void;
}

/** Asks for confirmation of an action that cannot be undone. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { question, hint, confirm, onConfirm, onClose } = props;
  return (
    <Dialog title={question} onClose={onClose}>
      <div className="flex flex-col gap-5 px-5 pb-5">
        <p className="text-sm text-muted">{hint}</p>
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button look="danger" onClick={onConfirm}>
            {confirm}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
