/** The languages that the pages speak, as each calls itself. */
export const locales = { en: 'English', de: 'Deutsch' } as const;
export type Locale = keyof typeof locales;

const KEY = 'codevault.locale';
const isLocale = (value: unknown): value is Locale =>
  typeof value === 'string' && Object.hasOwn(locales, value);
const browsers = typeof navigator === 'undefined' ? [] : navigator.languages;

/** What was chosen in this browser; undefined where the pages follow the browser's own language. */
export function chosenLocale(): Locale | undefined {
  try {
    const chosen = localStorage.getItem(KEY);
    return isLocale(chosen) ? chosen : undefined;
  } catch {
    return undefined; // this browser keeps nothing
  }
}

/**
 * Keeps the choice, and loads the page again, for its texts are chosen as it is loaded. What is none
 * of the languages means to follow the browser. Nothing changes where the browser keeps nothing.
 */
export function chooseLocale(chosen: string): void {
  try {
    if (isLocale(chosen)) localStorage.setItem(KEY, chosen);
    else localStorage.removeItem(KEY);
  } catch {
    return;
  }
  location.reload();
}

/** What this page speaks. */
export const locale: Locale =
  chosenLocale() ?? browsers.map((tag) => tag.slice(0, 2)).find(isLocale) ?? 'en';

/** The same with its region where the browser knows one, for numbers and dates. */
export const formatLocale = browsers.find((tag) => tag.startsWith(locale)) ?? locale;

/**
 * The texts in the language of the page; the English ones where others cannot be loaded. A
 * translation is a module of its own that imports nothing at run time: whoever imports these texts
 * waits for it.
 */
export async function spoken<Texts>(
  english: Texts,
  translations: Record<Exclude<Locale, 'en'>, () => Promise<{ translation: Texts }>>,
): Promise<Texts> {
  if (locale === 'en') return english;
  try {
    return (await translations[locale]()).translation;
  } catch {
    return english;
  }
}
