import { Link } from 'react-router';
import { useDeferredValue, useState } from 'react';
import { useSessionQuery } from '@/api/account';
import { useChangeUserMutation, useUsersQuery, type AdminUser } from '@/api/admin';
import type { Role } from '@/api/types';
import { Button } from '@/components/Button';
import { ConfirmButton } from '@/components/ConfirmButton';
import { Cell, Table } from '@/components/Table';
import { Chip } from '@/features/admin/Chip';
import { Pages, usePages } from '@/features/admin/Pages';
import { Refusal } from '@/features/admin/Refusal';
import { adminText } from '@/features/admin/text';
import { formatTime } from '@/lib/formatTime';
import { useTitle } from '@/lib/useTitle';

const words = adminText.users;
const roles: Role[] = ['user', 'setter', 'admin'];

/** The accounts, their roles, and which are disabled. */
export function UsersPage() {
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const pages = usePages(search);
  const { data, error } = useUsersQuery({ search, cursor: pages.cursor });
  const { data: session } = useSessionQuery();
  const [change, changing] = useChangeUserMutation();
  useTitle(words.title);

  return (
    <>
      <h1 className="text-2xl font-semibold tracking-tight">{words.title}</h1>
      <input
        type="search"
        aria-label={words.search}
        placeholder={words.search}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        className="h-10 rounded-lg bg-surface px-3 ring-1 ring-line ring-inset max-md:text-base sm:max-w-xs"
      />
      <Refusal error={error ?? changing.error} />
      {!data && !error && <p role="status">{adminText.loading}</p>}
      {data?.items.length === 0 && (
        <p role="status" className="text-muted">
          {words.none}
        </p>
      )}
      {data && data.items.length > 0 && (
        <Table
          label={words.list}
          heads={[words.name, words.role, words.submissions, words.seen, adminText.queue.actions]}
        >
          {data.items.map((user) => (
            <Row
              key={user.id}
              user={user}
              self={user.id === session?.user?.id}
              onChange={(wanted) => void change({ id: user.id, change: wanted })}
            />
          ))}
        </Table>
      )}
      {data && <Pages pages={pages} next={data.next} />}
    </>
  );
}

interface RowProps {
  user: AdminUser;
  self: boolean;
  onChange: (wanted: { role?: Role; disabled?: boolean }) => void;
}

function Row({ user, self, onChange }: RowProps) {
  const { name, role, disabled, submissions, lastSeenAt } = user;
  return (
    <tr>
      <Cell className="font-medium">
        {name} {self && <Chip look="plain">{words.you}</Chip>}{' '}
        {disabled && <Chip look="bad">{words.disabled}</Chip>}
      </Cell>
      <Cell>
        {self ? (
          words.roles[role]
        ) : (
          <select
            aria-label={words.roleOf(name)}
            value={role}
            onChange={(event) => {
              const picked = roles.find((each) => each === event.target.value);
              if (picked) onChange({ role: picked });
            }}
            className="h-8 rounded-md bg-raised px-2 ring-1 ring-line ring-inset"
          >
            {roles.map((each) => (
              <option key={each} value={each}>
                {words.roles[each]}
              </option>
            ))}
          </select>
        )}
      </Cell>
      <Cell>
        <Link
          to={`/submissions?user=${encodeURIComponent(name)}`}
          className="underline underline-offset-4"
        >
          {submissions}
        </Link>
      </Cell>
      <Cell className="whitespace-nowrap text-muted">
        {lastSeenAt ? formatTime(lastSeenAt) : words.never}
      </Cell>
      <Cell>
        {!self && disabled && (
          <Button aria-label={words.enableOf(name)} onClick={() => onChange({ disabled: false })}>
            {words.enable}
          </Button>
        )}
        {!self && !disabled && (
          <ConfirmButton
            look="plain"
            label={words.disableOf(name)}
            question={words.disableQuestion(name)}
            hint={words.disableHint}
            confirm={words.disable}
            onConfirm={() => onChange({ disabled: true })}
          >
            {words.disable}
          </ConfirmButton>
        )}
      </Cell>
    </tr>
  );
}
