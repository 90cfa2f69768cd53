import { useCallback, useEffect } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useSessionQuery } from '@/api/account';
import { useLanguagesQuery, useLiveJobQuery } from '@/api/codevault';
import { hasEnded } from '@/api/liveJob';
import { isWaiting, useSubmissionQuery, type Submission } from '@/api/submissions';
import type { Job } from '@/api/types';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { CopyButton } from '@/components/CopyButton';
import { Notice } from '@/components/Notice';
import { TextBlock } from '@/components/TextBlock';
import { CompilerMessages } from '@/features/run/CompilerMessages';
import { Findings } from '@/features/run/Findings';
import { messageBeside } from '@/features/run/messageBeside';
import { VerdictRows } from '@/features/run/VerdictRows';
import { Comparison } from '@/features/submissions/Comparison';
import { ShareControl } from '@/features/submissions/ShareControl';
import { Standing } from '@/features/submissions/SubmissionTable';
import { RuntimeChart } from '@/features/submissions/RuntimeChart';
import { submissionsText } from '@/features/submissions/text';
import { formatBytes, formatDuration } from '@/lib/format';
import { formatTime } from '@/lib/formatTime';
import { LostPage } from './LostPage';
import { linkLook, PlainPage, Quiet, SignInFirst } from './PlainPage';
import { useTakeCode } from './practice/useTakeCode';
import { useRetry } from './useRetry';

/** A submission, for its author, setters and admins, or anyone with the link. */
export function SubmissionPage({ shared = false }: { shared?: boolean }) {
  const { id = '' } = useParams();
  const session = useSessionQuery();
  // Each user gets a different answer.
  const user = session.data?.user?.id;
  const answer = useSubmissionQuery(
    { id, shared },
    { refetchOnMountOrArgChange: true, skip: !session.data || (!shared && !user) },
  );
  const { trouble, hopeless, retry } = useRetry(answer);
  const submission = answer.currentData;

  const lost = shared ? submissionsText.unshared : submissionsText.unknown;
  if (hopeless) return <LostPage sentence={lost} />;
  if (session.data && !shared && !user) {
    return (
      <PlainPage title={submissionsText.title} trouble={undefined} onRetry={retry}>
        <SignInFirst sentence={submissionsText.signInForOne} from={`/submissions/${id}`} />
      </PlainPage>
    );
  }
  return (
    <PlainPage
      title={submission ? submissionsText.one(submission.problemName) : submissionsText.title}
      trouble={trouble}
      onRetry={retry}
    >
      {submission ? (
        <Details
          submission={submission}
          mine={!shared && session.data?.user?.name === submission.user}
          compared={!shared}
          onChange={answer.refetch}
        />
      ) : (
        !trouble && (
          <Quiet>
            <p>{submissionsText.loadingOne}</p>
          </Quiet>
        )
      )}
    </PlainPage>
  );
}

interface DetailsProps {
  submission: Submission;
  mine: boolean;
  /** Whether it can be compared with other submissions of its author. */
  compared: boolean;
  onChange: () => unknown;
}

function Details({ submission, mine, compared, onChange }: DetailsProps) {
  const changed = useCallback(() => void onChange(), [onChange]);
  const waits = isWaiting(submission);
  const { data: live } = useLiveJobQuery(submission.id, { skip: !waits });
  const ended = waits && live !== undefined && hasEnded(live.job);
  useEffect(() => {
    if (ended) changed();
  }, [ended, changed]);
  const tests = waits ? (live?.tests ?? []) : submission.tests;
  const compileFailed = submission.verdict === 'compile_error';

  return (
    <>
      <Facts submission={submission} live={live?.job} />
      {mine && (
        <ShareControl id={submission.id} shareId={submission.shareId ?? null} onChange={changed} />
      )}
      <Card title={submissionsText.results}>
        <div className="-mx-4 overflow-hidden">
          {messageBeside(submission) && <Notice>{messageBeside(submission)}</Notice>}
          <Findings findings={submission.findings} files={[]} onPlace={() => undefined} />
          {submission.compile && (
            <CompilerMessages
              compile={submission.compile}
              failed={compileFailed}
              files={[]}
              onPlace={() => undefined}
            />
          )}
          {tests.length > 0 && <VerdictRows tests={tests} />}
        </div>
      </Card>
      <Card title={submissionsText.code}>
        <div className="flex flex-wrap items-center gap-2">
          <OpenButton submission={submission} />
          <span className="ml-auto" />
          <CopyButton label={submissionsText.copy} textToCopy={() => submission.code} />
        </div>
        <TextBlock
          name={submissionsText.code}
          content={submission.code}
          className="max-h-[70dvh] rounded-lg bg-raised ring-1 ring-line"
        />
        {submission.files?.map(({ name, content }) => (
          <div key={name} className="flex flex-col gap-1.5">
            <h3 className="font-mono text-sm">{name}</h3>
            <TextBlock
              name={name}
              content={content}
              className="max-h-[40dvh] rounded-lg bg-raised ring-1 ring-line"
            />
          </div>
        ))}
        {compared && <Comparison submission={submission} />}
      </Card>
    </>
  );
}

function Facts({ submission, live }: { submission: Submission; live: Job | undefined }) {
  const { data: languages } = useLanguagesQuery();
  const language = languages?.find(({ id }) => id === submission.language)?.name;
  const { executionTime, memory, score, passed, total, percentile } = submission;
  const facts: [string, string | false][] = [
    [submissionsText.tests, total > 0 && submissionsText.passed(passed, total)],
    [submissionsText.score, score !== null && String(score)],
    [submissionsText.language, language ?? submission.language],
    [submissionsText.time, executionTime !== null && formatDuration(executionTime)],
    [submissionsText.memory, memory !== null && formatBytes(memory)],
    [submissionsText.size, formatBytes(submission.codeSize)],
    [submissionsText.when, formatTime(submission.createdAt)],
  ];
  return (
    <div className="flex flex-col gap-2 text-sm">
      <p className="flex flex-wrap items-center gap-3">
        <span role="status">
          <Standing row={submission} live={live} />
        </span>
        <Link to={`/users/${encodeURIComponent(submission.user)}`} className={linkLook}>
          {submissionsText.by(submission.user)}
        </Link>
        <Link to={`/problems/${encodeURIComponent(submission.problemId)}`} className={linkLook}>
          {submission.problemName}
        </Link>
      </p>
      <dl className="flex flex-wrap gap-x-5 gap-y-1">
        {facts.map(
          ([name, value]) =>
            value !== false && (
              <div key={name} className="flex gap-1.5">
                <dt className="text-muted">{name}</dt>
                <dd className="font-medium tabular-nums">{value}</dd>
              </div>
            ),
        )}
      </dl>
      {percentile !== null && percentile > 0 && <p>{submissionsText.percentile(percentile)}</p>}
      {submission.runtimes && executionTime !== null && (
        <RuntimeChart runtimes={submission.runtimes} own={executionTime} />
      )}
    </div>
  );
}

/** Opens the code in the problem's editor. */
function OpenButton({ submission }: { submission: Submission }) {
  const navigate = useNavigate();
  const take = useTakeCode(submission);
  if (!take) return null;
  const open = () => {
    take('submission');
    void navigate(`/problems/${encodeURIComponent(submission.problemId)}`);
  };
  return (
    <Button onClick={open} title={submissionsText.toEditorHint}>
      {submissionsText.toEditor}
    </Button>
  );
}
