import { useDispatch } from 'react-redux';
import { useNavigate, useParams } from 'react-router';
import { useSnippetQuery, type Snippet } from '@/api/snippets';
import type { Language, ProgramFile } from '@/api/types';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Notice } from '@/components/Notice';
import { TextBlock } from '@/components/TextBlock';
import { codeTaken } from '@/features/editor/editorSlice';
import { fileNames } from '@/features/editor/fileNames';
import { argsEdited, inputEdited } from '@/features/run/runSlice';
import { shareText as words } from '@/features/share/text';
import { joinArguments } from '@/lib/arguments';
import { formatTime } from '@/lib/formatTime';
import { PlainPage } from './PlainPage';
import { LostPage } from './LostPage';
import { useLanguages } from './useLanguages';
import { useRetry } from './useRetry';

/** A shared program: to read, and to copy into the editor. */
export function SnippetPage() {
  const { id = '' } = useParams();
  const answer = useSnippetQuery(id, { refetchOnReconnect: true });
  const { trouble, hopeless, retry } = useRetry(answer);
  const { languages, loaded } = useLanguages();
  const snippet = answer.data;

  if (hopeless) return <LostPage sentence={words.unknown} />;
  return (
    <PlainPage title={words.title} width="max-w-4xl" trouble={trouble} onRetry={retry}>
      {!snippet && !trouble && <p role="status">{words.loading}</p>}
      {snippet && loaded && (
        <Shared
          snippet={snippet}
          language={languages.find(
            ({ id, standards }) => id === snippet.language || standards?.includes(snippet.language),
          )}
        />
      )}
    </PlainPage>
  );
}

interface SharedProps {
  snippet: Snippet;
  language: Language | undefined;
}

function Shared({ snippet, language }: SharedProps) {
  const dispatch = useDispatch();
  const navigate = useNavigate();
  const { code, args, input } = snippet;
  const texts = snippet.files.flatMap(({ name, content }): ProgramFile[] =>
    content === undefined ? [] : [{ name, content }],
  );
  const main = { name: language?.source ?? snippet.language, content: code };
  const files = [main, ...texts];
  const [mainName = main.name] = language ? fileNames({ files, active: 0 }, language) : [];

  const fork = () => {
    if (!language) return;
    dispatch(codeTaken({ language, files, from: 'shared' }));
    dispatch(inputEdited(input ?? ''));
    dispatch(argsEdited(joinArguments(args)));
    void navigate('/');
  };

  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="text-muted">
          <span className="font-medium text-ink">{language?.name ?? snippet.language}</span>
          {' · '}
          {words.since(formatTime(snippet.createdAt))}
        </p>
        {language && (
          <Button look="primary" className="ml-auto" onClick={fork}>
            {words.fork}
          </Button>
        )}
      </div>
      {language ? (
        <p className="text-sm text-muted">{words.forkHint}</p>
      ) : (
        <Notice className="rounded-lg">{words.noLanguage}</Notice>
      )}
      <Card title={mainName}>
        <TextBlock name={words.code(mainName)} content={code} className="rounded-lg bg-raised" />
      </Card>
      {snippet.files.map(({ name, content }) => (
        <Card key={name} title={name}>
          {content === undefined ? (
            <p className="text-muted">{words.notText}</p>
          ) : (
            <TextBlock name={words.code(name)} content={content} className="rounded-lg bg-raised" />
          )}
        </Card>
      ))}
      {args.length > 0 && (
        <Card title={words.args}>
          <TextBlock
            name={words.args}
            content={joinArguments(args)}
            className="rounded-lg bg-raised"
          />
        </Card>
      )}
      {input !== '' && (
        <Card title={words.input}>
          {input === undefined ? (
            <p className="text-muted">{words.notText}</p>
          ) : (
            <TextBlock name={words.input} content={input} className="rounded-lg bg-raised" />
          )}
        </Card>
      )}
    </>
  );
}
