import { useDispatch, useSelector } from 'react-redux';
import { IconButton } from '@/components/Button';
import type { IconName } from '@/components/Icon';
import { Segments } from '@/components/Segments';
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
    <Segments
      label={text.theme.label}
      name={name}
      size="icons"
      choices={themes.map((value) => ({ value, label: text.theme[value], icon: icons[value] }))}
      picked={picked}
      onPick={(theme) => dispatch(themePicked(theme))}
    />
  );
}
