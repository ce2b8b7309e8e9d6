import { lenderKey } from '#lib/domain/risk.ts';
import type { WatchFigures } from '#lib/domain/watch.ts';
import type { WatchedDocument } from '#lib/domain/watched-document.ts';
import { WINDOW } from './statistics.ts';

/** A named condition under which the next model is worth its training. */
export interface RetrainTrigger {
  name: 'corrections' | 'accuracy' | 'examples' | 'new-lenders';
  /** The condition, in words. */
  when: string;
  /** How things stand, in words. */
  stands: string;
  /** Null: too little was measured to say. */
  met: boolean | null;
}

/** Judgements, to be moved as retraining shows what it gains. */
const CORRECTIONS_MAX = 0.15;
const ACCURACY_MIN = 0.85;
const EXAMPLES_MIN = 200;
const NEW_LENDERS_MAX = 0.1;
const MEASURED_MIN = 30;

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;

/**
 * When to train again, from the last documents (oldest first) and the number of documents corrected since the champion's data.
 * `championSince`: when that was; null without one.
 */
export function retrainTriggers(input: {
  figures: WatchFigures | null;
  documents: readonly WatchedDocument[];
  corrected: number;
  championSince: Date | null;
}): RetrainTrigger[] {
  const { figures, documents, corrected, championSince } = input;
  const recent = documents.slice(-WINDOW);
  const changes = recent.flatMap((document) => (document.changes === null ? [] : [document.changes]));
  const values = recent.flatMap((document) => document.values);
  const lenders = recent.flatMap(({ lender }) => lender ?? []);
  const known = new Set(figures?.lenders ?? []);
  const share = (flags: readonly boolean[]): number => flags.filter(Boolean).length / Math.max(1, flags.length);
  const changed = changes.flat().map((change) => change.changed);
  const accuracy = values.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, values.length);
  const unknown = lenders.map((lender) => !known.has(lenderKey(lender)));
  const judged = (measured: number, met: boolean): boolean | null => (measured < MEASURED_MIN ? null : met);
  const approved = changes.length === 1 ? 'the approved one' : `the ${changes.length} approved ones`;
  return [
    {
      name: 'corrections',
      when: `People change more than ${percent(CORRECTIONS_MAX)} of the values.`,
      stands: `${percent(share(changed))} in ${approved} of the last ${recent.length} documents.`,
      met: judged(changes.length, share(changed) > CORRECTIONS_MAX),
    },
    {
      name: 'accuracy',
      when: `Estimated accuracy is below ${percent(ACCURACY_MIN)}.`,
      stands: `${percent(accuracy)}, the mean calibrated confidence of ${values.length} values.`,
      met: judged(recent.length, accuracy < ACCURACY_MIN),
    },
    {
      name: 'examples',
      when: `${EXAMPLES_MIN} documents or more were corrected and approved since the model in use was made.`,
      stands: `${corrected} so far${championSince === null ? '; no model of your own is in use' : ''}.`,
      met: corrected >= EXAMPLES_MIN,
    },
    {
      name: 'new-lenders',
      when: `More than ${percent(NEW_LENDERS_MAX)} of the documents come from lenders that the reference does not know.`,
      stands: figures === null ? 'There is no reference yet.' : `${percent(share(unknown))} of the last ${lenders.length} with a lender.`,
      met: figures === null ? null : judged(lenders.length, share(unknown) > NEW_LENDERS_MAX),
    },
  ];
}
