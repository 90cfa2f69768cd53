import { lazy, Suspense, useRef } from 'react';
import { Boundary } from '@/components/Boundary';
import { Notice } from '@/components/Notice';
import { text } from '@/lib/text';
import type { Cursor, EditorProps } from './EditorProps';
import type { Editor } from './Editor';
import { PlainEditor } from './PlainEditor';

let loading: Promise<{ default: typeof Editor }> | undefined;

/** Loads the full editor, once. Pages call it while they still load the text to edit. */
export function loadEditor() {
  loading ??= import('./Editor').then(({ Editor }) => ({ default: Editor }));
  loading.catch(() => undefined); // the boundary below reports the failure
  return loading;
}
const FullEditor = lazy(loadEditor);

/** The full editor; a plain one until it is loaded, or if that fails. */
export function CodeArea(props: Omit<EditorProps, 'onCursor' | 'lastCursor'>) {
  const cursor = useRef<Cursor>({ focused: false, offset: 0 });
  const handover = {
    onCursor: (now: Cursor) => (cursor.current = now),
    lastCursor: () => cursor.current,
  };
  const plain = <PlainEditor {...props} {...handover} />;

  return (
    <Boundary
      fallback={
        <div className="flex size-full flex-col">
          <Notice>{text.code.editorFailed}</Notice>
          {plain}
        </div>
      }
    >
      <Suspense fallback={plain}>
        <FullEditor {...props} {...handover} />
      </Suspense>
    </Boundary>
  );
}
