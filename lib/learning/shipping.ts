import type { FieldKey } from '#lib/domain/field.ts';
import { FIELD_KEYS } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import { ANSWERERS, type Answerer } from '#lib/domain/model-bundle.ts';
import { type Difference, pairedDifference } from './compare.ts';
import { addCounts, type Counts, measures, NO_COUNTS, type ScoredDocument } from './score.ts';

/** Who answers one field, and why. */
export interface ShippingDecision {
  key: FieldKey;
  /** Labelled values. */
  support: number;
  f1: Record<Answerer, number>;
  ships: Answerer;
  /** What ships less the better of the others. */
  lead: Difference;
}

const countsOf = (scored: readonly ScoredDocument[], key: FieldKey): Counts =>
  scored.flatMap(({ fields }) => fields.filter((field) => field.key === key)).reduce<Counts>(addCounts, NO_COUNTS);

/**
 * Who ships each labelled field: both together, unless the rules or the model alone are better on the same documents by more
 * than the paired bootstrap puts down to chance. A field that the model does not learn is the rules'.
 */
export function decideShipping(by: Readonly<Record<Answerer, readonly ScoredDocument[]>>): ShippingDecision[] {
  const labelled = new Set(by.combined.flatMap(({ fields }) => fields.map(({ key }) => key)));
  return FIELD_KEYS.filter((key) => labelled.has(key)).map((key) => {
    const counts = Object.fromEntries(ANSWERERS.map((answerer) => [answerer, countsOf(by[answerer], key)])) as Record<Answerer, Counts>;
    const f1 = Object.fromEntries(ANSWERERS.map((answerer) => [answerer, measures(counts[answerer]).f1])) as Record<Answerer, number>;
    const lead = (ours: Answerer, theirs: Answerer): Difference => pairedDifference(by[ours], by[theirs], (field) => field.key === key);
    const rival: Answerer = f1.rules >= f1.model ? 'rules' : 'model';
    const ahead = lead(rival, 'combined');
    const ships: Answerer = !FIELDS[key].modelled ? 'rules' : ahead.interval[0] > 0 ? rival : 'combined';
    const second = ANSWERERS.filter((answerer) => answerer !== ships).sort((a, b) => f1[b] - f1[a])[0] ?? 'combined';
    return { key, support: counts.combined.tp + counts.combined.fn, f1, ships, lead: lead(ships, second) };
  });
}
