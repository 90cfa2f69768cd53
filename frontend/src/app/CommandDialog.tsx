import { useMemo } from 'react';
import { useDispatch } from 'react-redux';
import { useLocation, useNavigate } from 'react-router';
import { useSessionQuery, useSignOutMutation } from '@/api/account';
import { useLanguagesQuery, useProblemsQuery } from '@/api/codevault';
import { languagePicked } from '@/features/editor/editorSlice';
import { KeySheet } from '@/features/palette/KeySheet';
import type { Command } from '@/features/palette/matchCommands';
import { Palette } from '@/features/palette/Palette';
import { paletteText as words } from '@/features/palette/text';
import { themePicked, themes } from '@/features/theme/themeSlice';
import { chooseLocale, locale, locales } from '@/lib/locale';

export type OpenDialog = 'palette' | 'keys';

interface CommandDialogProps {
  open: OpenDialog;
  onOpen: (which: OpenDialog | null) => void;
}

/** The command palette or the list of shortcuts; loaded when first opened. */
export function CommandDialog({ open, onOpen }: CommandDialogProps) {
  const { pathname } = useLocation();
  const commands = useCommands(() => onOpen('keys'));
  const close = () => onOpen(null);
  return open === 'palette' ? (
    <Palette commands={commands} onClose={close} />
  ) : (
    <KeySheet path={pathname} onClose={close} />
  );
}

function useCommands(showKeys: () => void): Command[] {
  const dispatch = useDispatch();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const { data: session } = useSessionQuery();
  const { data: problems } = useProblemsQuery();
  const { data: languages } = useLanguagesQuery();
  const [signOut] = useSignOutMutation();
  const user = session?.user;

  return useMemo(() => {
    const go = (to: string) => () => void navigate(to);
    const { pages, actions } = words;
    const setter = user?.role === 'setter' || user?.role === 'admin';
    const places: [string, string][] = [
      ['/', pages.compiler],
      ['/problems', pages.problems],
      ['/tracks', pages.tracks],
      ['/submissions', pages.submissions],
      ['/leaderboard', pages.leaderboard],
      ['/settings', pages.settings],
    ];
    if (user) places.push(['/progress', pages.progress]);
    if (!user) places.push(['/signin', pages.signIn]);
    if (setter) places.push(['/admin/problems', pages.adminProblems]);
    if (user?.role === 'admin') {
      places.push(
        ['/admin/rejudges', pages.adminRejudges],
        ['/admin/users', pages.adminUsers],
        ['/admin/queue', pages.adminQueue],
        ['/admin/system', pages.adminSystem],
      );
    }
    const command = (
      kind: Command['kind'],
      name: string,
      label: string,
      act: () => void,
      more?: string,
    ): Command => ({
      id: `${kind} ${name}`,
      kind,
      label,
      act,
      ...(more !== undefined && { words: more }),
    });
    // Picks the language of the editor on this page, or else that of the compiler.
    const writes = pathname === '/' || /^\/problems\/./.test(pathname);
    return [
      ...places.map(([to, label]) => command('page', to, label, go(to))),
      ...themes.map((theme) =>
        command('action', theme, actions[theme], () => dispatch(themePicked(theme))),
      ),
      ...Object.entries(locales).flatMap(([id, name]) =>
        id === locale ? [] : [command('action', id, actions.speak(name), () => chooseLocale(id))],
      ),
      command('action', 'keys', actions.keys, showKeys, '?'),
      ...(user ? [command('action', 'signout', actions.signOut, () => void signOut())] : []),
      ...(problems ?? []).map(({ id, name, topics }) =>
        command('problem', id, name, go(`/problems/${id}`), `${id} ${topics.join(' ')}`),
      ),
      ...(languages ?? []).map(({ id, name, aliases }) =>
        command(
          'language',
          id,
          name,
          () => {
            dispatch(languagePicked(id));
            if (!writes) void navigate('/');
          },
          aliases.join(' '),
        ),
      ),
    ];
  }, [dispatch, navigate, pathname, user, problems, languages, signOut, showKeys]);
}
