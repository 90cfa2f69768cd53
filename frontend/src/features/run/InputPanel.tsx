import { useId, type RefObject } from 'react';
import { useDispatch, useSelector } from 'react-redux';
import { Panel } from '@/components/Panel';
import { splitArguments } from '@/lib/arguments';
import { text } from '@/lib/text';
import { argsEdited, inputEdited, selectArgs, selectInput } from './runSlice';

interface InputPanelProps {
  /** The server's objection to the input or the arguments. */
  inputProblem?: string | undefined;
  argsProblem?: string | undefined;
  field: RefObject<HTMLTextAreaElement | null>;
}

/** The program's arguments and standard input. */
export function InputPanel({ inputProblem, argsProblem, field }: InputPanelProps) {
  const dispatch = useDispatch();
  const input = useSelector(selectInput);
  const args = useSelector(selectArgs);
  const id = useId();
  const unclosed = splitArguments(args).ok ? undefined : text.input.unclosedQuote;
  const badArgs = unclosed ?? argsProblem;

  return (
    <Panel
      label={text.input.label}
      tools={
        <div className="-my-1 flex min-w-0 flex-1 items-center gap-2.5 self-stretch md:border-l md:border-line md:pl-3">
          <label htmlFor={`${id}-args`} className="text-[0.8125rem] text-muted">
            {text.input.args}
          </label>
          <input
            id={`${id}-args`}
            value={args}
            onChange={(event) => dispatch(argsEdited(event.target.value))}
            aria-invalid={badArgs !== undefined}
            aria-describedby={badArgs ? `${id}-bad-args` : undefined}
            title={text.input.argsHint}
            autoCapitalize="off"
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            className="h-8 min-w-0 flex-1 rounded-md bg-raised px-2.5 font-mono text-sm ring-1 ring-line ring-inset max-md:text-base"
          />
        </div>
      }
    >
      <div className="flex min-h-0 flex-1 flex-col">
        {badArgs && (
          <p id={`${id}-bad-args`} className="shrink-0 bg-bad-soft px-4 py-1 text-sm text-bad">
            {badArgs}
          </p>
        )}
        <textarea
          ref={field}
          aria-label={text.input.stdin}
          placeholder={text.input.stdinHint}
          value={input}
          onChange={(event) => dispatch(inputEdited(event.target.value))}
          aria-invalid={inputProblem !== undefined}
          aria-describedby={inputProblem ? `${id}-bad-input` : undefined}
          autoCapitalize="off"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          className="min-h-0 flex-1 resize-none bg-transparent px-4 py-2.5 font-mono text-sm leading-[22px] -outline-offset-2 max-md:text-base"
        />
        {inputProblem && (
          <p id={`${id}-bad-input`} className="shrink-0 bg-bad-soft px-4 py-1 text-sm text-bad">
            {inputProblem}
          </p>
        )}
      </div>
    </Panel>
  );
}
