import { bootstrapInterval, type Interval } from './interval.ts';
import { addCounts, type Counts, measures, NO_COUNTS, type ScoredDocument, type ScoredField } from './score.ts';

/** How much better `ours` is than `theirs` on the same documents. */
export interface Difference {
  /** F1 of ours less F1 of theirs, -1..1. */
  difference: number;
  /** 95 %, by paired bootstrap over documents. */
  interval: Interval;
  documents: number;
}

const countsOf = (fields: readonly ScoredField[]): Counts => fields.reduce<Counts>(addCounts, NO_COUNTS);
const f1Of = (counts: readonly Counts[]): number => measures(counts.reduce<Counts>(addCounts, NO_COUNTS)).f1;

/**
 * The paired difference in F1 over the fields that `pick` takes. Both lists hold the same documents in the same order;
 * documents without such a field are left out. Throws when the lists do not match.
 */
export function pairedDifference(
  ours: readonly ScoredDocument[],
  theirs: readonly ScoredDocument[],
  pick: (field: ScoredField) => boolean = () => true,
  seed = 0,
): Difference {
  const pairs = ours.flatMap((one, index) => {
    const other = theirs[index];
    if (other?.example.name !== one.example.name) throw new Error(`${one.example.name} was not answered by both`);
    const [own, rival] = [one.fields.filter(pick), other.fields.filter(pick)];
    return own.length === 0 ? [] : [{ ours: countsOf(own), theirs: countsOf(rival) }];
  });
  const measure = (sample: readonly (typeof pairs)[number][]): number =>
    f1Of(sample.map((pair) => pair.ours)) - f1Of(sample.map((pair) => pair.theirs));
  return {
    difference: measure(pairs),
    interval: pairs.length === 0 ? [0, 0] : bootstrapInterval(pairs, measure, seed, 400),
    documents: pairs.length,
  };
}
