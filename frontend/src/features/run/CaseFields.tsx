import { useId } from 'react';
import type { JudgedTest, Sample } from '@/api/types';
import { Button } from '@/components/Button';
import { Icon } from '@/components/Icon';
import { sameWords } from '@/lib/lines';
import { text } from '@/lib/text';
import type { OwnCase } from './runSlice';
import type { Cases } from './useCases';
import { TestDetails } from './VerdictRows';

interface CaseFieldsProps {
  own: OwnCase;
  cases: Cases;
  /** Samples to copy into the case. */
  samples: readonly Sample[];
  inputProblem: string | undefined;
}

/** The input of a test case of the user's own, and the output that it should have. */
export function CaseFields({ own, cases, samples, inputProblem }: CaseFieldsProps) {
  const id = useId();
  return (
    <div className="@container shrink-0 border-b border-line">
      <div className="grid @md:grid-cols-2">
        <Field
          label={text.practice.caseInput}
          value={own.input}
          onChange={(input) => cases.edit(own.id, { input })}
          problem={inputProblem && id}
        />
        <Field
          label={text.practice.caseExpected}
          value={own.expected}
          onChange={(expected) => cases.edit(own.id, { expected })}
        />
      </div>
      {inputProblem && (
        <p id={id} className="bg-bad-soft px-4 py-1 text-sm text-bad">
          {inputProblem}
        </p>
      )}
      <p className="flex flex-wrap gap-1 px-2 pb-1">
        {samples.map(({ name, input, answer }, index) => (
          <Button
            key={name}
            look="quiet"
            className="h-7! px-2! text-[0.8125rem]"
            onClick={() => cases.edit(own.id, { input, expected: answer })}
          >
            {text.practice.useSample(index + 1)}
          </Button>
        ))}
        <Button
          look="quiet"
          className="ml-auto h-7! px-2! text-[0.8125rem]"
          onClick={() => cases.remove(own.id)}
        >
          <Icon name="trash" />
          {text.practice.removeCase}
        </Button>
      </p>
    </div>
  );
}

interface FieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Id of the server's objection. */
  problem?: string | undefined;
}

function Field({ label, value, onChange, problem }: FieldProps) {
  const id = useId();
  return (
    <div className="min-w-0 border-line not-first:border-t @md:not-first:border-t-0 @md:not-first:border-l">
      <label htmlFor={id} className="block px-4 pt-2 text-[0.8125rem] font-medium text-muted">
        {label}
      </label>
      <textarea
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-invalid={problem !== undefined}
        aria-describedby={problem}
        autoCapitalize="off"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        rows={3}
        className="block w-full resize-y bg-transparent px-4 py-1.5 font-mono text-sm leading-[22px] -outline-offset-2 max-md:text-base"
      />
    </div>
  );
}

/** The program's output for a test case; compared with the expected one if that is given. */
export function CaseResult({ test, expected }: { test: JudgedTest; expected: string }) {
  if (test.verdict !== null || expected.trim() === '') {
    return <TestDetails test={test} inputShown={false} />;
  }
  const same = sameWords(expected, test.stdout ?? '');
  const compared: JudgedTest = {
    ...test,
    expected,
    verdict: same ? 'accepted' : 'wrong_answer',
  };
  return (
    <>
      <p
        role="status"
        className={`flex items-center gap-2 px-4 pt-3 text-sm font-medium ${same ? 'text-good' : 'text-bad'}`}
      >
        <Icon name={same ? 'check' : 'close'} />
        {same ? text.practice.caseMatches : text.practice.caseDiffers}
      </p>
      <TestDetails test={compared} inputShown={false} />
    </>
  );
}
