import { useLayoutEffect } from 'react';
import { useSelector } from 'react-redux';
import { useMediaQuery } from '@/lib/useMediaQuery';
import { selectTheme } from './themeSlice';

/** Shows the page in the theme that was picked, and says which of the two that is now. */
export function useTheme(): 'light' | 'dark' {
  const theme = useSelector(selectTheme);
  const systemIsDark = useMediaQuery('(prefers-color-scheme: dark)');

  useLayoutEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);

  if (theme === 'system') return systemIsDark ? 'dark' : 'light';
  return theme;
}
