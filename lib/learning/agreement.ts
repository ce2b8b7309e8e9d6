import type { DocumentType } from '#lib/domain/document-types/key.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import type { AnsweredSlot, ComparedAnswer } from '#lib/domain/second-review.ts';
import { bootstrapInterval, type Interval, wilsonInterval } from './interval.ts';

export const CATEGORIES = ['as-read', 'other-value', 'absent', 'unreadable'] as const;
/** What a person did with a slot, seen from what the machine read there. */
export type Category = (typeof CATEGORIES)[number];

/** One slot that two people answered without seeing each other's answer. */
export interface Observation {
  documentId: string;
  fieldKey: FieldKey;
  documentType: DocumentType;
  /** Who answered; `first` and `second` are in this order. */
  reviewers: readonly [string, string];
  first: Category;
  second: Category;
  /** Whether the answers are the same: `other-value` twice is not, when the values differ. */
  alike: boolean;
}

export interface Agreement {
  /** What the rows of a table are told apart by. */
  group: string;
  slots: number;
  documents: number;
  alike: number;
  /** Share of slots with the same answer, 0..1, and its 95 % Wilson interval. */
  share: number;
  shareInterval: Interval;
  /** Cohen's kappa, -1..1; null where it is not defined. */
  kappa: number | null;
  /** 95 %, by resampling documents; null without a spread that could be told. */
  kappaInterval: Interval | null;
}

/** Fewer documents say nothing about how kappa would spread. */
const DOCUMENTS_MIN = 5;

const categoryOf = (answer: AnsweredSlot | undefined): Category => {
  if (!answer || answer.said === 'absent') return 'absent';
  if (answer.said === 'unreadable') return 'unreadable';
  return answer.asRead ? 'as-read' : 'other-value';
};

/** The compared answers of one document as observations. The two people stand in the order of their ids, so that a pair is one pair. */
export function observationsOf(
  compared: readonly ComparedAnswer[],
  { documentId, firstId, secondId }: { documentId: string; firstId: string; secondId: string },
): Observation[] {
  const turned = secondId < firstId;
  return compared.map(({ fieldKey, documentType, first, second, alike }) => {
    const [a, b] = [categoryOf(first), categoryOf(second)];
    return {
      documentId,
      fieldKey,
      documentType,
      reviewers: turned ? [secondId, firstId] : [firstId, secondId],
      first: turned ? b : a,
      second: turned ? a : b,
      alike,
    };
  });
}

/**
 * Cohen's kappa: (observed - chance) / (1 - chance), J. Cohen, "A coefficient of agreement for nominal scales", Educational and
 * Psychological Measurement 20 (1960) 37-46. The categories are what each person did with the slot: took the value as read, gave
 * another value, called it absent, called it unreadable. Two other values agree only when they are equal, while by chance any two
 * do; so kappa is rather too low than too high. Null without slots, and where both people put everything into one and the same
 * category, since chance alone would then agree always.
 */
export function cohensKappa(observations: readonly Observation[]): number | null {
  const total = observations.length;
  if (total === 0) return null;
  const observed = observations.filter(({ alike }) => alike).length / total;
  const share = (side: 'first' | 'second', category: Category): number =>
    observations.reduce((count, one) => count + (one[side] === category ? 1 : 0), 0) / total;
  const chance = CATEGORIES.reduce((sum, category) => sum + share('first', category) * share('second', category), 0);
  return 1 - chance < 1e-9 ? null : (observed - chance) / (1 - chance);
}

/** Agreement of all observations under one name. */
export function agreementOf(group: string, observations: readonly Observation[]): Agreement {
  const byDocument = [...Map.groupBy(observations, ({ documentId }) => documentId).values()];
  const slots = observations.length;
  const alike = observations.filter((one) => one.alike).length;
  const kappa = cohensKappa(observations);
  return {
    group,
    slots,
    documents: byDocument.length,
    alike,
    share: slots === 0 ? 0 : alike / slots,
    shareInterval: wilsonInterval(alike, slots),
    kappa,
    kappaInterval: kappa === null || alike === slots || byDocument.length < DOCUMENTS_MIN ? null : kappaInterval(byDocument, kappa),
  };
}

/** A sample in which kappa is not defined says as much as the whole. */
const kappaInterval = (byDocument: readonly Observation[][], whole: number): Interval =>
  bootstrapInterval(byDocument, (sample) => cohensKappa(sample.flat()) ?? whole, 0, 200);

/** Agreement by group, the worst first; ties by name. */
export function agreementTable(observations: readonly Observation[], groupOf: (one: Observation) => string): Agreement[] {
  return [...Map.groupBy(observations, groupOf)]
    .map(([group, members]) => agreementOf(group, members))
    .sort((a, b) => a.share - b.share || b.slots - a.slots || (a.group < b.group ? -1 : 1));
}
