import type { ReactNode } from 'react';
import { useDispatch, useSelector } from 'react-redux';
import { SplitPane } from '@/components/SplitPane';
import { Tabs } from '@/components/Tabs';
import { text } from '@/lib/text';
import { useNarrow } from '@/lib/useMediaQuery';
import {
  columnsResized,
  paneSelected,
  rowsResized,
  selectLayout,
  type LayoutPage,
  type PaneIndex,
  type WithLayout,
} from './layoutSlice';

interface PaneContent {
  label: string;
  content: ReactNode;
}

interface ThreePanesProps {
  page: LayoutPage;
  /** The first pane fills a column; the others share the next one. */
  panes: [PaneContent, PaneContent, PaneContent];
  resizeColumns: string;
  resizeRows: string;
}

/** One pane beside two others; on a narrow screen one at a time. */
export function ThreePanes(props: ThreePanesProps) {
  const narrow = useNarrow();
  return (
    <main className="min-h-0 flex-1 px-3 pb-3 max-md:px-0 max-md:pb-0">
      {narrow ? <OnePane {...props} /> : <AllPanes {...props} />}
    </main>
  );
}

function AllPanes({ page, panes: [first, upper, lower], ...labels }: ThreePanesProps) {
  const dispatch = useDispatch();
  const { columns, rows } = useSelector((state: WithLayout) => selectLayout(state, page));
  return (
    <SplitPane
      direction="columns"
      share={columns}
      onResize={(share) => dispatch(columnsResized({ page, share }))}
      label={labels.resizeColumns}
    >
      {first.content}
      <SplitPane
        direction="rows"
        share={rows}
        onResize={(share) => dispatch(rowsResized({ page, share }))}
        label={labels.resizeRows}
      >
        {upper.content}
        {lower.content}
      </SplitPane>
    </SplitPane>
  );
}

function OnePane({ page, panes }: ThreePanesProps) {
  const dispatch = useDispatch();
  const { pane } = useSelector((state: WithLayout) => selectLayout(state, page));
  return (
    <div className="flex h-full flex-col [--radius-panel:0]">
      <div id="pane" role="tabpanel" aria-label={panes[pane].label} className="min-h-0 flex-1">
        {panes.map(({ label, content }, index) => (
          <div key={label} hidden={index !== pane} className="h-full">
            {content}
          </div>
        ))}
      </div>
      <Tabs
        label={text.layout.panes}
        tabs={panes.map(({ label }) => ({ id: label, label }))}
        selected={pane}
        onSelect={(index) => dispatch(paneSelected({ page, pane: index as PaneIndex }))}
        panel="pane"
        className="grid shrink-0 grid-cols-3 pb-[env(safe-area-inset-bottom)]"
        tabClassName="relative h-12 font-medium text-muted -outline-offset-2 aria-selected:text-ink aria-selected:after:absolute aria-selected:after:inset-x-8 aria-selected:after:top-0 aria-selected:after:h-0.5 aria-selected:after:rounded-full aria-selected:after:bg-brass"
      />
    </div>
  );
}
