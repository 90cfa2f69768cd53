import type { ReactNode } from 'react';
import { useDispatch, useSelector } from 'react-redux';
import { SplitPane } from '@/components/SplitPane';
import { Tabs } from '@/components/Tabs';
import { text } from '@/lib/text';
import { useNarrow } from '@/lib/useMediaQuery';
import {
  columnsResized,
  paneSelected,
  panes,
  rowsResized,
  selectLayout,
  type Pane,
} from './layoutSlice';

type LayoutProps = Record<Pane, ReactNode>;

const labels: Record<Pane, string> = {
  code: text.code.label,
  input: text.input.label,
  output: text.output.label,
};

/** Code beside input and output; on a narrow screen, one of them at a time. */
export function CompilerLayout(props: LayoutProps) {
  const narrow = useNarrow();
  return (
    <main className="min-h-0 flex-1 px-3 pb-3 max-md:px-0 max-md:pb-0">
      {narrow ? <OnePane {...props} /> : <AllPanes {...props} />}
    </main>
  );
}

function AllPanes({ code, input, output }: LayoutProps) {
  const dispatch = useDispatch();
  const { columns, rows } = useSelector(selectLayout);
  return (
    <SplitPane
      direction="columns"
      share={columns}
      onResize={(share) => dispatch(columnsResized(share))}
      label={text.layout.resizeColumns}
    >
      {code}
      <SplitPane
        direction="rows"
        share={rows}
        onResize={(share) => dispatch(rowsResized(share))}
        label={text.layout.resizeRows}
      >
        {input}
        {output}
      </SplitPane>
    </SplitPane>
  );
}

function OnePane(content: LayoutProps) {
  const dispatch = useDispatch();
  const { pane } = useSelector(selectLayout);
  return (
    <div className="flex h-full flex-col [--radius-panel:0]">
      <div id="pane" role="tabpanel" aria-label={labels[pane]} className="min-h-0 flex-1">
        {panes.map((name) => (
          <div key={name} hidden={name !== pane} className="h-full">
            {content[name]}
          </div>
        ))}
      </div>
      <Tabs
        label={text.layout.panes}
        tabs={panes.map((name) => ({ id: name, label: labels[name] }))}
        selected={panes.indexOf(pane)}
        onSelect={(index) => dispatch(paneSelected(panes[index] ?? 'code'))}
        panel="pane"
        className="grid shrink-0 grid-cols-3 pb-[env(safe-area-inset-bottom)]"
        tabClassName="relative h-12 font-medium text-muted -outline-offset-2 aria-selected:text-ink aria-selected:after:absolute aria-selected:after:inset-x-8 aria-selected:after:top-0 aria-selected:after:h-0.5 aria-selected:after:rounded-full aria-selected:after:bg-brass"
      />
    </div>
  );
}
