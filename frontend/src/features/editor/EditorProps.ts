import type { Diagnostic } from '@/lib/diagnostics';
import type { Place } from '@/lib/places';

/** Where the cursor is, for the editor that comes after this one. */
export interface Cursor {
  focused: boolean;
  offset: number;
}

export interface EditorProps {
  /** Its accessible name. */
  label: string;
  /** Tells files apart: each has its own undo history and scroll position. */
  path: string;
  /** The editor's name for the language. */
  language: string;
  value: string;
  onChange: (value: string) => void;
  onRun: () => void;
  onSubmit?: (() => void) | undefined;
  diagnostics: readonly Diagnostic[];
  /** Moves the cursor there each time that it is another object. */
  goal: Place | null;
  dark: boolean;
  onCursor: (cursor: Cursor) => void;
  /** Where the cursor was in the editor before this one. */
  lastCursor: () => Cursor;
}
