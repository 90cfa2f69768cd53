import { formatLocale } from './locale';

/** A number with at most `digits` fraction digits, in the format of the locale. */
export const formatNumber = (value: number, digits: number) =>
  value.toLocaleString(formatLocale, { maximumFractionDigits: digits, useGrouping: false });

/** `0.84 ms`, `35 ms`, `1.25 s`: at most three significant digits. */
export function formatDuration(milliseconds: number): string {
  if (milliseconds < 10) return `${formatNumber(milliseconds, 2)} ms`;
  if (milliseconds < 999.5) return `${formatNumber(milliseconds, 0)} ms`;
  return `${formatNumber(milliseconds / 1000, 2)} s`;
}

/** `0 B`, `812 B`, `9.4 MiB`, in the units of the server's limits. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'KiB', 'MiB', 'GiB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1023.5 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  const digits = unit === 0 || value >= 100 ? 0 : 1;
  return `${formatNumber(value, digits)} ${units[unit] ?? ''}`;
}
