/** The display languages, each by its own name. */
export const locales = { en: 'English', de: 'Deutsch' } as const;
export type Locale = keyof typeof locales;

const KEY = 'codevault.locale';
const isLocale = (value: unknown): value is Locale =>
  typeof value === 'string' && Object.hasOwn(locales, value);
const browsers = typeof navigator === 'undefined' ? [] : navigator.languages;

/** The language chosen in this browser; undefined if the pages follow the browser's language. */
export function chosenLocale(): Locale | undefined {
  try {
    const chosen = localStorage.getItem(KEY);
    return isLocale(chosen) ? chosen : undefined;
  } catch {
    return undefined; // this browser allows no storage
  }
}

/**
 * Stores the choice and reloads the page, because texts are chosen on load. Any other value than a
 * language means to follow the browser. Has no effect if the browser allows no storage.
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

/** The language of this page. */
export const locale: Locale =
  chosenLocale() ?? browsers.map((tag) => tag.slice(0, 2)).find(isLocale) ?? 'en';

/** The same with the browser's region, if known, for numbers and dates. */
export const formatLocale = browsers.find((tag) => tag.startsWith(locale)) ?? locale;

/**
 * The texts in the language of the page; in English if the others cannot be loaded. A translation is
 * a separate module that imports nothing at run time, because every importer of the texts waits for it.
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
