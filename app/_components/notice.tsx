import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Tone } from './chip.tsx';

const LOOKS = Object.freeze({
  neutral: { icon: Info, look: 'border-line bg-surface text-ink-soft' },
  accent: { icon: Info, look: 'border-accent/25 bg-accent-soft text-ink' },
  good: { icon: CircleCheck, look: 'border-good/25 bg-good-soft text-ink' },
  warn: { icon: TriangleAlert, look: 'border-warn/25 bg-warn-soft text-ink' },
  bad: { icon: CircleAlert, look: 'border-bad/25 bg-bad-soft text-ink' },
} satisfies Record<Tone, { icon: typeof Info; look: string }>);

/** A sentence that must not be missed. `role="alert"` for what just went wrong, else it is read in its place. */
export function Notice({ tone = 'neutral', alert = false, children }: { tone?: Tone; alert?: boolean; children: ReactNode }) {
  const { icon: Icon, look } = LOOKS[tone];
  const iconTone = { neutral: '', accent: 'text-accent', good: 'text-good', warn: 'text-warn', bad: 'text-bad' }[tone];
  return (
    <div {...(alert && { role: 'alert' })} className={`flex gap-2.5 rounded-md border px-3 py-2 text-sm ${look}`}>
      <Icon size={16} aria-hidden="true" className={`mt-0.5 shrink-0 ${iconTone}`} />
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  );
}
