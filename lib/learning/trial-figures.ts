import type { ExtractionResult } from '#lib/domain/extraction.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import { CANARY_STOP_MIN, type ShadowAnswer } from '#lib/domain/trial.ts';
import type { Truth } from '#lib/domain/truth.ts';
import { quantile } from './evaluation-report.ts';
import { examplesOf } from './examples.ts';
import { bootstrapInterval, type Interval, wilsonInterval } from './interval.ts';
import { addCounts, type Counts, NO_COUNTS, type ScoredDocument, scoreDocument } from './score.ts';
import { differenceOfShares, type McNemar, mcnemar, type PairedBootstrap, pairedBootstrap, Z_99 } from './significance.ts';

/** One approved or waiting document of a canary. */
interface CanaryRead {
  arm: 'challenger' | 'champion';
  failed: boolean;
  reviewed: { values: number; changed: number } | null;
}

export interface ArmFigures {
  documents: number;
  /** Another model or rules alone answered, for its own threw. */
  failed: number;
  approved: number;
  /** Approved documents in which a person changed something. */
  touched: { count: number; value: number; interval: Interval };
  /** Values that a person changed, of those shown or added in approved documents; the interval by bootstrap over documents. */
  changed: { count: number; of: number; value: number; interval: Interval };
}

export interface CanaryFigures {
  challenger: ArmFigures;
  champion: ArmFigures;
  /** Share of touched documents, challenger less champion, 95 % (Newcombe 1998). */
  difference: { value: number; interval: Interval };
  /** Why it must stop; null while it need not. */
  stop: string | null;
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;

/**
 * Both arms of a canary. The rule that stops it: with 30 approved documents in each arm and more, the share of documents that people changed is higher
 * for the challenger by the interval of 99 %; sharper than 95 %, for it is looked at again and again.
 */
export function canaryFigures(documents: readonly CanaryRead[]): CanaryFigures {
  const [challenger, champion] = [armOf(documents, 'challenger'), armOf(documents, 'champion')];
  const shares = [challenger, champion].map(({ touched, approved }) => ({ count: touched.count, of: approved }));
  const [ours = { count: 0, of: 0 }, theirs = { count: 0, of: 0 }] = shares;
  const enough = challenger.approved >= CANARY_STOP_MIN && champion.approved >= CANARY_STOP_MIN;
  const worse = enough && differenceOfShares(ours, theirs, Z_99)[0] > 0;
  const stop = worse
    ? `People changed ${percent(challenger.touched.value)} of ${challenger.approved} documents that the challenger read, and ${percent(champion.touched.value)} of ${champion.approved} that the champion read: significantly more (99 %).`
    : null;
  const value = challenger.touched.value - champion.touched.value;
  return { challenger, champion, difference: { value, interval: differenceOfShares(ours, theirs) }, stop };
}

function armOf(documents: readonly CanaryRead[], arm: CanaryRead['arm']): ArmFigures {
  const own = documents.filter((document) => document.arm === arm);
  const reviewed = own.flatMap((document) => document.reviewed ?? []);
  const touched = reviewed.filter(({ changed }) => changed > 0).length;
  const rate = (sample: readonly { values: number; changed: number }[]): number => {
    const values = sample.reduce((sum, one) => sum + one.values, 0);
    return values === 0 ? 0 : sample.reduce((sum, one) => sum + one.changed, 0) / values;
  };
  return {
    documents: own.length,
    failed: own.filter(({ failed }) => failed).length,
    approved: reviewed.length,
    touched: {
      count: touched,
      value: reviewed.length === 0 ? 0 : touched / reviewed.length,
      interval: wilsonInterval(touched, reviewed.length),
    },
    changed: {
      count: reviewed.reduce((sum, { changed }) => sum + changed, 0),
      of: reviewed.reduce((sum, { values }) => sum + values, 0),
      value: rate(reviewed),
      interval: bootstrapInterval(reviewed, rate),
    },
  };
}

interface ShadowRead {
  champion: ExtractionResult;
  challenger: ShadowAnswer | null;
  ms: number;
  championMs: number | null;
  truth: Truth | null;
}

/** A field of a document on which the two differ. */
export interface Difference {
  key: FieldKey;
  champion: string[];
  challenger: string[];
}

/** Where the two give different values, by document of the file as the champion cut it. */
export function differencesIn(champion: Pick<ExtractionResult, 'document' | 'fields'>, challenger: ShadowAnswer): Difference[] {
  const ranges = champion.document.types.length > 0 ? champion.document.types : [{ pages: [1, Number.MAX_SAFE_INTEGER] as const }];
  return ranges.flatMap(({ pages: [first, last] }) => {
    const within = ({ page }: { page: number }): boolean => first <= page && page <= last;
    const [ours, theirs] = [challenger.fields.filter(within), champion.fields.filter(within)];
    const keys = [...new Set([...theirs, ...ours].map(({ key }) => key))];
    const valuesOf = (fields: readonly { key: FieldKey; value: string }[], wanted: FieldKey): string[] =>
      fields
        .filter(({ key }) => key === wanted)
        .map(({ value }) => value)
        .sort();
    return keys
      .map((key) => ({ key, champion: valuesOf(theirs, key), challenger: valuesOf(ours, key) }))
      .filter((one) => one.champion.join('\n') !== one.challenger.join('\n'));
  });
}

const keysIn = (champion: Pick<ExtractionResult, 'fields'>, challenger: ShadowAnswer): number =>
  new Set([...champion.fields, ...challenger.fields].map(({ key, page }) => `${page}/${key}`)).size;

export interface ShadowFigures {
  documents: number;
  failed: number;
  /** Fields that either gave, and those of them on which both say the same. */
  fields: number;
  agreed: number;
  /** Milliseconds a document. */
  ms: { median: number; p95: number };
  championMs: { median: number; p95: number } | null;
  /** On documents that were approved since. */
  decided: {
    documents: number;
    /** F1, challenger less champion. */
    difference: PairedBootstrap;
    /** Fields that only one of them has wholly right: `ours` is the challenger. */
    fields: McNemar;
    both: number;
    neither: number;
  } | null;
}

/** Champion and challenger of a shadow run on the same documents. */
export function shadowFigures(documents: readonly ShadowRead[]): ShadowFigures {
  const read = documents.flatMap(({ challenger, ...one }) => (challenger ? [{ ...one, challenger }] : []));
  const fields = read.map(({ champion, challenger }) => Math.max(keysIn(champion, challenger), differencesIn(champion, challenger).length));
  const differing = read.map(({ champion, challenger }) => differencesIn(champion, challenger).length);
  const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);
  const times = (all: readonly number[]) => {
    const ascending = [...all].sort((a, b) => a - b);
    return { median: quantile(ascending, 0.5), p95: quantile(ascending, 0.95) };
  };
  const championTimes = documents.flatMap(({ championMs }) => championMs ?? []);
  return {
    documents: documents.length,
    failed: documents.length - read.length,
    fields: sum(fields),
    agreed: sum(fields) - sum(differing),
    ms: times(documents.map(({ ms }) => ms)),
    championMs: championTimes.length > 0 ? times(championTimes) : null,
    decided: decidedBy(read),
  };
}

function decidedBy(read: readonly (Omit<ShadowRead, 'challenger'> & { challenger: ShadowAnswer })[]): ShadowFigures['decided'] {
  const pairs = read.flatMap(({ champion, challenger, truth }) => {
    if (!truth) return [];
    const ours = scored(truth, { pages: champion.document.pages, types: challenger.types, values: challenger.fields });
    const theirs = scored(truth, { pages: champion.document.pages, types: champion.document.types, values: champion.fields });
    return ours.flatMap((document, index) => (theirs[index] ? [{ ours: document, theirs: theirs[index] }] : []));
  });
  if (pairs.length === 0) return null;
  const counts = (document: ScoredDocument): Counts => document.fields.reduce<Counts>(addCounts, NO_COUNTS);
  const tally = { ours: 0, theirs: 0, both: 0, neither: 0 };
  for (const { ours, theirs } of pairs)
    for (const [index, field] of ours.fields.entries()) {
      const other = theirs.fields[index];
      const [own, rival] = [isRight(field), other !== undefined && isRight(other)];
      tally[own && rival ? 'both' : own ? 'ours' : rival ? 'theirs' : 'neither'] += 1;
    }
  return {
    documents: pairs.length,
    difference: pairedBootstrap(pairs.map((pair) => ({ ours: counts(pair.ours), theirs: counts(pair.theirs) }))),
    fields: mcnemar(tally.ours, tally.theirs),
    both: tally.both,
    neither: tally.neither,
  };
}

const isRight = ({ fp, fn }: Counts): boolean => fp === 0 && fn === 0;

type Answered = Pick<Parameters<typeof examplesOf>[1] & object, 'pages' | 'types' | 'values'>;

const scored = (truth: Truth, answered: Answered): ScoredDocument[] =>
  examplesOf(truth, { ...answered, issues: [], seconds: 0 }, '', '').map(scoreDocument);
