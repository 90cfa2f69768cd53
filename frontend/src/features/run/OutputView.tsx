import { useLayoutEffect, useMemo, useRef, useState, type UIEvent } from 'react';
import type { OutputChunk } from '@/api/liveJob';
import { Button } from '@/components/Button';
import { Icon } from '@/components/Icon';
import { Notice } from '@/components/Notice';
import type { Place } from '@/lib/places';
import { formatBytes } from '@/lib/format';
import { text } from '@/lib/text';
import { outputBlocks, type Shown } from './outputBlocks';
import { OutputBlock } from './OutputText';

interface OutputViewProps {
  output: readonly OutputChunk[];
  shown: Shown;
  wrap: boolean;
  files: readonly string[];
  onPlace: (place: Place) => void;
}

// Within this distance, the reader counts as being at the end.
const NEAR = 24;

/** The program's output. Follows the end until the reader scrolls away. */
export function OutputView({ output, shown, wrap, files, onPlace }: OutputViewProps) {
  const frame = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const top = useRef(0);
  const [following, setFollowing] = useState(true);
  const { blocks, left } = useMemo(() => outputBlocks(output, shown), [output, shown]);

  const scrolled = ({ currentTarget }: UIEvent<HTMLDivElement>) => {
    const { scrollHeight, scrollTop, clientHeight } = currentTarget;
    if (scrollHeight - scrollTop - clientHeight < NEAR) setFollowing(true);
    else if (scrollTop < top.current) setFollowing(false);
    top.current = scrollTop;
  };

  // The height changes with the output, and again when a block comes into view and is measured.
  useLayoutEffect(() => {
    const [scroller, inside] = [frame.current, content.current];
    if (!following || !scroller || !inside) return;
    const goToEnd = () => {
      scroller.scrollTop = scroller.scrollHeight;
    };
    goToEnd();
    const observer = new ResizeObserver(goToEnd);
    observer.observe(inside);
    return () => observer.disconnect();
  }, [following]);

  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      {left > 0 && <Notice>{text.output.clipped(formatBytes(left))}</Notice>}
      {/* Scrollable areas must be reachable by keyboard. */}
      {/* eslint-disable jsx-a11y/no-noninteractive-tabindex */}
      <div
        ref={frame}
        role="group"
        aria-label={text.output.program}
        tabIndex={0}
        onScroll={scrolled}
        className={`min-h-0 flex-1 overflow-auto px-4 py-2.5 font-mono text-sm leading-[22px] -outline-offset-2 [overflow-anchor:none] ${wrap ? 'break-words whitespace-pre-wrap' : 'whitespace-pre'}`}
      >
        <div ref={content}>
          {blocks.map((chunks, index) => (
            <OutputBlock key={index} chunks={chunks} files={files} onPlace={onPlace} />
          ))}
        </div>
      </div>
      {/* eslint-enable jsx-a11y/no-noninteractive-tabindex */}
      {!following && (
        <Button
          className="absolute right-4 bottom-3 h-8! shadow-md"
          onClick={() => setFollowing(true)}
        >
          <Icon name="end" />
          {text.output.followEnd}
        </Button>
      )}
    </div>
  );
}
