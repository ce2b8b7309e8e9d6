import type { Tone } from '#app/_components/chip.tsx';
import type { QueueState } from '#lib/domain/review-queue.ts';
import type { RiskCode } from '#lib/domain/risk.ts';

export const QUEUE_STATE_WORDS: Readonly<Record<QueueState | 'all', string>> = Object.freeze({
  all: 'All',
  waiting: 'Waiting',
  mine: 'Mine',
  held: 'With others',
  escalated: 'Escalated',
  'second-review': 'Second review',
});

export const RISK_WORDS: Readonly<Record<RiskCode, string>> = Object.freeze({
  'missing-field': 'Field missing',
  'check-failed': 'Check failed',
  'rules-against-model': 'Rules against model',
  'low-confidence': 'Unsure',
  'unreadable-page': 'Unreadable page',
  'poor-page': 'Poor page',
  'new-layout': 'New layout',
  'label-doubt': 'Label doubted',
  'model-mistake': 'Model mistaken',
  'worth-learning': 'Worth learning',
  'model-failed': 'Model failed',
});

/** Risk 0..1 as a word. */
export function riskWord(risk: number): { label: string; tone: Tone } {
  if (risk >= 0.6) return { label: 'High', tone: 'bad' };
  return risk >= 0.3 ? { label: 'Medium', tone: 'warn' } : { label: 'Low', tone: 'good' };
}

export const AGES: readonly { days: number; label: string }[] = Object.freeze([
  { days: 1, label: 'A day or longer' },
  { days: 3, label: '3 days or longer' },
  { days: 7, label: 'A week or longer' },
  { days: 30, label: '30 days or longer' },
]);
