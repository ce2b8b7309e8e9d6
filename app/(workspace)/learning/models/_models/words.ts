import type { Tone } from '#app/_components/chip.tsx';
import type { PromotionKind } from '#lib/domain/promotion.ts';
import type { TrialMode } from '#lib/domain/trial.ts';

export const KIND_WORDS: Readonly<Record<PromotionKind, { label: string; tone: Tone }>> = Object.freeze({
  promoted: { label: 'Promoted', tone: 'good' },
  refused: { label: 'Refused', tone: 'bad' },
  'rolled-back': { label: 'Rolled back', tone: 'warn' },
});

export const MODE_WORDS: Readonly<Record<TrialMode, string>> = Object.freeze({ shadow: 'Shadow run', canary: 'Canary' });
