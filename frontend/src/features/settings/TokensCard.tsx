import { useState } from 'react';
import { useRevokeTokenMutation, useTokensQuery, type ApiToken } from '@/api/me';
import { problemSentence } from '@/api/problemSentence';
import type { Role } from '@/api/types';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { ConfirmButton } from '@/components/ConfirmButton';
import { CopyButton } from '@/components/CopyButton';
import { Notice } from '@/components/Notice';
import { formatTime } from '@/lib/formatTime';
import { settingsText } from './text';
import { TokenForm } from './TokenForm';

const words = settingsText.tokens;

/** The API tokens of the account; a new one is shown once. */
export function TokensCard({ role }: { role: Role }) {
  const { data: tokens, error } = useTokensQuery();
  const [revoke, revoking] = useRevokeTokenMutation();
  const [made, setMade] = useState<ApiToken & { token: string }>();
  const problem = problemSentence(error ?? revoking.error);

  return (
    <Card title={words.title} hint={words.hint}>
      {!tokens && !problem && <p role="status">{settingsText.loading}</p>}
      {tokens?.length === 0 && <p className="text-muted">{words.none}</p>}
      {tokens && tokens.length > 0 && (
        <ul className="divide-y divide-line">
          {tokens.map((token) => (
            <Row key={token.id} token={token} onRevoke={() => void revoke(token.id)} />
          ))}
        </ul>
      )}
      {problem && (
        <Notice look="bad" className="rounded-lg">
          <p role="alert">{problem}</p>
        </Notice>
      )}
      {made ? (
        <div className="flex flex-col gap-2 rounded-lg bg-good-soft p-4">
          <p role="status">
            <strong className="font-semibold">{words.made(made.name)}</strong> {words.once}
          </p>
          <div className="flex items-center gap-2">
            <input
              readOnly
              aria-label={words.token}
              value={made.token}
              onFocus={(event) => event.target.select()}
              className="h-9 min-w-0 flex-1 rounded-md bg-raised px-2.5 font-mono text-sm ring-1 ring-line ring-inset"
            />
            <CopyButton label={words.copy} textToCopy={() => made.token} />
          </div>
          <Button className="self-start" onClick={() => setMade(undefined)}>
            {words.done}
          </Button>
        </div>
      ) : (
        <TokenForm role={role} onMade={setMade} />
      )}
    </Card>
  );
}

function Row({ token, onRevoke }: { token: ApiToken; onRevoke: () => void }) {
  const { name, expiresAt, lastUsedAt } = token;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5 first:pt-0 last:pb-0">
      <div className="min-w-0 flex-1 basis-56">
        <p className="flex flex-wrap gap-x-3">
          <span className="font-medium wrap-anywhere">{name}</span>
          <span className="text-muted">
            {token.scopes.map((scope) => words.scopeNames[scope]).join(', ')}
          </span>
        </p>
        <p className="text-[0.8125rem] text-muted">
          {lastUsedAt ? words.used(formatTime(lastUsedAt)) : words.unused} · {endOf(expiresAt)}
        </p>
      </div>
      <ConfirmButton
        look="plain"
        label={words.revokeThis(name)}
        question={words.revokeQuestion(name)}
        hint={words.revokeHint}
        confirm={words.revoke}
        onConfirm={onRevoke}
      >
        {words.revoke}
      </ConfirmButton>
    </li>
  );
}

function endOf(expiresAt: string | null): string {
  if (expiresAt === null) return words.forever;
  const over = Date.parse(expiresAt) <= Date.now();
  return (over ? words.expired : words.until)(formatTime(expiresAt));
}
