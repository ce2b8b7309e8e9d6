import type { DocumentType } from '#lib/domain/document-types/key.ts';
import type { Hand } from '../hand.ts';
import type { Pool } from '../pool.ts';

/** Papers that speak of alike things. */
export type Circle = 'loan' | 'note' | 'account' | 'record' | 'land' | 'pay' | 'bank' | 'any';

/** Something like a value of ours that is none: another day, amount, number, party or place. */
export interface Distractor {
  on: readonly Circle[];
  /** Only on these types: on another it would be what that one asks for. */
  types?: readonly DocumentType[];
  captions: Pool;
  value(h: Hand): string;
}

export const anyMoney =
  (low: number, high: number) =>
  (h: Hand): string =>
    h.money(h.dice.between(low, high) * (h.says(0.5) ? 1 : 100));
export const anyNumber =
  (low: number, high: number) =>
  (h: Hand): string =>
    h.dice.digits(h.dice.between(low, high));
