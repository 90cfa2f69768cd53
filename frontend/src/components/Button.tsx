import type { ComponentProps } from 'react';
import { Icon, type IconName } from './Icon';

const looks = {
  primary: 'bg-brass font-semibold text-on-brass hover:bg-brass-strong',
  danger: 'bg-bad-soft font-semibold text-bad ring-1 ring-inset ring-bad/40 hover:ring-bad',
  quiet: 'text-muted hover:bg-ink/8 hover:text-ink',
  bare: 'font-medium hover:bg-ink/8',
  plain: 'bg-raised text-ink ring-1 ring-inset ring-line hover:ring-edge',
};

interface ButtonProps extends ComponentProps<'button'> {
  look?: keyof typeof looks;
}

/** A button. When disabled it stays focusable: it uses aria-disabled, not disabled. */
export function Button({ look = 'plain', className = '', onClick, ...rest }: ButtonProps) {
  const off = rest['aria-disabled'] === true || rest['aria-disabled'] === 'true';
  return (
    <button
      type="button"
      className={`inline-flex h-9 items-center justify-center gap-2 rounded-lg px-3 whitespace-nowrap transition-colors aria-disabled:cursor-default aria-disabled:opacity-60 ${looks[look]} ${className}`}
      onClick={off ? undefined : onClick}
      {...rest}
    />
  );
}

interface IconButtonProps extends Omit<ButtonProps, 'children'> {
  icon: IconName;
  label: string;
}

export function IconButton({ icon, label, className = '', ...rest }: IconButtonProps) {
  return (
    <Button
      look="quiet"
      className={`size-8! px-0! ${className}`}
      aria-label={label}
      title={label}
      {...rest}
    >
      <Icon name={icon} />
    </Button>
  );
}
