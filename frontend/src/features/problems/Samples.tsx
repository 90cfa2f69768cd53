import type { Interaction, Sample } from '@/api/types';
import { CopyButton } from '@/components/CopyButton';
import { TextBlock } from '@/components/TextBlock';
import { text } from '@/lib/text';

/** The samples: input and expected output. */
export function Samples({ samples }: { samples: readonly Sample[] }) {
  return samples.map((sample, index) => (
    <section key={sample.name} className="@container mt-5">
      <h3 className="mb-2 font-semibold">{text.practice.sample(index + 1)}</h3>
      <div className="grid gap-3 @md:grid-cols-2">
        <SampleText
          label={text.practice.input}
          name={`${text.practice.sample(index + 1)}: ${text.practice.input}`}
          content={sample.input}
        />
        <SampleText
          label={text.practice.answer}
          name={`${text.practice.sample(index + 1)}: ${text.practice.answer}`}
          content={sample.answer}
        />
      </div>
    </section>
  ));
}

interface SampleTextProps {
  label: string;
  /** Distinguishes this text from those of other samples. */
  name: string;
  content: string;
}

function SampleText({ label, name, content }: SampleTextProps) {
  return (
    <div className="min-w-0 overflow-hidden rounded-lg bg-raised ring-1 ring-line">
      <div className="flex items-center border-b border-line pl-3">
        <span className="mr-auto text-[0.8125rem] font-medium text-muted">{label}</span>
        <CopyButton label={text.practice.copy(name)} textToCopy={() => content} />
      </div>
      <TextBlock name={name} content={content} className="max-h-72 -outline-offset-2" />
    </div>
  );
}

/** A sample dialogue: what the solution reads on one side, what it writes on the other. */
export function Dialogues({ interactions }: { interactions: readonly Interaction[] }) {
  return interactions.map((interaction, index) => (
    <section key={interaction.name} className="mt-5">
      <h3 className="mb-2 font-semibold">{text.practice.dialogue(index + 1)}</h3>
      <div className="rounded-lg bg-raised p-3 ring-1 ring-line">
        <div className="mb-2 flex justify-between text-[0.8125rem] text-muted">
          <span>{text.practice.reads}</span>
          <span>{text.practice.writes}</span>
        </div>
        <ol className="flex flex-col gap-1 font-mono text-sm">
          {turnsOf(interaction.text).map(({ who, line }, at) => (
            <li
              key={at}
              className={`max-w-[80%] rounded-lg px-3 py-1 break-words whitespace-pre-wrap ${who === 'reads' ? 'self-start bg-ink/6' : 'self-end bg-brass/25'}`}
            >
              <span className="sr-only">{text.practice[who]}: </span>
              {line === '' ? '\u00A0' : line}
            </li>
          ))}
        </ol>
      </div>
    </section>
  ));
}

// Each line begins with its direction; a line without belongs to the one before it.
function turnsOf(dialogue: string) {
  const turns: { who: 'reads' | 'writes'; line: string }[] = [];
  for (const line of dialogue.replace(/\n$/, '').split('\n')) {
    const mark = line[0];
    const last = turns.at(-1);
    if (mark === '<' || mark === '>') {
      turns.push({ who: mark === '<' ? 'reads' : 'writes', line: line.slice(1) });
    } else if (last && line.trim() !== '') {
      last.line += `\n${line}`;
    }
  }
  return turns;
}
