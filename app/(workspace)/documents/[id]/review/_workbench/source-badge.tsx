import { Bot, BrainCircuit, Ruler, Scale, UserRound } from 'lucide-react';
import type { CurrentValue } from '#lib/domain/correction.ts';

type Origin = 'rules' | 'model' | 'both' | 'memory' | 'person';

const ORIGINS = Object.freeze({
  rules: { icon: Ruler, label: 'Rule', says: 'Found by a rule' },
  model: { icon: Bot, label: 'Model', says: 'Found by the model' },
  both: { icon: Scale, label: 'Both', says: 'Rule and model found the same' },
  memory: { icon: BrainCircuit, label: 'Memory', says: 'Remembered from approved documents of this layout' },
  person: { icon: UserRound, label: 'Person', says: 'Given by a person' },
} satisfies Record<Origin, { icon: typeof Bot; label: string; says: string }>);

/** Whom a value comes from: a person who gave it, else what found it; `both` where rule and model agree. */
export function originOf({ status, predicted }: CurrentValue): Origin | undefined {
  if (status === 'corrected' || status === 'added') return 'person';
  if (!predicted || status === 'absent' || status === 'unreadable') return undefined;
  return predicted.agreement && (predicted.source === 'rules' || predicted.source === 'model') ? 'both' : predicted.source;
}

/** A small badge that says whom a value comes from. */
export function SourceBadge({ value }: { value: CurrentValue }) {
  const origin = originOf(value);
  if (!origin) return null;
  const { icon: Icon, label, says } = ORIGINS[origin];
  return (
    <span title={says} className="inline-flex items-center gap-1 text-xs text-ink-faint">
      <Icon size={12} aria-hidden="true" />
      <span className="sr-only">From: </span>
      {label}
    </span>
  );
}
