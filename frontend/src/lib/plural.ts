/** `1 day`, `3 days`. Translations have their own: they import nothing (see `spoken`). */
export const plural = (count: number, one: string, many: string) =>
  `${count} ${count === 1 ? one : many}`;
