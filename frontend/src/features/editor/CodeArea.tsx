import { Component, lazy, Suspense, useRef, type ReactNode } from 'react';
import { Notice } from '@/components/Notice';
import { text } from '@/lib/text';
import type { Cursor, EditorProps } from './EditorProps';
import { PlainEditor } from './PlainEditor';

// Asked for at once, while the page still asks which languages there are.
const loading = import('./Editor').then(({ Editor }) => ({ default: Editor }));
loading.catch(() => undefined); // told by the boundary below, once there is something to show it in
const FullEditor = lazy(() => loading);

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
