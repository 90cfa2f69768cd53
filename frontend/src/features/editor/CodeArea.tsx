import { Component, lazy, Suspense, useRef, type ReactNode } from 'react';
import { Notice } from '@/components/Notice';
import { text } from '@/lib/text';
import type { Cursor, EditorProps } from './EditorProps';
import type { Editor } from './Editor';
import { PlainEditor } from './PlainEditor';

let loading: Promise<{ default: typeof Editor }> | undefined;

/** Asks for the full editor, once: a page does so while it still asks for what is to be edited. */
export function loadEditor() {
  loading ??= import('./Editor').then(({ Editor }) => ({ default: Editor }));
  loading.catch(() => undefined); // told by the boundary below, where there is something to show it in
  return loading;
}
const FullEditor = lazy(loadEditor);

/** The full editor once it is loaded, a plain one until then or if that fails. */
export function CodeArea(props: Omit<EditorProps, 'onCursor' | 'lastCursor'>) {
  const cursor = useRef<Cursor>({ focused: false, offset: 0 });
  const handover = {
    onCursor: (now: Cursor) => (cursor.current = now),
    lastCursor: () => cursor.current,
  };
  const plain = <PlainEditor {...props} {...handover} />;

  return (
    <Rescue
      rescue={
        <div className="flex size-full flex-col">
          <Notice>{text.code.editorFailed}</Notice>
          {plain}
        </div>
      }
    >
      <Suspense fallback={plain}>
        <FullEditor {...props} {...handover} />
      </Suspense>
    </Rescue>
  );
}

interface RescueProps {
  rescue: ReactNode;
  children: ReactNode;
}

// React offers error boundaries as classes only.
class Rescue extends Component<RescueProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? this.props.rescue : this.props.children;
  }
}
