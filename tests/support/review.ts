import { createHash, randomUUID } from 'node:crypto';
import { database } from '#lib/adapters/db/client.ts';
import { originalKey, putObject, viewKey } from '#lib/adapters/storage/files.ts';
import type { ExtractedField, ExtractionResult, TypedRange } from '#lib/domain/extraction.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import { type Box, unionOfBoxes } from '#lib/domain/geometry.ts';
import { toColumns, type Word } from '#lib/domain/page.ts';
import type { Actor } from '#lib/domain/rights.ts';

/** A one-page note whose rules read everything right but the lender, and did not find the note date. */
const LINES = [
  'NOTE November 3, 2024',
  '1. BORROWER Mary Ann Stone promises to pay',
  'U.S. $211,000.00 to Alder Bank, N.A.',
  'at a yearly rate of 4.125 % on the property',
  '12 Elm Street, Springfield, IL 62701',
];

export const noteWords: readonly Word[] = LINES.flatMap((text, line) =>
  text.split(' ').map((word, index): Word => {
    const left = 0.05 + index * 0.1;
    const top = 0.1 + line * 0.1;
    return { text: word, box: [left, top, left + 0.09, top + 0.02], confidence: 1, source: 'text-layer', line };
  }),
);

/** Boxes of words of the note, one a line, as a reviewer selects them. */
export function noteBoxes(first: number, last: number): Box[] {
  return [unionOfBoxes(noteWords.slice(first, last + 1).map(({ box }) => box))];
}

const field = (key: FieldKey, value: string, text: string, [first, last]: [number, number]): ExtractedField => ({
  key,
  value,
  text,
  page: 1,
  box: unionOfBoxes(noteBoxes(first, last)),
  boxes: noteBoxes(first, last),
  confidence: 0.9,
  source: 'rules',
  agreement: false,
  documentType: 'note',
  foundBy: 'test',
});

export const noteFields: readonly ExtractedField[] = [
  field('lenderName', 'Alder', 'Alder', [15, 15]),
  field('borrowerName', 'Mary Ann Stone', 'Mary Ann Stone', [6, 8]),
  field('noteAmount', '211000.00', '$211,000.00', [13, 13]),
  field('noteRatePercent', '4.125', '4.125', [23, 23]),
  field('propertyAddress', '12 Elm Street, Springfield, IL 62701', '12 Elm Street, Springfield, IL 62701', [28, 33]),
];

export interface SeededReview {
  documentId: string;
  extractionId: string;
  result: ExtractionResult;
}

/** A document as it stands after reading, with its review item; `coverPage` makes it a packet of two. */
export async function seedReview(
  uploadedBy: Actor,
  { state = 'in_review', coverPage = false }: { state?: 'in_review' | 'approved'; coverPage?: boolean } = {},
): Promise<SeededReview> {
  const notePage = coverPage ? 2 : 1;
  const { organisationId } = uploadedBy;
  const id = randomUUID();
  const original = new TextEncoder().encode(`%PDF-1.7 ${id}`);
  const sha256 = createHash('sha256').update(original).digest('hex');
  const fileName = 'Note “Stone”.pdf';
  const types: TypedRange[] = [{ type: 'note', pages: [notePage, notePage], confidence: 1 }];
  if (coverPage) types.unshift({ type: 'other', pages: [1, 1], confidence: 1 });
  const result: ExtractionResult = {
    document: { fileName, sha256, pages: notePage, types },
    fields: noteFields.map((field) => ({ ...field, page: notePage })),
    issues: [],
    checks: [],
    model: { version: null, rules: 'test' },
    timings: {},
  };
  const file = { id, fileName, fileKind: 'pdf', sha256, bytes: original.length, storageKey: originalKey(id), state, pageCount: notePage };
  const words = toColumns(noteWords);
  const page = {
    number: 1,
    state: 'read' as const,
    width: 612,
    height: 792,
    textSource: 'text_layer' as const,
    wordCount: words.text.length,
    text: LINES.join(' '),
  };
  await putObject(originalKey(id), original);
  await Promise.all(types.map((_, index) => putObject(viewKey(id, 1, index + 1), new TextEncoder().encode('a page'))));
  const document = await database().document.create({
    data: {
      ...file,
      organisationId,
      uploadedById: uploadedBy.memberId,
      pages: {
        create: types.map((_, index) => ({
          ...page,
          number: index + 1,
          viewKey: viewKey(id, 1, index + 1),
          layouts: { create: { reading: 1, words } },
        })),
      },
      extractions: { create: { organisationId, reading: 1, rulesVersion: 'test', result: JSON.parse(JSON.stringify(result)) } },
      reviewItem: { create: { organisationId, confidenceMin: 0.9, ...(state === 'approved' && { approvedAt: new Date(0) }) } },
    },
    select: { id: true, extractions: { select: { id: true } } },
  });
  return { documentId: document.id, extractionId: document.extractions[0]?.id ?? '', result };
}
