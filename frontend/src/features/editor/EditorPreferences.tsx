import { useDispatch, useSelector } from 'react-redux';
import { Card } from '@/components/Card';
import { Select } from '@/components/Field';
import {
  editorThemeNames,
  fontSizes,
  keymaps,
  preferred,
  selectPreferences,
  tabSizes,
  type Preferences,
} from './preferencesSlice';
import { preferencesText as words } from './preferencesText';

const optionsOf = <T extends string | number>(values: readonly T[], name: (value: T) => string) =>
  values.map((value) => ({ value: String(value), label: name(value) }));

/** Appearance and key bindings of the editor. */
export function EditorPreferences() {
  const dispatch = useDispatch();
  const { fontSize, tabSize, theme, keys } = useSelector(selectPreferences);
  const pick =
    <Name extends keyof Preferences>(name: Name, offered: readonly Preferences[Name][]) =>
    (event: { target: { value: string } }) => {
      const picked = offered.find((each) => String(each) === event.target.value);
      if (picked !== undefined) dispatch(preferred({ [name]: picked }));
    };

  return (
    <Card title={words.title} hint={words.hint}>
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label={words.fontSize}
          value={fontSize}
          options={optionsOf(fontSizes, words.pixels)}
          onChange={pick('fontSize', fontSizes)}
        />
        <Select
          label={words.tabSize}
          value={tabSize}
          options={optionsOf(tabSizes, words.columns)}
          onChange={pick('tabSize', tabSizes)}
        />
        <Select
          label={words.theme}
          value={theme}
          options={optionsOf(editorThemeNames, (name) => words.themes[name])}
          onChange={pick('theme', editorThemeNames)}
        />
        <Select
          label={words.keys}
          value={keys}
          options={optionsOf(keymaps, (name) => words.keymaps[name])}
          onChange={pick('keys', keymaps)}
        />
      </div>
      <p role="status" className="text-sm text-muted">
        {words.keysHint[keys]}
      </p>
    </Card>
  );
}
