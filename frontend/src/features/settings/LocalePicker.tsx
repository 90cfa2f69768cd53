import { Select } from '@/components/Field';
import { chooseLocale, chosenLocale, locales } from '@/lib/locale';
import { settingsText } from './text';

const words = settingsText.look;
const options = [
  { value: '', label: words.asBrowser },
  ...Object.entries(locales).map(([value, label]) => ({ value, label })),
];

/** Picks the display language. */
export function LocalePicker() {
  return (
    <div className="flex flex-col gap-1.5">
      <Select
        label={words.language}
        defaultValue={chosenLocale() ?? ''}
        options={options}
        onChange={(event) => chooseLocale(event.target.value)}
        className="max-w-60"
      />
      <p className="text-[0.8125rem] text-muted">{words.languageHint}</p>
    </div>
  );
}
