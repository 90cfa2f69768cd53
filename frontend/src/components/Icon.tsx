const paths = {
  play: 'M5 3.5v9l7.5-4.5z',
  stop: 'M4 4h8v8H4z',
  plus: 'M8 3v10M3 8h10',
  close: 'm4 4 8 8M12 4l-8 8',
  pencil: 'm3 13 .7-3L10.5 3.2l2.3 2.3L6 12.3zM9.3 4.4l2.3 2.3',
  trash: 'M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.6 8.5h5.8l.6-8.5M6.8 7v3.5M9.2 7v3.5',
  restart: 'M3.5 8a4.5 4.5 0 1 0 1.6-3.4M5 2v2.9h2.9',
  copy: 'M5.5 5.5h7v7h-7zM3.5 10.5v-7h7',
  folder: 'M2 12.5v-9h4l1.5 2H14v7z',
  check: 'm3.5 8.5 3 3 6-7',
  download: 'M8 2.5v7.5M4.8 7 8 10.2 11.2 7M3 13h10',
  wrap: 'M2.5 4h11M2.5 8H12a2 2 0 0 1 0 4H8.5m1.7-1.8L8.3 12l1.9 1.8M2.5 12h3',
  chevron: 'm4 6 4 4 4-4',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.3 10.3l3.2 3.2',
  sun: 'M8 10.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6zM8 1.5v1.6M8 12.9v1.6M1.5 8h1.6M12.9 8h1.6M3.4 3.4l1.1 1.1M11.5 11.5l1.1 1.1M12.6 3.4l-1.1 1.1M4.5 11.5l-1.1 1.1',
  moon: 'M13 9.6A5.5 5.5 0 0 1 6.4 3a5.5 5.5 0 1 0 6.6 6.6z',
  screen: 'M2 3.5h12v7.5H2zM6 13.5h4',
  share: 'M6.5 9.5 13 3M9 3h4v4M11 9.5v3.5H3V5h3.5',
  format: 'M2.5 4h11M5 8h8.5M5 12h6M2.5 7v2',
  sliders: 'M2.5 5h5M10.5 5h3M2.5 11h3M8.5 11h5M9 3.3v3.4M7 9.3v3.4',
  exit: 'M6.5 3H3.5v10h3M7 8h6.5M11 5.5 13.5 8 11 10.5',
  menu: 'M2.5 4h11M2.5 8h11M2.5 12h11',
  end: 'M8 2.5v8M4.8 7.5 8 10.7l3.2-3.2M3.5 13.5h9',
} as const;

export type IconName = keyof typeof paths;

/** A decorative icon; the control around it has the accessible name. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  const filled = name === 'play' || name === 'stop';
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      className={`size-4 shrink-0 ${className}`}
      fill={filled ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={paths[name]} />
    </svg>
  );
}
