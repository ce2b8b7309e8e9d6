import type { Dimension, EvaluatedDocument, ShareFigures, SliceFigures, SourceReport } from '#lib/domain/evaluation.ts';
import type { Answerer } from '#lib/domain/model-bundle.ts';
import { lenderKey } from '#lib/domain/risk.ts';
import { coreOutcome, countsOfField } from './evaluated.ts';
import { dice, wilsonInterval } from './interval.ts';
import { addCounts, type Counts, measures, NO_COUNTS } from './score.ts';

/** What documents without a known lender are called. */
export const NO_LENDER = 'unknown';

const ROUNDS = 500;
/** Beyond so many documents fewer rounds do: the interval is narrow then. */
const PICKS_MAX = 500_000;

/** One document, as far as one slice looks at it. */
interface Counted extends Counts {
  labelled: boolean;
}

/** Figures of a slice over the documents that have it. */
export function sliceFigures(name: string, counted: readonly Counts[], seed = 0): SliceFigures {
  const counts = counted.reduce<Counts>(addCounts, NO_COUNTS);
  return {
    name,
    documents: counted.length,
    support: counts.tp + counts.fn,
    ...{ tp: counts.tp, fp: counts.fp, fn: counts.fn },
    ...measures(counts),
    interval: f1Interval(counted, seed),
  };
}

/** Percentile bootstrap of the F1 by document (Efron 1979); the same seed gives the same interval. */
function f1Interval(counted: readonly Counts[], seed: number): [number, number] {
  const { length } = counted;
  if (length === 0) return [0, 1];
  const right = Float64Array.from(counted, ({ tp }) => 2 * tp);
  const wrong = Float64Array.from(counted, ({ fp, fn }) => fp + fn);
  const rounds = Math.max(100, Math.min(ROUNDS, Math.floor(PICKS_MAX / length)));
  const draw = dice(seed);
  const drawn = Float64Array.from({ length: rounds }, () => {
    let [sum, errors] = [0, 0];
    for (let pick = 0; pick < length; pick += 1) {
      const place = Math.floor(draw() * length);
      sum += right[place] ?? 0;
      errors += wrong[place] ?? 0;
    }
    return sum + errors === 0 ? 1 : sum / (sum + errors);
  }).sort();
  const at = (share: number): number => drawn[Math.min(rounds - 1, Math.floor(share * rounds))] ?? 0;
  return [at(0.025), at(0.975)];
}

const shareOf = (count: number, of: number): ShareFigures => {
  const [low, high] = wilsonInterval(count, of);
  return { count, of, value: of === 0 ? 0 : count / of, interval: [low, high] };
};

/** What the slice of a document is called in a dimension; a field is not one of a whole document. */
export function sliceNameOf({ documentType, lender, textSource, quality }: EvaluatedDocument, dimension: Exclude<Dimension, 'field'>) {
  if (dimension === 'type') return documentType;
  if (dimension === 'lender') return lender === null ? NO_LENDER : lenderKey(lender) || NO_LENDER;
  return dimension === 'quality' ? quality : textSource;
}

/** All counts of a document by one answerer. */
export const countsOfDocument = (document: EvaluatedDocument, answerer: Answerer): Counts =>
  document.by[answerer].fields.map(countsOfField).reduce<Counts>(addCounts, NO_COUNTS);

function ofFields(documents: readonly EvaluatedDocument[], answerer: Answerer, coreOnly: boolean): SliceFigures[] {
  const found = new Map<string, Counted[]>();
  for (const document of documents)
    for (const field of document.by[answerer].fields) {
      if (coreOnly && !field.core) continue;
      const known = found.get(field.key) ?? [];
      known.push({ ...countsOfField(field), labelled: true });
      found.set(field.key, known);
    }
  return [...found].map(([name, counted]) => sliceFigures(name, counted)).sort((a, b) => a.name.localeCompare(b.name));
}

function ofDocuments(documents: readonly EvaluatedDocument[], answerer: Answerer, dimension: Exclude<Dimension, 'field'>): SliceFigures[] {
  const groups = [...Map.groupBy(documents, (document) => sliceNameOf(document, dimension))];
  return groups
    .map(([name, members]) => {
      const shown = dimension === 'lender' ? (members[0]?.lender ?? NO_LENDER) : name;
      return sliceFigures(
        shown,
        members.map((member) => countsOfDocument(member, answerer)),
      );
    })
    .sort((a, b) => b.documents - a.documents || a.name.localeCompare(b.name));
}

/** Everything an evaluation says about one answerer. */
export function sourceReport(documents: readonly EvaluatedDocument[], answerer: Answerer): SourceReport {
  const answers = documents.map((document) => document.by[answerer]);
  const core = (document: EvaluatedDocument): Counts =>
    document.by[answerer].fields
      .filter((field) => field.core)
      .map(countsOfField)
      .reduce<Counts>(addCounts, NO_COUNTS);
  const withCore = answers.filter((answer) => coreOutcome(answer) !== 'none');
  const passed = withCore.filter(({ accepted }) => accepted);
  const isWrong = ({ fields }: (typeof answers)[number]): boolean => fields.some(({ judged }) => judged.some(({ correct }) => !correct));
  return {
    all: sliceFigures(
      'all',
      documents.map((document) => countsOfDocument(document, answerer)),
    ),
    core: sliceFigures('core', documents.map(core)),
    coreFields: ofFields(documents, answerer, true),
    slices: {
      field: ofFields(documents, answerer, false),
      type: ofDocuments(documents, answerer, 'type'),
      lender: ofDocuments(documents, answerer, 'lender'),
      'text-source': ofDocuments(documents, answerer, 'text-source'),
      quality: ofDocuments(documents, answerer, 'quality'),
    },
    typeAccuracy: shareOf(
      documents.filter((document) => document.by[answerer].documentType === document.documentType).length,
      documents.length,
    ),
    coreDocuments: shareOf(withCore.filter((answer) => coreOutcome(answer) === 'right').length, withCore.length),
    straightThrough: shareOf(passed.length, withCore.length),
    falseAccept: shareOf(passed.filter(isWrong).length, passed.length),
  };
}

/** A slice and what the whole would gain if everything in it were right. */
export interface Loss {
  dimension: Dimension;
  name: string;
  /** Wrong and missed values of it. */
  errors: number;
  documents: number;
  /** F1 points (0..100) that the whole would gain. */
  points: number;
}

/** The slices that cost most, the dearest first. One that is the whole says nothing and is left out. */
export function lossesOf({ all, slices }: Pick<SourceReport, 'all' | 'slices'>): Loss[] {
  return (Object.entries(slices) as [Dimension, SliceFigures[]][])
    .flatMap(([dimension, members]) => (members.length < 2 ? [] : members.map((member) => lossOf(dimension, member, all))))
    .filter(({ errors }) => errors > 0)
    .sort((a, b) => b.points - a.points || b.errors - a.errors || a.name.localeCompare(b.name));
}

/** If fixed: what was wrong is gone, what was missed is found. */
function lossOf(dimension: Dimension, { name, fp, fn, documents }: SliceFigures, all: Counts & { f1: number }): Loss {
  const fixed = measures({ tp: all.tp + fn, fp: all.fp - fp, fn: all.fn - fn });
  return { dimension, name, errors: fp + fn, documents, points: (fixed.f1 - all.f1) * 100 };
}
