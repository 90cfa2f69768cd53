/** `0.84 ms`, `35 ms`, `1.25 s`: three digits that matter, whatever the size. */
export function formatDuration(milliseconds: number): string {
  if (milliseconds < 10) return `${trim(milliseconds.toFixed(2))} ms`;
  if (milliseconds < 999.5) return `${milliseconds.toFixed(0)} ms`;
  return `${trim((milliseconds / 1000).toFixed(2))} s`;
}

/** `0 B`, `812 B`, `9.4 MiB`, as the server tells limits. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'KiB', 'MiB', 'GiB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1023.5 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  const digits = unit === 0 || value >= 100 ? 0 : 1;
  return `${trim(value.toFixed(digits))} ${units[unit] ?? ''}`;
}

const trim = (number: string) => (number.includes('.') ? number.replace(/\.?0+$/, '') : number);
