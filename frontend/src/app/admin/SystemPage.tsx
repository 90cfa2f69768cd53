import { useSystemQuery, useWorkersQuery, type SystemState } from '@/api/admin';
import { Card } from '@/components/Card';
import { Cell, Table } from '@/components/Table';
import { Chip } from '@/features/admin/Chip';
import { Refusal } from '@/features/admin/Refusal';
import { adminText } from '@/features/admin/text';
import { formatBytes } from '@/lib/format';
import { formatTime } from '@/lib/formatTime';
import { useTitle } from '@/lib/useTitle';

const words = adminText.system;
const often = { pollingInterval: 5_000, skipPollingIfUnfocused: true };

/** The workers, and the state of the server. */
export function SystemPage() {
  const { data: workers, error } = useWorkersQuery(undefined, often);
  const { data: system, error: systemError } = useSystemQuery(undefined, often);
  useTitle(words.title);

  return (
    <>
      <h1 className="text-2xl font-semibold tracking-tight">{words.title}</h1>
      <Refusal error={error ?? systemError} />
      {!system && !systemError && <p role="status">{adminText.loading}</p>}
      {system && <Health system={system} />}
      <h2 className="text-lg font-semibold">{words.workers}</h2>
      {workers?.length === 0 && <p className="text-bad">{words.noWorkers}</p>}
      {workers && workers.length > 0 && (
        <Table label={words.workers} heads={[words.worker, words.host, words.busy, words.since]}>
          {workers.map((worker) => (
            <tr key={worker.name}>
              <Cell className="font-mono text-[0.8125rem]">{worker.name}</Cell>
              <Cell>{worker.host}</Cell>
              <Cell className="whitespace-nowrap">{words.slots(worker.busy, worker.slots)}</Cell>
              <Cell className="whitespace-nowrap text-muted">{formatTime(worker.since)}</Cell>
            </tr>
          ))}
        </Table>
      )}
    </>
  );
}

function Health({ system }: { system: SystemState }) {
  const { disk } = system;
  const facts: [string, string][] = [
    [words.version, system.version],
    [words.uptime, upFor(system.uptime)],
    [words.languages, String(system.languages)],
    [words.problems, String(system.problems)],
    [
      words.disk,
      disk.free === null || disk.total === null
        ? words.diskUnknown
        : words.diskFree(formatBytes(disk.free), formatBytes(disk.total)),
    ],
  ];
  return (
    <Card title={words.health}>
      <dl className="grid grid-cols-2 gap-4 sm:grid-cols-3">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className="text-[0.8125rem] text-muted">{name}</dt>
            <dd className="font-medium">{value}</dd>
          </div>
        ))}
        {Object.entries(system.checks).map(([name, state]) => (
          <div key={name}>
            <dt className="text-[0.8125rem] text-muted">{name}</dt>
            <dd>
              <Chip look={state === 'ok' ? 'good' : 'bad'}>
                {state === 'ok' ? words.works : state}
              </Chip>
            </dd>
          </div>
        ))}
      </dl>
      <div>
        <h3 className="text-[0.8125rem] text-muted">{words.isolation}</h3>
        {system.isolation.length === 0 ? (
          <p>{words.isolated}</p>
        ) : (
          <ul className="list-disc pl-5 text-sm text-warn">
            {system.isolation.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  );
}

function upFor(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return words.hours(hours, minutes % 60);
  return words.days(Math.floor(hours / 24), hours % 24);
}
