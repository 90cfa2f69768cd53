/** The logo: the dial of a vault, with a prompt in it. */
export function Logo({ className = 'size-7' }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={`shrink-0 ${className}`}>
      <rect width="32" height="32" rx="8" className="fill-petrol" />
      <g
        fill="none"
        strokeWidth="2.5"
        strokeLinecap="round"
        strokeLinejoin="round"
        className="stroke-brass"
      >
        <circle cx="16" cy="16" r="8.5" />
        <path d="M16 4.5v3M16 24.5v3M4.5 16h3M24.5 16h3" />
        <path stroke="#f6f2e8" d="m14 12.5 4 3.5-4 3.5" />
      </g>
    </svg>
  );
}
