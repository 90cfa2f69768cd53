import { useState } from 'react';
import { Select } from '@/components/Field';
import { chooseLocale, chosenLocale, locales, type Locale } from '@/lib/locale';
import { settingsText } from './text';

const words = settingsText.look;
const known = Object.entries(locales).map(([value, label]) => ({ value, label }));

/** In which language the pages speak; they are loaded again when that changes. */
export function LocalePicker() {
  const [chosen, setChosen] = useState<Locale | ''>(() => chosenLocale() ?? '');
  const pick = (value: string) => {
    const locale = known.some((each) => each.value === value) ? (value as Locale) : '';
    setChosen(locale);
    chooseLocale(locale || undefined);
    location.reload();
  };
  return (
    <div className="flex flex-col gap-1.5">
      <Select
        label={words.language}
        value={chosen}
        options={[{ value: '', label: words.asBrowser }, ...known]}
        onChange={(event) => pick(event.target.value)}
        className="max-w-60"
      />
      <p className="text-[0.8125rem] text-muted">{words.languageHint}</p>
    </div>
  );
}
