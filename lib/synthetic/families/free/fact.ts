import type { FieldKey } from '#lib/domain/field.ts';
import { plainOf, type Run } from '../../paper/text.ts';
import { TYPE_CAPTIONS } from './captions/by-type.ts';
import { DAY_CAPTIONS } from './captions/days.ts';
import { LAND_CAPTIONS, SPANISH } from './captions/land.ts';
import { LOAN_CAPTIONS } from './captions/loan.ts';
import { FIRST_BORROWER, OTHER_BORROWERS, PARTY_CAPTIONS } from './captions/parties.ts';
import { COMBOS, combined, surrounded } from './combos.ts';
import { OTHER_AMOUNTS } from './distractors/amounts.ts';
import { OTHER_DAYS } from './distractors/days.ts';
import type { Circle, Distractor } from './distractors/distractor.ts';
import { OTHER_NUMBERS } from './distractors/numbers.ts';
import { OTHER_PARTIES } from './distractors/parties.ts';
import type { Hand } from './hand.ts';
import type { Pool } from './pool.ts';
import { VALUES } from './values.ts';

/** A caption and what stands for it; a blank where the form was left empty. */
export interface Fact {
  key?: FieldKey;
  caption: string;
  value: Run[];
}

const CAPTIONS: Readonly<Partial<Record<FieldKey, Pool>>> = { ...PARTY_CAPTIONS, ...LOAN_CAPTIONS, ...DAY_CAPTIONS, ...LAND_CAPTIONS };
const DISTRACTORS: readonly Distractor[] = [...OTHER_AMOUNTS, ...OTHER_DAYS, ...OTHER_PARTIES, ...OTHER_NUMBERS];

const HINTS = [
  '(if any)',
  '(see note)',
  '(required)',
  '(please print)',
  '(from the note)',
  '(as shown on file)',
  '(for office use)',
  '(if applicable)',
  '(U.S. $)',
] as const;
/** What only fits a bare number of months. */
const COUNTS = /number of|no\. of|how many|scheduled payments/i;
const MONEYLESS = /^\$ ?/;

/** A caption from the pools, in the letters of this paper. */
export function captionOf(h: Hand, key: FieldKey): string {
  const own = TYPE_CAPTIONS[h.type]?.[key];
  const general = CAPTIONS[key];
  const from = own && (!general || h.says(0.5)) ? own : general;
  const spanish = SPANISH[key];
  if (h.bilingual && spanish && h.says(0.8)) return h.cased(h.dice.pick(spanish));
  return from ? hinted(h, h.cased(h.word(from))) : key;
}

const hinted = (h: Hand, caption: string): string =>
  h.says(0.04) && !caption.includes('(') ? `${caption} ${h.dice.pick(HINTS)}` : caption;

/** A field of ours with a caption; a blank or nothing where this loan has no such value. */
export function factOf(h: Hand, key: FieldKey): Fact | undefined {
  const of = VALUES[key];
  const caption = captionOf(h, key);
  const value = of?.(h, 'apart');
  if (!of) return undefined;
  if (!value) return h.says(0.4) ? { caption, value: h.says(0.6) ? [''] : [h.one('N/A', 'None', 'n/a', '-', 'NONE')] } : undefined;
  if (key === 'loanTermMonths') return { key, caption, value: termFor(h, caption, value) };
  return { key, caption, value: surrounded(h, key, caption.endsWith('$') ? value.map(withoutSign) : value) };
}

const withoutSign = (run: Run): Run => (typeof run === 'string' ? run : { ...run, text: run.text.replace(MONEYLESS, '') });

function termFor(h: Hand, caption: string, value: Run[]): Run[] {
  const months = String(h.world.termMonths);
  if (COUNTS.test(caption)) return [h.mark('loanTermMonths', months)];
  // A bare number says nothing under a caption that leaves the unit open.
  if (/month|mos/i.test(caption) || plainOf(value) !== months) return value;
  return h.says(0.4) ? value : [h.mark('loanTermMonths', `${months} months`)];
}

/** The borrowers each under a caption of their own. */
export function borrowersApart(h: Hand): Fact[] {
  return h.world.borrowers.map(({ name }, index) => ({
    key: 'borrowerName',
    caption: h.cased(h.word(index === 0 ? FIRST_BORROWER : OTHER_BORROWERS)),
    value: [h.mark('borrowerName', h.name(name))],
  }));
}

/** Things beside the fields of ours, as papers of these circles carry them. */
export function distractorsOf(h: Hand, circles: readonly Circle[], count: number): Fact[] {
  const fitting = DISTRACTORS.filter(({ on, types }) => on.some((circle) => circles.includes(circle)) && (types?.includes(h.type) ?? true));
  return h.dice
    .shuffled(fitting)
    .slice(0, count)
    .map(({ captions, value }) => ({ caption: hinted(h, h.cased(h.word(captions))), value: h.says(0.1) ? [''] : [h.typed(value(h))] }));
}

/** Fields of these that stand together under one caption: some combinations of those that fit. */
export function combosOf(h: Hand, keys: readonly FieldKey[], count: number): Fact[] {
  const fitting = COMBOS.filter((combo) => combo.keys.every((key) => keys.includes(key)));
  return h.dice
    .shuffled(fitting)
    .slice(0, count)
    .flatMap((combo) => combined(h, combo) ?? []);
}
