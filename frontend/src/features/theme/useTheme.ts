import { useLayoutEffect } from 'react';
import { useSelector } from 'react-redux';
import { useMediaQuery } from '@/lib/useMediaQuery';
import { selectTheme } from './themeSlice';

/** Applies the picked theme to the page; returns whether it is light or dark now. */
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
