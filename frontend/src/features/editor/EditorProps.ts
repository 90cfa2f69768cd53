import type { Diagnostic } from '@/lib/diagnostics';
import type { Place } from '@/lib/places';

/** Position of the cursor, for the next editor. */
export interface Cursor {
  focused: boolean;
  offset: number;
}

export interface EditorProps {
  /** The accessible name. */
  label: string;
  /** Id of the file; each file has its own undo history and scroll position. */
  path: string;
  /** Monaco's id of the language. */
  language: string;
  value: string;
  onChange: (value: string) => void;
  onRun: () => void;
  onSubmit?: (() => void) | undefined;
  diagnostics: readonly Diagnostic[];
  /** Moves the cursor to this place whenever the object changes. */
  goal: Place | null;
  dark: boolean;
  onCursor: (cursor: Cursor) => void;
  /** Position of the cursor in the previous editor. */
  lastCursor: () => Cursor;
}
