const times = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** A moment that the server told, as people here write it. */
export const formatTime = (iso: string) => times.format(new Date(iso));
