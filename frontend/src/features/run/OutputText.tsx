import { memo, type CSSProperties } from 'react';
import type { OutputChunk } from '@/api/liveJob';
import { parseAnsi, type StyledText } from '@/lib/ansi';
import { findPlaces, type Place } from '@/lib/places';
import { text } from '@/lib/text';

interface PlacesProps {
  /** Names of the user's files; places in them become links. */
  files: readonly string[];
  onPlace: (place: Place) => void;
}

interface BlockProps extends PlacesProps {
  chunks: readonly OutputChunk[];
}

const LINE_HEIGHT = 22;

const linesOf = (chunks: readonly OutputChunk[]) =>
  chunks.reduce((sum, { text }) => sum + text.split('\n').length - 1, 1);

/** Some lines of output. The browser does not lay them out while they are out of view. */
export const OutputBlock = memo(
  function OutputBlock({ chunks, ...places }: BlockProps) {
    return (
      <div
        className="[content-visibility:auto]"
        style={{ containIntrinsicHeight: `auto ${linesOf(chunks) * LINE_HEIGHT}px` }}
      >
        {chunks.map((chunk, index) => (
          <OutputPiece key={index} chunk={chunk} {...places} />
        ))}
      </div>
    );
  },
  (before, after) =>
    before.files === after.files &&
    before.onPlace === after.onPlace &&
    before.chunks.length === after.chunks.length &&
    before.chunks.every((chunk, index) => chunk === after.chunks[index]),
);

// A chunk with more pieces than this is shown without colours.
const MOST_STYLES = 2_000;

const OutputPiece = memo(function OutputPiece({
  chunk,
  ...places
}: PlacesProps & { chunk: OutputChunk }) {
  const parsed = parseAnsi(chunk.text);
  const parts: StyledText[] =
    parsed.length <= MOST_STYLES ? parsed : [{ text: parsed.map((part) => part.text).join('') }];
  const isError = chunk.stream === 'stderr';

  return (
    <span
      data-stream={chunk.stream}
      className={isError ? 'bg-bad-soft/60 box-decoration-clone py-[3px] text-bad' : undefined}
    >
      {parts.map((part, index) => (
        <span key={index} style={styleOf(part)}>
          {isError ? <Linked text={part.text} {...places} /> : part.text}
        </span>
      ))}
    </span>
  );
});

/** Text with links to places in the user's files. */
export function Linked({ text: output, files, onPlace }: PlacesProps & { text: string }) {
  const places = findPlaces(output, files);
  if (places.length === 0) return output;
  const pieces = [];
  let position = 0;
  for (const place of places) {
    pieces.push(
      output.slice(position, place.start),
      <button
        key={place.start}
        type="button"
        title={text.output.goTo(place.file, place.line)}
        onClick={() => onPlace(place)}
        className="rounded-sm text-accent underline decoration-dotted underline-offset-4 hover:decoration-solid"
      >
        {output.slice(place.start, place.end)}
      </button>,
    );
    position = place.end;
  }
  pieces.push(output.slice(position));
  return pieces;
}

function styleOf(part: StyledText): CSSProperties | undefined {
  const { color, background, bold, dim, italic, underline } = part;
  if (color === undefined && background === undefined && !bold && !dim && !italic && !underline) {
    return undefined;
  }
  return {
    ...(color !== undefined && { color: `var(--ansi-${color % 8})` }),
    // On a coloured background, text has the page's background colour, which is readable on all of them.
    ...(background !== undefined && {
      background: `var(--ansi-${background % 8})`,
      color: 'var(--color-surface)',
    }),
    ...(bold && { fontWeight: 700 }),
    ...(dim && { opacity: 0.8 }),
    ...(italic && { fontStyle: 'italic' }),
    ...(underline && { textDecoration: 'underline' }),
  };
}
