import { type CorrectionInput, slotOf } from '#lib/domain/correction.ts';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import type { Finding, RelabelChoice } from '#lib/domain/finding.ts';
import { KINDS } from '#lib/domain/kinds/table.ts';
import type { Label, LabelledDocument, PrintedPlace } from '#lib/domain/label.ts';
import type { Word } from '#lib/domain/page.ts';
import { parseSlot } from '#lib/domain/review.ts';
import { selectionOf } from '#lib/domain/selection.ts';
import { brokenRules } from './label-rules.ts';
import { bareText } from './surroundings.ts';

/** What relabelling would do to one label. */
export interface Change {
  documentId: string;
  slot: string;
  fieldKey: FieldKey;
  before: string;
  /** The answers to be written; none when it cannot be done by itself. */
  corrections: CorrectionInput[];
  after: string;
  /** Why nothing is changed here, for people. */
  hindrance?: string;
}

type Outcome = Pick<Change, 'corrections' | 'after' | 'hindrance'>;

/**
 * What a choice does to every label of a finding that it speaks about; labels that say so already are left out. `documentOf` answers
 * undefined for a document that is gone.
 */
export function changesOf(
  finding: Finding,
  choice: RelabelChoice,
  documentOf: (documentId: string) => LabelledDocument | undefined,
): Change[] {
  return finding.sides.flatMap(({ said, labels }) =>
    labels.flatMap((label): Change[] => {
      const document = documentOf(label.documentId);
      const outcome = document && outcomeFor(finding, { said, label }, choice, document);
      if (!outcome) return [];
      const { documentId, slot, fieldKey } = label;
      return [{ documentId, slot, fieldKey, before: said === 'absent' ? 'absent' : shownLabel(label), ...outcome }];
    }),
  );
}

const shownLabel = ({ fieldKey, place, value }: Label): string => `${FIELDS[fieldKey].label}: ${place?.text ?? value ?? ''}`;
const hindered = (hindrance: string): Outcome => ({ corrections: [], after: '', hindrance });

function outcomeFor(
  { sides }: Finding,
  { said, label }: { said: 'value' | 'absent'; label: Label },
  choice: RelabelChoice,
  document: LabelledDocument,
): Outcome | undefined {
  const subject = { slot: label.slot, fieldKey: label.fieldKey, documentType: label.documentType };
  const absent: CorrectionInput = { action: 'absent', ...subject };
  if (choice.make === 'absent') return said === 'absent' ? undefined : { corrections: [absent], after: 'absent' };
  if (choice.make === 'value') return said === 'absent' && label.place ? given(label, label.fieldKey, label.place, document) : undefined;
  if (choice.make === 'shorter') return shortened(label, document);
  if (label.fieldKey === choice.fieldKey || !sides.some(({ fieldKey }) => fieldKey === choice.fieldKey)) return undefined;
  if (!label.place) return hindered('The value was typed without a place. Open the document to change it.');
  const moved = given(label, choice.fieldKey, label.place, document);
  return moved.hindrance ? moved : { ...moved, corrections: [absent, ...moved.corrections] };
}

/** The printed text as the value of a field in the label's document. */
function given(label: Label, fieldKey: FieldKey, place: PrintedPlace, document: LabelledDocument): Outcome {
  const index = parseSlot(label.slot)?.documentIndex ?? 0;
  const { label: name, kind, many } = FIELDS[fieldKey];
  const value = KINDS[kind].parse(place.text);
  if (!DOCUMENT_TYPE_TABLE[label.documentType].fields.includes(fieldKey)) return hindered(`${name} is no field of this type of document.`);
  if (value === null) return hindered(`“${place.text}” cannot be read as ${name.toLowerCase()}.`);
  const mine = document.values.filter((one) => one.documentIndex === index && one.fieldKey === fieldKey);
  const there = mine.find((one) => one.value !== undefined && (!many || KINDS[kind].equal(one.value, value)));
  const after = `${name}: ${place.text}`;
  if (there?.value !== undefined && KINDS[kind].equal(there.value, value)) return { corrections: [], after };
  if (there) return hindered(`${name} has another value here: ${there.text ?? there.value}. Open the document to decide.`);
  const slot = freeSlot(mine, index, fieldKey);
  const { text, page, boxes } = place;
  return {
    corrections: [
      {
        action: 'added',
        slot,
        fieldKey,
        documentType: label.documentType,
        value,
        text,
        page,
        boxes: boxes.map((box) => [...box] as const),
      },
    ],
    after,
  };
}

/** The slot that a value goes to: one without a value, else the next. */
function freeSlot(mine: readonly { slot: string; value?: string }[], index: number, key: FieldKey): string {
  const empty = mine.find(({ value }) => value === undefined);
  const ordinals = mine.map(({ slot }) => parseSlot(slot)?.ordinal ?? 0);
  return empty?.slot ?? slotOf(index, key, Math.max(-1, ...ordinals) + 1);
}

function shortened(label: Label, document: LabelledDocument): Outcome {
  const mended = brokenRules(label).find((one) => one.mended !== undefined)?.mended;
  const value = mended === undefined ? null : KINDS[FIELDS[label.fieldKey].kind].parse(mended);
  if (mended === undefined || value === null)
    return hindered('What it should be cannot be told from the text. Open the document to decide.');
  const subject = { slot: label.slot, fieldKey: label.fieldKey, documentType: label.documentType };
  const place = label.place && wordsOf(label.place.words, mended);
  const at = label.place && place ? { page: label.place.page, boxes: place.boxes } : {};
  const action = document.values.some(({ slot, predicted }) => slot === label.slot && predicted) ? 'corrected' : 'added';
  return { corrections: [{ action, ...subject, value, text: mended, ...at }], after: `${FIELDS[label.fieldKey].label}: ${mended}` };
}

/** The words of a value that a shorter text keeps, in order; undefined when the text is not made of whole words. */
function wordsOf(words: readonly Word[], text: string): ReturnType<typeof selectionOf> | undefined {
  const wanted = text.split(/\s+/).map(bareText).filter(Boolean);
  const kept: Word[] = [];
  for (const word of words) if (wanted[kept.length] === bareText(word.text)) kept.push(word);
  return kept.length === wanted.length && kept.length > 0 ? selectionOf(kept) : undefined;
}
