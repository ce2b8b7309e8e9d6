import type { ExtractedField, RunnerUp } from '#lib/domain/extraction.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import { boxArea, sharedArea, unionOfBoxes } from '#lib/domain/geometry.ts';
import { KINDS } from '#lib/domain/kinds/table.ts';
import { earned, type MemoryNote, type RememberedLayout, type TrackRecord } from '#lib/domain/memory.ts';
import { anchorOf, placeOf } from '../explain.ts';
import type { Found } from '../rules/language/rule.ts';
import { type Recollection, sameValues } from './recall.ts';

/** What a confidence counts for against what happened on this layout, in documents. */
const PRIOR_DOCUMENTS = 2;
/** As where rules and model are judged: what is more likely wrong than right is not given. */
const FLOOR = 0.45;
const RUNNERS_UP_MAX = 4;
/** Share of the smaller box from which on two readings are of the same words. */
const SAME_WORDS = 0.6;

/** What the machine did for a field of the layouts that a document's pages are in, all its readers together. */
export function recordOf(key: FieldKey, layouts: readonly RememberedLayout[]): TrackRecord {
  const own = layouts.flatMap(({ readings }) => readings.filter(({ fieldKey }) => fieldKey === key));
  return { right: own.reduce((sum, { right }) => sum + right, 0), wrong: own.reduce((sum, { wrong }) => sum + wrong, 0) };
}

/**
 * A calibrated confidence after what happened on this layout: as if it had been borne out in two documents before. Good news raise it no
 * further than the record itself reaches.
 */
export function confidenceAfter(confidence: number, { right, wrong }: TrackRecord): number {
  if (right + wrong === 0) return confidence;
  const after = (PRIOR_DOCUMENTS * confidence + right) / (PRIOR_DOCUMENTS + right + wrong);
  return after <= confidence ? after : Math.max(confidence, Math.min(after, earned({ right, wrong })));
}

const rounded = (confidence: number): number => Math.round(confidence * 10_000) / 10_000;

function noteOf({ anchors, from }: Recollection): MemoryNote {
  const [correctedAt = null] = anchors.flatMap(({ corrected }) => corrected?.at ?? []).sort((a, b) => b.localeCompare(a));
  const documents = Math.max(1, ...anchors.map((anchor) => anchor.documents));
  return { layoutId: from.layout.id, anchorIds: anchors.map(({ id }) => id), documents, correctedAt };
}

const times = ({ right, wrong }: TrackRecord): string => `${right} of ${right + wrong}`;

const overruled = (field: ExtractedField, confidence: number, record: TrackRecord): RunnerUp => ({
  ...{ value: field.value, text: field.text, page: field.page, boxes: field.boxes, foundBy: field.foundBy },
  confidence: rounded(confidence),
  against:
    record.right + record.wrong > 0
      ? `On this layout rules and model were right about this field ${times(record)} times.`
      : 'Documents of this layout have it elsewhere.',
});

function fieldOf(found: Found, recollection: Recollection, runnersUp: RunnerUp[], overruledBy: readonly ExtractedField[]): ExtractedField {
  const { key, from, probability, anchors } = recollection;
  const { page, boxes } = placeOf(found);
  const { equal } = KINDS[FIELDS[key].kind];
  const agreement = overruledBy.some(({ explanation }) => explanation?.runnersUp.some(({ value }) => equal(value, found.value)) === true);
  return {
    ...{ key, value: found.value, text: found.text, page, box: unionOfBoxes(boxes), boxes, confidence: rounded(probability) },
    ...{ source: 'memory' as const, agreement, documentType: from.layout.documentType, foundBy: 'memory' },
    explanation: {
      anchor: anchorOf(found),
      relation: anchors[0]?.anchor.relation ?? 'right of',
      runnersUp: [...runnersUp, ...overruledBy.flatMap(({ explanation }) => explanation?.runnersUp ?? [])]
        .filter(({ value }) => !equal(value, found.value))
        .slice(0, RUNNERS_UP_MAX),
      memory: noteOf(recollection),
    },
  };
}

export interface Weighed {
  given: ExtractedField[];
  /** What rules and model answered and memory put something else in place of, or took away. */
  overruled: ExtractedField[];
}

const confident = (field: ExtractedField, confidence: number): ExtractedField =>
  rounded(confidence) === field.confidence ? field : { ...field, confidence: rounded(confidence) };

function supported(field: ExtractedField, recollection: Recollection): ExtractedField {
  const { explanation } = field;
  return {
    ...confident(field, Math.max(field.confidence, recollection.probability)),
    agreement: true,
    ...(explanation && { explanation: { ...explanation, memory: noteOf(recollection) } }),
  };
}

/** A likely reading of the same words is taken for its bounds: memory knows where a value stands, rules and model know where one ends. */
function bounded(found: Found, machine: readonly ExtractedField[]): Found {
  const { page, boxes } = placeOf(found);
  const known = machine.find(
    (field) =>
      field.page === page &&
      field.confidence >= FLOOR &&
      boxes.some((box) => field.boxes.some((own) => sharedArea(box, own) > SAME_WORDS * Math.min(boxArea(box), boxArea(own)))),
  );
  return known ? { ...found, value: known.value, text: known.text } : found;
}

/** One field: what rules and model answer with their record on this layout, against what memory answers with its own. */
export function weighField(machine: readonly ExtractedField[], record: TrackRecord, recollection: Recollection | undefined): Weighed {
  const after = machine.map((field) => confident(field, confidenceAfter(field.confidence, record)));
  const likely = { given: after.filter(({ confidence }, at) => confidence >= FLOOR || confidence >= (machine[at]?.confidence ?? 0)) };
  const dropped = machine.filter((_, at) => !likely.given.includes(after[at] as ExtractedField));
  if (!recollection) return { ...likely, overruled: dropped };
  const { key, probability } = recollection;
  const values = recollection.values.map((found) => bounded(found, after));
  if (sameValues(key, machine, values)) return { given: after.map((field) => supported(field, recollection)), overruled: [] };
  const strongest = Math.max(0, ...after.map(({ confidence }) => confidence));
  if (probability < FLOOR || probability < strongest) return { ...likely, overruled: dropped };
  const { equal } = KINDS[FIELDS[key].kind];
  const kept = (found: Found): ExtractedField | undefined => after.find(({ value }) => equal(value, found.value));
  const lost = machine.filter(({ value }) => !values.some((found) => equal(found.value, value)));
  const runnersUp = lost.map((field) => overruled(field, confidenceAfter(field.confidence, record), record));
  const given = values.map((found) => {
    const known = kept(found);
    return known ? supported(known, recollection) : fieldOf(found, recollection, runnersUp, lost);
  });
  return { given, overruled: lost };
}
