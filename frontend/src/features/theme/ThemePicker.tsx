import { useDispatch, useSelector } from 'react-redux';
import { IconButton } from '@/components/Button';
import { Icon, type IconName } from '@/components/Icon';
import { text } from '@/lib/text';
import { selectTheme, themePicked, themes, type Theme } from './themeSlice';

const icons: Record<Theme, IconName> = { system: 'screen', light: 'sun', dark: 'moon' };

interface ThemePickerProps {
  compact: boolean;
  /** Distinguishes two pickers on one page. */
  name?: string;
}

/** The three themes side by side, or one button that cycles through them if space is short. */
export function ThemePicker({ compact, name = 'theme' }: ThemePickerProps) {
  const dispatch = useDispatch();
  const picked = useSelector(selectTheme);

  if (compact) {
    const next = themes[(themes.indexOf(picked) + 1) % themes.length] ?? 'system';
    return (
      <IconButton
        icon={icons[picked]}
        label={text.theme.now(text.theme[picked])}
        onClick={() => dispatch(themePicked(next))}
      />
    );
  }

  return (
    <fieldset className="flex rounded-lg bg-ink/6 p-0.5">
      <legend className="sr-only">{text.theme.label}</legend>
      {themes.map((theme) => (
        <label
          key={theme}
          title={text.theme[theme]}
          className="grid size-8 cursor-pointer place-items-center rounded-md text-muted hover:text-ink has-checked:bg-raised has-checked:text-ink has-checked:shadow-sm has-focus-visible:outline-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name={name}
            className="sr-only"
            checked={theme === picked}
            onChange={() => dispatch(themePicked(theme))}
          />
          <Icon name={icons[theme]} />
          <span className="sr-only">{text.theme[theme]}</span>
        </label>
      ))}
    </fieldset>
  );
}
