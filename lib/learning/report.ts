import type { FieldKey } from '#lib/domain/field.ts';
import { expectedCalibrationError } from './calibration.ts';
import { bootstrapInterval, type Interval, wilsonInterval } from './interval.ts';
import { addCounts, type Counts, measures, NO_COUNTS, type ScoredDocument, type ScoredField } from './score.ts';

/** A value at or above it is accepted unseen, where no calibration says otherwise. Rules alone are not calibrated: the cut is theirs, not a probability. */
export const REVIEW_THRESHOLD = 0.9;

export interface Share {
  value: number;
  count: number;
  of: number;
  interval: Interval;
}

export interface GroupReport {
  name: string;
  documents: number;
  /** Labelled values. */
  support: number;
  precision: number;
  recall: number;
  f1: number;
  f1Interval: Interval;
}

export interface EvaluationReport {
  documents: number;
  pages: number;
  all: GroupReport;
  core: GroupReport;
  byField: GroupReport[];
  byType: GroupReport[];
  coreByType: GroupReport[];
  coreByFamily: GroupReport[];
  /** Core fields of each type within each family. */
  coreByTypeAndFamily: GroupReport[];
  typeAccuracy: Share;
  /** Documents whose labelled core fields are all right, of those that have one. */
  coreDocumentAccuracy: Share;
  /** Documents whose labelled core fields were all answered at or above the threshold, without a bad page. */
  straightThrough: Share;
  /** Of those, documents with a wrong value. */
  falseAccept: Share;
  /** Values at or above the threshold of their field, of those given; and of these the right ones. */
  accepted: Share;
  acceptedRight: Share;
  calibrationError: number;
  secondsPerPage: number;
  /** From which confidence a labelled field is accepted unseen. */
  thresholds: { key: FieldKey; threshold: number }[];
}

export interface ReportSettings {
  /** From which confidence a field is accepted unseen. */
  thresholds?: (key: FieldKey) => number;
  /** Of the bootstrap. */
  seed?: number;
}

const shareOf = (count: number, of: number): Share => ({
  value: of === 0 ? 0 : count / of,
  count,
  of,
  interval: wilsonInterval(count, of),
});

/** Everything that `evaluate` says of a set of scored documents. */
export function reportOn(scored: readonly ScoredDocument[], settings: ReportSettings = {}): EvaluationReport {
  const { thresholds = () => REVIEW_THRESHOLD, seed = 0 } = settings;
  const group = (name: string, documents: readonly ScoredDocument[], pick: (field: ScoredField) => boolean): GroupReport =>
    groupReport(name, documents, pick, seed);
  const groups = (nameOf: (document: ScoredDocument) => string, pick: (field: ScoredField) => boolean): GroupReport[] =>
    [...new Set(scored.map(nameOf))]
      .sort()
      .map((name) =>
        group(
          name,
          scored.filter((document) => nameOf(document) === name),
          pick,
        ),
      )
      .filter((report) => report.support > 0);
  const isCore = (field: ScoredField): boolean => field.core;
  const typeOf = ({ example }: ScoredDocument): string => example.reference.documentType;
  const keys = [...new Set(scored.flatMap(({ fields }) => fields.map(({ key }) => key)))].sort();
  const withCore = scored.filter(({ fields }) => fields.some((field) => field.core && field.tp + field.fn > 0));
  const accepted = withCore.filter((document) => isStraightThrough(document, thresholds));
  const values = scored.flatMap(({ fields }) => fields.flatMap(({ key, judged }) => judged.map((one) => ({ key, ...one }))));
  const unseen = values.filter(({ key, confidence }) => confidence >= thresholds(key));
  const pages = scored.reduce((sum, { example }) => sum + example.pages, 0);
  const seconds = scored.reduce((sum, { example }) => sum + example.seconds, 0);
  return {
    documents: scored.length,
    pages,
    all: group('all fields', scored, () => true),
    core: group('core fields', scored, isCore),
    byField: keys.map((key) => group(key, scored, (field) => field.key === key)),
    byType: groups(typeOf, () => true),
    coreByType: groups(typeOf, isCore),
    coreByFamily: groups(({ example }) => example.family, isCore),
    coreByTypeAndFamily: groups((document) => `${typeOf(document)} / ${document.example.family}`, isCore),
    typeAccuracy: shareOf(scored.filter(({ typeCorrect }) => typeCorrect).length, scored.length),
    coreDocumentAccuracy: shareOf(withCore.filter(hasCoreRight).length, withCore.length),
    straightThrough: shareOf(accepted.length, withCore.length),
    falseAccept: shareOf(accepted.filter(({ fields }) => fields.some(({ fp }) => fp > 0)).length, accepted.length),
    accepted: shareOf(unseen.length, values.length),
    acceptedRight: shareOf(unseen.filter(({ correct }) => correct).length, unseen.length),
    calibrationError: expectedCalibrationError(values),
    secondsPerPage: pages === 0 ? 0 : seconds / pages,
    thresholds: keys.map((key) => ({ key, threshold: thresholds(key) })),
  };
}

function countsOf(documents: readonly ScoredDocument[], pick: (field: ScoredField) => boolean): Counts {
  return documents.flatMap(({ fields }) => fields.filter(pick)).reduce<Counts>(addCounts, NO_COUNTS);
}

function groupReport(name: string, documents: readonly ScoredDocument[], pick: (field: ScoredField) => boolean, seed: number): GroupReport {
  const counts = countsOf(documents, pick);
  const f1Interval = bootstrapInterval(documents, (sample) => measures(countsOf(sample, pick)).f1, seed);
  const labelled = documents.filter(({ fields }) => fields.some(pick)).length;
  return { name, documents: labelled, support: counts.tp + counts.fn, ...measures(counts), f1Interval };
}

const hasCoreRight = ({ fields }: ScoredDocument): boolean => fields.filter(({ core }) => core).every(({ fp, fn }) => fp === 0 && fn === 0);

/** Whether all labelled core fields were answered at or above their thresholds, without a bad page. */
export function isStraightThrough({ fields, example }: ScoredDocument, thresholds: (key: FieldKey) => number): boolean {
  if (example.predicted.partial) return false;
  const expected = fields.filter((field) => field.core && field.tp + field.fn > 0);
  return expected.every(({ key, judged }) => judged.length > 0 && judged.every(({ confidence }) => confidence >= thresholds(key)));
}
