/** The mark: a lens over the line of a document. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden="true" className="shrink-0">
      <rect width="32" height="32" rx="8" className="fill-accent" />
      <g className="stroke-on-accent" strokeLinecap="round">
        <path d="M7 10h9M7 15h4M7 20h6" strokeOpacity=".65" strokeWidth="2.2" />
        <circle cx="18.5" cy="16.5" r="5.4" strokeWidth="2.4" />
        <path d="m22.6 20.6 3.6 3.6" strokeWidth="2.6" />
        <path d="M16.2 16.5h4.6" strokeWidth="2" />
      </g>
    </svg>
  );
}

export function Wordmark() {
  return (
    <span className="flex items-center gap-2.5">
      <Mark />
      <span className="font-serif text-xl font-semibold tracking-tight">Deedlens</span>
    </span>
  );
}
