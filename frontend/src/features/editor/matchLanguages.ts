import type { Language } from '@/api/types';

// What most learners use, in this order.
const common = ['python', 'cpp', 'c', 'java', 'javascript', 'typescript', 'csharp', 'go', 'rust'];

export const isCommon = ({ id }: Language) => common.includes(id);

const placeOf = ({ id }: Language) => (common.includes(id) ? common.indexOf(id) : common.length);

/** The languages that match `query`; those whose name begins with it come first. All, the common ones first, if it is empty. */
export function matchLanguages(languages: readonly Language[], query: string): Language[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return [...languages].sort((a, b) => placeOf(a) - placeOf(b));

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
