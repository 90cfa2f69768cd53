import { Link, useNavigate, useParams } from 'react-router';
import { asApiError } from '@/api/apiError';
import {
  packageUrl,
  useAdminProblemQuery,
  useChangeProblemMutation,
  useDeleteProblemMutation,
  type AdminProblem,
} from '@/api/admin';
import { Button } from '@/components/Button';
import { ConfirmButton } from '@/components/ConfirmButton';
import { Icon } from '@/components/Icon';
import { Chip } from '@/features/admin/Chip';
import { Limits } from '@/features/admin/Limits';
import { Refusal } from '@/features/admin/Refusal';
import { adminText } from '@/features/admin/text';
import { Verify } from '@/features/admin/Verify';
import { useTitle } from '@/lib/useTitle';
import { PackageFiles } from './PackageFiles';

const words = adminText.problem;
const ways = 'text-accent underline underline-offset-4';

/** The setter's view of a problem. */
export function AdminProblemPage({ dark }: { dark: boolean }) {
  const { id = '' } = useParams();
  const { data: problem, error } = useAdminProblemQuery(id, { refetchOnReconnect: true });
  const refused = error && asApiError(error);
  const unknown = refused?.kind === 'refused' && refused.status === 404;
  useTitle(problem?.name ?? adminText.problems.title);

  return (
    <>
      <p className="text-sm">
        <Link to="/admin/problems" className={ways}>
          {words.back}
        </Link>
      </p>
      {!problem && !error && <p role="status">{adminText.loading}</p>}
      {unknown ? (
        <h1 className="text-lg font-semibold">{words.unknown}</h1>
      ) : (
        <Refusal error={error} />
      )}
      {problem && (
        <>
          <Head problem={problem} />
          <Verify problemId={id} />
          <Limits problem={problem} />
          <PackageFiles problemId={id} files={problem.files} dark={dark} />
        </>
      )}
    </>
  );
}

function Head({ problem }: { problem: AdminProblem }) {
  const { id, name, visibility, origin } = problem;
  const [change, changing] = useChangeProblemMutation();
  const [remove, removing] = useDeleteProblemMutation();
  const navigate = useNavigate();
  const published = visibility === 'published';

  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h1 className="text-2xl font-semibold tracking-tight">{name}</h1>
        <Chip look={published ? 'good' : 'warn'}>{adminText.problems.visibility[visibility]}</Chip>
        <Chip look="plain">{adminText.problems.origin[origin]}</Chip>
        <Link to={`/problems/${id}`} className={`text-sm ${ways}`}>
          {words.toPage}
        </Link>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button
          look={published ? 'plain' : 'primary'}
          aria-disabled={changing.isLoading}
          onClick={() =>
            void change({ id, change: { visibility: published ? 'hidden' : 'published' } })
          }
        >
          {published ? words.hide : words.publish}
        </Button>
        <a
          href={packageUrl(id)}
          download={`${id}.zip`}
          className="inline-flex h-9 items-center gap-2 rounded-lg bg-raised px-3 ring-1 ring-line ring-inset hover:ring-edge"
        >
          <Icon name="download" />
          {words.download}
        </a>
        {origin === 'imported' && (
          <ConfirmButton
            question={words.removeQuestion(name)}
            hint={words.removeHint}
            confirm={words.remove}
            onConfirm={() => {
              void remove(id).then((answer) => {
                if (!answer.error) void navigate('/admin/problems');
              });
            }}
          >
            {words.remove}
          </ConfirmButton>
        )}
      </div>
      {origin === 'bundled' && <p className="text-sm text-muted">{words.bundledStays}</p>}
      <Refusal error={changing.error ?? removing.error} faultsLabel={adminText.files.faults} />
    </div>
  );
}
