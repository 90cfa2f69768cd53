import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useSnippetQuery, type Snippet } from '@/api/snippets';
import type { Language } from '@/api/types';
import { CodeArea } from '@/features/editor/CodeArea';
import { OutputPanel } from '@/features/run/OutputPanel';
import { RunControls } from '@/features/run/RunControls';
import { useRun } from '@/features/run/useRun';
import { shareText as words } from '@/features/share/text';
import type { Diagnostic } from '@/lib/diagnostics';
import { text } from '@/lib/text';
import { useLanguages } from './useLanguages';

const noDiagnostics: Diagnostic[] = [];

/** A shared program to run and change within a page of another site. Keeps nothing. */
export function EmbedPage({ dark }: { dark: boolean }) {
  const { id = '' } = useParams();
  const { data: snippet, isError } = useSnippetQuery(id);
  const { languages, loaded } = useLanguages();
  const language = languages.find((each) => each.id === snippet?.language);

  if (isError) return <p className="p-4">{words.unknown}</p>;
  if (!snippet || !loaded) {
    return (
      <p role="status" className="p-4">
        {words.loading}
      </p>
    );
  }
  if (!language) return <p className="p-4">{words.noLanguage}</p>;
  return <Embedded snippet={snippet} language={language} dark={dark} />;
}

interface EmbeddedProps {
  snippet: Snippet;
  language: Language;
  dark: boolean;
}

function Embedded({ snippet, language, dark }: EmbeddedProps) {
  const [code, setCode] = useState(snippet.code);
  const run = useRun({
    program: {
      language: language.id,
      code,
      args: snippet.args,
      ...(snippet.input !== undefined && { input: snippet.input }),
      files: snippet.files.flatMap(({ name, content }) =>
        content === undefined ? [] : [{ name, content }],
      ),
    },
    fileNames: [language.source],
  });
  return (
    <main className="flex h-full flex-col [--radius-panel:0]">
      <div className="flex items-center gap-3 border-b border-line px-3 py-1.5 text-sm">
        <span className="font-medium">{language.name}</span>
        <Link
          to={`/s/${encodeURIComponent(snippet.id)}`}
          target="_blank"
          rel="noopener"
          className="underline underline-offset-4"
        >
          {words.openHere}
        </Link>
        <span className="ml-auto">
          <RunControls job={run} onRun={run.start} ready />
        </span>
      </div>
      <div className="min-h-0 flex-1">
        <CodeArea
          label={text.code.editor(language.source)}
          path={`embed/${snippet.id}`}
          language={language.monaco}
          value={code}
          onChange={setCode}
          onRun={run.start}
          diagnostics={noDiagnostics}
          goal={null}
          dark={dark}
        />
      </div>
      <div className="h-2/5 min-h-32">
        <OutputPanel run={run} files={[]} onPlace={() => undefined} />
      </div>
    </main>
  );
}
