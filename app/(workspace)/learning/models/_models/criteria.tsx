import { CircleCheck, CircleX } from 'lucide-react';
import type { GateCriterion } from '#lib/domain/promotion.ts';

const NAMES: Readonly<Record<GateCriterion['key'], string>> = Object.freeze({
  'same-split': 'Same documents',
  documents: 'Enough documents',
  'core-fields': 'Core fields',
  overall: 'All fields together',
  latency: 'Time',
  size: 'Size',
  approver: 'Approver',
  reason: 'Reason',
});

/** Each criterion of the gate, met or not, with its figures. */
export const Criteria = ({ criteria }: { criteria: readonly GateCriterion[] }) => (
  <ul className="card divide-y divide-line">
    {criteria.map(({ key, met, sentence }) => (
      <li key={key} className="flex gap-3 px-4 py-2.5">
        {met ? (
          <CircleCheck size={18} aria-hidden="true" className="mt-0.5 shrink-0 text-good" />
        ) : (
          <CircleX size={18} aria-hidden="true" className="mt-0.5 shrink-0 text-bad" />
        )}
        <div className="min-w-0">
          <p className="font-medium">
            {NAMES[key]} <span className={`text-sm ${met ? 'text-good' : 'text-bad'}`}>{met ? 'met' : 'not met'}</span>
          </p>
          <p className="text-sm break-words text-ink-soft">{sentence}</p>
        </div>
      </li>
    ))}
  </ul>
);
