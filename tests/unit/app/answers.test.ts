import { describe, expect, test } from 'vitest';
import { confirmable, sectionsOf, walkOf } from '#app/(workspace)/documents/[id]/review/_workbench/fields-model.ts';
import {
  expected,
  shownValues,
  UNSAVED,
  verdictOf,
  type Waiting,
  waitBefore,
} from '#app/(workspace)/documents/[id]/review/_workbench/outbox.ts';
import { originOf } from '#app/(workspace)/documents/[id]/review/_workbench/source-badge.tsx';
import { afterRedo, afterUndo, NO_STEPS, stepOf, withDone, without } from '#app/(workspace)/documents/[id]/review/_workbench/undo.ts';
import { KEYS, nameOfKey } from '#app/(workspace)/documents/[id]/review/_workbench/use-keys.ts';
import { type CorrectionInput, type CurrentValue, currentValues } from '#lib/domain/correction.ts';
import type { ExtractedField } from '#lib/domain/extraction.ts';
import type { Box } from '#lib/domain/geometry.ts';
import type { PlacedCheck } from '#lib/domain/placed-check.ts';

const box: Box = [0.1, 0.1, 0.2, 0.2];
const read = (key: 'lenderName' | 'borrowerName', value: string, confidence: number): ExtractedField => ({
  key,
  value,
  text: value,
  page: 1,
  box,
  boxes: [box],
  confidence,
  source: 'rules',
  agreement: false,
  documentType: 'note',
  foundBy: 'a-rule',
});
const predictions = [
  { slot: '0/lenderName/0', documentIndex: 0, field: read('lenderName', 'Alder Bank', 0.95) },
  { slot: '0/borrowerName/0', documentIndex: 0, field: read('borrowerName', 'Mary Stone', 0.6) },
];
const known = currentValues(predictions, []);
const at = (values: readonly CurrentValue[], slot: string) => values.find((value) => value.slot === slot);
const lender = { slot: '0/lenderName/0', fieldKey: 'lenderName', documentType: 'note' } as const;
const date = { slot: '0/noteDate/0', fieldKey: 'noteDate', documentType: 'note' } as const;
const confirmed: CorrectionInput = { action: 'confirmed', ...lender };
const typed: CorrectionInput = { action: 'corrected', ...lender, value: 'Alder Bank, N.A.', text: 'Alder Bank, N.A.' };
const waits = (...corrections: CorrectionInput[]): Waiting => ({ id: 'one', corrections, lastSequence: 0, extraction: 1 });

describe('answers on their way', () => {
  test('are shown over what the server said, the last of a slot on top', () => {
    const values = shownValues(known, 0, {}, [waits(confirmed), waits(typed)]);
    expect(at(values, lender.slot)).toMatchObject({ status: 'corrected', value: 'Alder Bank, N.A.', predicted: { value: 'Alder Bank' } });
    expect(at(values, lender.slot)?.correction?.sequence).toBe(UNSAVED);
    expect(at(values, '0/borrowerName/0')?.status).toBe('predicted');
  });

  test('that were saved are shown until the server tells something newer', () => {
    const saved = { [lender.slot]: { sequence: 7, value: expected(typed, at(known, lender.slot)) ?? null } };
    expect(at(shownValues(known, 6, saved, []), lender.slot)?.status).toBe('corrected');
    expect(at(shownValues(known, 7, saved, []), lender.slot)?.status).toBe('predicted');
  });

  test('that take an answer back leave the machine’s value, or nothing where it had none', () => {
    const added = currentValues(predictions, [{ action: 'absent', ...date, sequence: 1 }]);
    const values = shownValues(added, 1, {}, [waits({ action: 'withdrawn', ...date }, { action: 'withdrawn', ...lender })]);
    expect(at(values, date.slot)).toBeUndefined();
    expect(at(values, lender.slot)).toEqual(at(known, lender.slot));
  });

  test.each([
    [{ status: 0, code: 'unreachable' }, 'later'],
    [{ status: 503, code: 'unknown' }, 'later'],
    [{ status: 401, code: 'unauthenticated' }, 'signed-out'],
    [{ status: 409, code: 'claimed_by_other' }, 'held'],
    [{ status: 409, code: 'answered_by_other' }, 'conflict'],
    [{ status: 422, code: 'value_unreadable' }, 'refused'],
  ])('wait or are given to a person by what the server said: %o', (answer, verdict) => {
    expect(verdictOf(answer)).toBe(verdict);
  });

  test('are tried again after longer and longer pauses, half a minute at most', () => {
    expect([1, 2, 3, 10].map(waitBefore)).toEqual([1_000, 2_000, 4_000, 30_000]);
  });
});

describe('undo', () => {
  test('of a first answer takes it back; of a second one gives the first again', () => {
    const first = stepOf([confirmed], (slot) => at(known, slot));
    expect(first).toEqual({ label: 'Lender', forth: [confirmed], back: [{ action: 'withdrawn', ...lender }] });
    const answered = currentValues(predictions, [{ ...confirmed, sequence: 3 }]);
    expect(stepOf([typed], (slot) => at(answered, slot)).back).toEqual([confirmed]);
  });

  test('goes back step by step and forth again; something new ends what could be done again', () => {
    const [one, two] = [stepOf([confirmed], () => undefined), stepOf([typed], () => undefined)];
    const undone = afterUndo(withDone(withDone(NO_STEPS, one), two));
    expect(undone?.step).toBe(two);
    expect(undone && afterRedo(undone.steps)?.step).toBe(two);
    expect(undone && afterRedo(withDone(undone.steps, one))).toBeUndefined();
    expect(afterUndo(NO_STEPS)).toBeUndefined();
  });

  test('has nothing to take back of an answer that was refused', () => {
    expect(
      without(
        withDone(
          NO_STEPS,
          stepOf([typed], () => undefined),
        ),
        lender.slot,
      ),
    ).toEqual(NO_STEPS);
  });
});

describe('confirming many at once', () => {
  const walk = walkOf(sectionsOf([{ type: 'note', pages: [1, 1], confidence: 1 }], known, []));
  const failed: PlacedCheck = {
    check: 'agree-across-documents',
    passed: false,
    sentence: 'The lender differs.',
    values: [
      { documentId: 'd', fileName: 'a.pdf', key: 'lenderName', value: 'Alder Bank', text: 'Alder Bank', page: 1, documentType: 'note' },
    ],
  };

  test('takes only values that the machine is sure of and nobody answered', () => {
    expect(confirmable(walk, 'd', []).map(({ slot }) => slot)).toEqual([lender.slot]);
  });

  test('leaves out a value that a check speaks against', () => {
    expect(confirmable(walk, 'd', [failed])).toEqual([]);
  });
});

describe('the badge of a value', () => {
  test('says both where rule and model agree, and person where one gave it', () => {
    const [value] = known;
    if (!value?.predicted) throw new Error('no value');
    expect(originOf(value)).toBe('rules');
    expect(originOf({ ...value, predicted: { ...value.predicted, agreement: true } })).toBe('both');
    expect(originOf({ ...value, status: 'corrected' })).toBe('person');
    expect(originOf({ ...value, status: 'absent' })).toBeUndefined();
  });
});

describe('the keys', () => {
  test('mean one thing each', () => {
    const all = KEYS.flatMap(({ keys }) => [...keys] as string[]);
    expect(new Set(all).size).toBe(all.length);
    const actions = KEYS.map(({ action }) => action);
    expect(new Set(actions).size).toBe(actions.length);
  });

  test.each([
    [{ key: 'z', ctrlKey: true, metaKey: false, shiftKey: false }, 'mod+z'],
    [{ key: 'Z', ctrlKey: false, metaKey: true, shiftKey: true }, 'mod+shift+z'],
    [{ key: 'Enter', ctrlKey: true, metaKey: false, shiftKey: false }, 'mod+Enter'],
    [{ key: 'M', ctrlKey: false, metaKey: false, shiftKey: true }, 'M'],
  ])('are named alike on every computer: %o', (event, name) => {
    expect(nameOfKey(event)).toBe(name);
  });
});
