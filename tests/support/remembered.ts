import type { ExtractedField } from '#lib/domain/extraction.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import { unionOfBoxes } from '#lib/domain/geometry.ts';
import type { RememberedLayout, RememberedPage, TrackRecord } from '#lib/domain/memory.ts';
import { type ApprovedValue, lessonsOf } from '#lib/pipeline/memory/learn.ts';
import { boxesOf, lenderPage, type Printed } from './lender-layout.ts';

/** What a person answers on the lender's form. */
export function approvedValues(loan: Printed): ApprovedValue[] {
  const page = lenderPage(loan);
  const placed = (fieldKey: FieldKey, text: string, value = text): ApprovedValue => ({
    fieldKey,
    value,
    page: 1,
    boxes: boxesOf(page, text),
  });
  return [
    placed('loanNumber', loan.number),
    placed('lenderName', loan.lender),
    placed('noteAmount', loan.amount, loan.amount.replace(/[$,]/g, '')),
    placed('borrowerName', loan.borrower),
  ];
}

/** The layout as one approved document of it teaches it; its anchors with another record where one is given. */
export function taughtBy(loan: Printed, record: TrackRecord = { right: 1, wrong: 0 }): RememberedLayout {
  const values = approvedValues(loan);
  const [lesson] = lessonsOf({ documentType: 'note', pages: [lenderPage(loan)], values, unreadable: [], machine: [] }, []);
  if (!lesson) throw new Error('nothing was taught');
  const anchors = lesson.taught.map((one, index) => ({ ...one, ...record, id: String(index), documents: record.right, corrected: null }));
  return { id: 'layout', documentType: 'note', printings: [lesson.printing], anchors, readings: [] };
}

export const onPage = (layout: RememberedLayout): RememberedPage => ({ page: 1, similarity: 0.9, layout });

/** A value that rules read on the form. */
export function readBy(foundBy: string, key: FieldKey, value: string, confidence: number, loan: Printed): ExtractedField {
  const boxes = boxesOf(lenderPage(loan), value);
  const own = boxes.length > 0 ? boxes : [[0.1, 0.9, 0.2, 0.92] as const];
  return {
    ...{ key, value, text: value, page: 1, box: unionOfBoxes(own), boxes: own, confidence },
    ...{ source: 'rules', agreement: false, documentType: 'note', foundBy },
  };
}
