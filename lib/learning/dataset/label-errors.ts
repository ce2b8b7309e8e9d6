import type { CurrentValue } from '#lib/domain/correction.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import { KINDS } from '#lib/domain/kinds/table.ts';

/** A label beside what the machine thought of it before anybody answered. */
export interface LabelObservation {
  documentId: string;
  documentIndex: number;
  slot: string;
  fieldKey: FieldKey;
  page: number;
  /** The label; null = absent. */
  given: string | null;
  /** Whether the label is what the machine answered. */
  asRead: boolean;
  /** The machine's chance of the label, 0..1. */
  chance: number;
  /** The likeliest other answer, and its chance; a null value = not the machine's own answer, whatever else. */
  other: { value: string | null; chance: number };
}

export interface LikelyError {
  observation: LabelObservation;
  /** By how much the other answer is likelier than the label, 0..1. */
  margin: number;
  /** What the machine is usually sure of where such a label is right, 0..1. */
  threshold: number;
}

/** Fewer labels of a field give no mean to go by; those of all fields together are taken instead. */
const LABELS_MIN = 5;

/**
 * The values of a file as observations. The chances are the calibrated confidences of the extraction. They count as held out: a
 * file is read before it is corrected, by a model that cannot have learnt from its corrections. A value that the machine did not
 * find at all says nothing about the label, and an unreadable one is none.
 */
export function observationsOf(documentId: string, values: readonly CurrentValue[]): LabelObservation[] {
  return values.flatMap((current): LabelObservation[] => {
    const { predicted, status, slot, fieldKey, documentIndex } = current;
    if (!predicted || status === 'unreadable') return [];
    const given = status === 'absent' ? null : (current.value ?? null);
    const equal = (a: string, b: string): boolean => KINDS[FIELDS[fieldKey].kind].equal(a, b);
    const asRead = given !== null && equal(given, predicted.value);
    const rivals = (predicted.explanation?.runnersUp ?? []).filter(({ value }) => !equal(value, predicted.value));
    const base = { documentId, documentIndex, slot, fieldKey, page: predicted.page, given, asRead };
    const doubt = 1 - predicted.confidence;
    if (asRead) {
      const best = [...rivals].sort((a, b) => b.confidence - a.confidence)[0];
      return [{ ...base, chance: predicted.confidence, other: { value: best?.value ?? null, chance: doubt } }];
    }
    const rival = given === null ? undefined : rivals.find(({ value }) => equal(value, given));
    const chance = given === null ? doubt : Math.min(rival?.confidence ?? 0, doubt);
    return [{ ...base, chance, other: { value: predicted.value, chance: predicted.confidence } }];
  });
}

/**
 * Confident learning (Northcutt, Jiang, Chuang, "Confident learning: estimating uncertainty in dataset labels", JAIR 70, 2021), for
 * two classes a field: the label is what the machine answered, or it is not. The threshold of a class is the mean chance of that
 * class among the labels that are in it; a label whose other class is likelier than its own and reaches the other's threshold is
 * counted off the diagonal of the confident joint: a likely error. The widest margins first.
 */
export function likelyErrors(observations: readonly LabelObservation[]): LikelyError[] {
  const all = thresholdsOf(observations, undefined);
  const byField = Map.groupBy(observations, ({ fieldKey }) => fieldKey);
  const found = [...byField.values()].flatMap((members) => {
    const thresholds = thresholdsOf(members, all);
    return members.flatMap((observation): LikelyError[] => {
      const threshold = observation.asRead ? thresholds.other : thresholds.asRead;
      const margin = observation.other.chance - observation.chance;
      const likely = threshold !== undefined && margin > 0 && observation.other.chance >= threshold;
      return likely ? [{ observation, margin: Math.min(1, margin), threshold }] : [];
    });
  });
  return found.sort((a, b) => b.margin - a.margin || (keyOf(a) < keyOf(b) ? -1 : 1));
}

const keyOf = ({ observation }: LikelyError): string => `${observation.documentId} ${observation.slot}`;

interface Thresholds {
  /** Mean chance of the machine's answer where it is the label. */
  asRead: number | undefined;
  /** Mean chance of anything else where the label is something else. */
  other: number | undefined;
}

function thresholdsOf(members: readonly LabelObservation[], otherwise: Thresholds | undefined): Thresholds {
  const mean = (chances: readonly number[], fallback: number | undefined): number | undefined =>
    chances.length < LABELS_MIN ? fallback : chances.reduce((sum, chance) => sum + chance, 0) / chances.length;
  return {
    asRead: mean(
      members.filter(({ asRead }) => asRead).map(({ chance }) => chance),
      otherwise?.asRead,
    ),
    other: mean(
      members.filter(({ asRead }) => !asRead).map(({ other }) => 1 - other.chance),
      otherwise?.other,
    ),
  };
}
