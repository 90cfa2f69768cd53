/** `1 day`, `3 days`. The texts import this, so it imports nothing. */
export const plural = (count: number, one: string, many: string) =>
  `${count} ${count === 1 ? one : many}`;
