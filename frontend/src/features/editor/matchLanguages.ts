import type { Language } from '@/api/types';

/** The languages that match `query`; those whose name begins with it come first. */
export function matchLanguages(languages: readonly Language[], query: string): Language[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return [...languages];

  const rank = (language: Language) => {
    const name = language.name.toLowerCase();
    if (name === wanted || language.id === wanted || language.aliases.includes(wanted)) return 0;
    if (name.startsWith(wanted) || language.id.startsWith(wanted)) return 1;
    const words = [name, language.id, ...language.aliases, ...language.extensions];
    return words.some((word) => word.includes(wanted)) ? 2 : 3;
  };
  return languages
    .map((language) => ({ language, rank: rank(language) }))
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ language }) => language);
}
