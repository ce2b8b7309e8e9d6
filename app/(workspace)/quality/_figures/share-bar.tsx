type BarTone = 'accent' | 'good' | 'warn';

const FILLS: Readonly<Record<BarTone, string>> = Object.freeze({ accent: 'bg-accent', good: 'bg-good', warn: 'bg-warn' });
const percent = (share: number): string => `${Math.min(1, Math.max(0, share)) * 100}%`;

/** A share as a bar, with its interval as a thin line over it where there is one. The number stands beside it in words. */
export function ShareBar({ share, interval, tone = 'accent' }: { share: number; interval?: readonly [number, number]; tone?: BarTone }) {
  return (
    <span aria-hidden="true" className="relative block h-2 w-full min-w-16 rounded-full bg-line">
      <span className={`absolute inset-y-0 left-0 rounded-full ${FILLS[tone]}`} style={{ width: percent(share) }} />
      {interval && (
        <span
          className="absolute top-1/2 h-3 -translate-y-1/2 border-x border-t-0 border-ink-soft"
          style={{ left: percent(interval[0]), width: percent(interval[1] - interval[0]) }}
        >
          <span className="absolute inset-x-0 top-1/2 border-t border-ink-soft" />
        </span>
      )}
    </span>
  );
}
