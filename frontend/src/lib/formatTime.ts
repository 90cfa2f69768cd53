import { formatLocale } from './locale';

const times = new Intl.DateTimeFormat(formatLocale, { dateStyle: 'medium', timeStyle: 'short' });

/** A time from the server, in the format of the locale. */
export const formatTime = (iso: string) => times.format(new Date(iso));

const dates = new Intl.DateTimeFormat(formatLocale, { dateStyle: 'medium' });

/** The day of a time from the server. */
export const formatDate = (iso: string) => dates.format(new Date(iso));

const months = new Intl.DateTimeFormat(formatLocale, {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

const monthNames = new Intl.DateTimeFormat(formatLocale, { month: 'short', timeZone: 'UTC' });

/** The short name of a month such as `2026-11`. */
export const formatMonthName = (month: string) =>
  monthNames.format(new Date(`${month}-01T00:00:00Z`));

/** A month such as `2026-11`. */
export const formatMonth = (month: string) => months.format(new Date(`${month}-01T00:00:00Z`));
