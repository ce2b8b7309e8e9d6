import type { CorrectionInput, CurrentValue } from '#lib/domain/correction.ts';
import { slotOf } from '#lib/domain/correction.ts';
import type { TypedRange } from '#lib/domain/extraction.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import { type Box, boxArea, sharedArea } from '#lib/domain/geometry.ts';
import { KINDS } from '#lib/domain/kinds/table.ts';
import type { ExportedRegion } from '#lib/domain/label-studio.ts';
import type { Word } from '#lib/domain/page.ts';
import { parseSlot } from '#lib/domain/review.ts';
import type { PageChanges, RegionChange } from './label-studio-changes.ts';

/** The file as it is now. */
export interface AnsweredPaper {
  types: readonly TypedRange[];
  values: readonly CurrentValue[];
  wordsOf: (page: number) => readonly Word[];
}

/** A change that could not be made an answer of ours, and why. */
export interface UnplacedChange {
  page: number;
  /** A field, or the label that is none of ours. */
  field: string;
  text: string | null;
  reason: string;
}

export interface PlacedAnswer {
  page: number;
  answer: CorrectionInput;
}

type Added = Extract<RegionChange, { change: 'added' }>;
type Changed = Extract<RegionChange, { change: 'removed' | 'altered' }>;

interface Placing {
  paper: AnsweredPaper;
  placed: Map<string, PlacedAnswer>;
  unplaced: UnplacedChange[];
}

const CHANGED_SINCE = 'Somebody answered this field otherwise since it was exported. Look at it here.';
const CUT_ANEW = 'The file was split otherwise since it was exported.';
const NO_WORDS = 'No words were read there. Write its text beside the rectangle, or type the value here.';

function textUnder(words: readonly Word[], boxes: readonly Box[]): string {
  const inside = ({ box }: Word): boolean => boxes.some((line) => boxArea(box) > 0 && sharedArea(box, line) > boxArea(box) / 2);
  return words
    .filter(inside)
    .map(({ text }) => text)
    .join(' ');
}

/** The slot that still says what was exported. */
function slotSaying({ paper, placed }: Placing, documentIndex: number, { key, value }: ExportedRegion): string | undefined {
  const { equal } = KINDS[FIELDS[key].kind];
  return paper.values.find(
    (current) =>
      current.documentIndex === documentIndex &&
      current.fieldKey === key &&
      current.value !== undefined &&
      equal(current.value, value) &&
      !placed.has(current.slot),
  )?.slot;
}

/** A slot that a new value can take: one whose value was removed with it, one without a value, or the next of a field with several. */
function slotFor({ paper, placed }: Placing, documentIndex: number, key: FieldKey): string | undefined {
  const own = paper.values.filter((current) => current.documentIndex === documentIndex && current.fieldKey === key);
  const freed = own.find(({ slot }) => placed.get(slot)?.answer.action === 'absent');
  const empty = own.find(({ slot, value }) => value === undefined && !placed.has(slot));
  if (freed ?? empty) return (freed ?? empty)?.slot;
  const taken = [...own.map(({ slot }) => slot), ...placed.keys()].flatMap((slot) => {
    const parsed = parseSlot(slot);
    return parsed?.documentIndex === documentIndex && parsed.fieldKey === key ? [parsed.ordinal] : [];
  });
  if (taken.length > 0 && !FIELDS[key].many) return undefined;
  return slotOf(documentIndex, key, Math.max(-1, ...taken) + 1);
}

type Placed = { answer: CorrectionInput } | { text: string | null; reason: string };

/** A new value, in a slot that can take it. */
function newAnswer(placing: Placing, { documentIndex, page }: PageChanges, { key, text: written, boxes }: Added): Placed {
  const text = written ?? textUnder(placing.paper.wordsOf(page), boxes);
  if (text === '') return { text: null, reason: NO_WORDS };
  const documentType = placing.paper.types[documentIndex]?.type;
  if (!documentType) return { text, reason: CUT_ANEW };
  const slot = slotFor(placing, documentIndex, key);
  if (!slot) return { text, reason: `The document has a ${FIELDS[key].label.toLowerCase()} already. Correct that one.` };
  return { answer: { action: 'added', fieldKey: key, documentType, slot, value: text, text, page, boxes } };
}

/** An exported value that was removed or altered, in the slot that still says it. */
function changedAnswer(placing: Placing, { documentIndex, page }: PageChanges, change: Changed): Placed {
  const { was } = change;
  const documentType = placing.paper.types[documentIndex]?.type;
  if (!documentType) return { text: was.text, reason: CUT_ANEW };
  const slot = slotSaying(placing, documentIndex, was);
  if (!slot) return { text: was.text, reason: CHANGED_SINCE };
  const subject = { fieldKey: was.key, documentType, slot };
  if (change.change === 'removed') return { answer: { action: 'absent', ...subject } };
  return { answer: { action: 'corrected', ...subject, value: change.text, text: change.text, page, boxes: change.boxes } };
}

function placedChange(placing: Placing, page: PageChanges, change: RegionChange): Placed {
  if (change.change === 'unknown') return { text: null, reason: 'This label is no field of ours.' };
  return change.change === 'added' ? newAnswer(placing, page, change) : changedAnswer(placing, page, change);
}

/** A field, or the label that is none of ours. */
export function fieldOf(change: RegionChange): string {
  if (change.change === 'unknown') return change.label;
  return change.change === 'added' ? change.key : change.was.key;
}

/**
 * The changes of a file's pages as answers to its slots: what was removed or altered is held against what the file says now, and
 * a new value takes a slot that was freed, is empty, or is the next one. What has no place is told with its reason.
 */
export function placedAnswers(
  pages: readonly PageChanges[],
  paper: AnsweredPaper,
): { answers: PlacedAnswer[]; unplaced: UnplacedChange[] } {
  const placing: Placing = { paper, placed: new Map(), unplaced: [] };
  const all = pages.flatMap((page) => page.changes.map((change) => ({ page, change })));
  const isNew = ({ change }: { change: RegionChange }): boolean => change.change === 'added';
  for (const { page, change } of [...all.filter((one) => !isNew(one)), ...all.filter(isNew)]) {
    const made = placedChange(placing, page, change);
    if ('answer' in made) placing.placed.set(made.answer.slot, { page: page.page, answer: made.answer });
    else placing.unplaced.push({ page: page.page, field: fieldOf(change), ...made });
  }
  return { answers: [...placing.placed.values()], unplaced: placing.unplaced };
}
