import { Icon, type IconName } from './Icon';

const sizes = {
  small: { frame: 'rounded-md text-xs', choice: 'rounded px-2 py-0.5' },
  usual: { frame: 'rounded-lg text-sm', choice: 'rounded-md px-3 py-1.5 font-medium' },
  icons: { frame: 'rounded-lg', choice: 'grid size-8 place-items-center rounded-md' },
};

interface SegmentsProps<Value extends string> {
  label: string;
  /** Of the group of radio buttons; unique on the page. */
  name: string;
  choices: readonly { value: Value; label: string; icon?: IconName }[];
  picked: Value;
  onPick: (value: Value) => void;
  size?: keyof typeof sizes;
  className?: string;
}

/** A segmented control: one of a few choices, all in view. A choice with an icon shows that alone. */
export function Segments<Value extends string>(props: SegmentsProps<Value>) {
  const { label, name, choices, picked, onPick, size = 'usual', className = '' } = props;
  const look = sizes[size];
  return (
    <fieldset className={`flex min-w-0 bg-ink/6 p-0.5 ${look.frame} ${className}`}>
      <legend className="sr-only">{label}</legend>
      {choices.map((choice) => (
        <label
          key={choice.value}
          title={choice.icon && choice.label}
          className={`cursor-pointer whitespace-nowrap text-muted hover:text-ink has-checked:bg-raised has-checked:text-ink has-checked:shadow-sm has-focus-visible:outline-2 has-focus-visible:outline-accent ${look.choice}`}
        >
          <input
            type="radio"
            name={name}
            className="sr-only"
            checked={choice.value === picked}
            onChange={() => onPick(choice.value)}
          />
          {choice.icon && <Icon name={choice.icon} />}
          <span className={choice.icon && 'sr-only'}>{choice.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
