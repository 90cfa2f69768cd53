import { asApiError } from '@/api/apiError';
import { problemSentence } from '@/api/problemSentence';
import { Notice } from '@/components/Notice';

interface RefusalProps {
  error: Parameters<typeof asApiError>[0] | undefined;
  /** Accessible name of the list of faults. */
  faultsLabel?: string;
  /** Opens the place that a fault names. */
  onFault?: (file: string, line: number) => void;
}

const place = /^([\w][\w./-]*):(\d+)(?::|\b)/;

/** The server's refusal, with the faults of a package by file and line. */
export function Refusal({ error, faultsLabel, onFault }: RefusalProps) {
  const sentence = problemSentence(error);
  const problem = error && asApiError(error);
  const faults = (problem?.kind === 'refused' && problem.faults) || [];
  const told = faults.filter((fault) => fault !== sentence);

  return (
    <div role="alert" className="empty:hidden">
      {sentence && (
        <Notice look="bad" className="flex flex-col gap-1 rounded-lg wrap-anywhere">
          <p>{sentence}</p>
          {faults.length > 0 && (
            <ul aria-label={faultsLabel} className="list-disc pl-5 font-mono text-[0.8125rem]">
              {(told.length > 0 ? told : faults).map((fault) => (
                <Fault key={fault} fault={fault} onFault={onFault} />
              ))}
            </ul>
          )}
        </Notice>
      )}
    </div>
  );
}

function Fault({ fault, onFault }: { fault: string; onFault: RefusalProps['onFault'] }) {
  const [named, file, line] = place.exec(fault) ?? [];
  if (named === undefined || file === undefined || !onFault) return <li>{fault}</li>;
  return (
    <li>
      <button
        type="button"
        className="text-left underline underline-offset-2"
        onClick={() => onFault(file, Number(line))}
      >
        {named}
      </button>
      {fault.slice(named.length)}
    </li>
  );
}
