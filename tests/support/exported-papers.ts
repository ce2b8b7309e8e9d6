import type { DocumentType } from '#lib/domain/document-types/key.ts';
import { type FieldKey, LABEL_SCHEMA_VERSION } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import { type Box, unionOfBoxes } from '#lib/domain/geometry.ts';
import { KINDS } from '#lib/domain/kinds/table.ts';
import type { WordSource } from '#lib/domain/page.ts';
import type { ExampleField, TrainingExample } from '#lib/domain/training-example.ts';

type Page = TrainingExample['pages'][number];

interface Paper {
  documentId: string;
  index?: number;
  fileName?: string;
  documentType?: DocumentType;
  /** A list of lines a page; numbers from `firstPage` on. */
  pages: readonly (readonly string[])[];
  firstPage?: number;
  source?: WordSource;
  /** A value as printed; `/` where it goes on in the next line. Not found on a page: typed. */
  values: readonly (readonly [FieldKey, string])[];
  absent?: readonly FieldKey[];
  unreadable?: readonly FieldKey[];
}

const WIDTH = 612;
const HEIGHT = 792;
const LINE = 0.03;

function pageOf(lines: readonly string[], number: number, source: WordSource): Page {
  const words = lines.flatMap((line, row) =>
    line.split(' ').map((text, column, all) => {
      const left = 0.05 + (0.9 * column) / Math.max(all.length, 8);
      const top = 0.05 + row * LINE;
      const box: Box = [left, top, left + 0.9 / Math.max(all.length, 8) - 0.005, top + LINE * 0.6];
      return { text, box, confidence: source === 'ocr' ? 0.9 : 1, source };
    }),
  );
  return { number, width: WIDTH, height: HEIGHT, words };
}

/** Boxes of a run of words, one a line; undefined where the page does not say it. */
function placeOf(page: Page, parts: readonly string[]): Box[] | undefined {
  const wanted = parts.join(' ').split(' ');
  const said = page.words.map(({ text }) => text);
  const at = said.findIndex((_, from) =>
    wanted.every((word, ahead) => said[from + ahead]?.replace(/[,;.]$/, '') === word.replace(/[,;.]$/, '')),
  );
  if (at === -1) return undefined;
  let from = at;
  return parts.map((part) => {
    const run = page.words.slice(from, from + part.split(' ').length);
    from += run.length;
    return unionOfBoxes(run.map(({ box }) => box));
  });
}

function fieldOf([key, printed]: Paper['values'][number], pages: readonly Page[]): ExampleField {
  const parts = printed.split(' / ');
  const text = parts.join(' ');
  const value = KINDS[FIELDS[key].kind].parse(text) ?? text;
  for (const page of pages) {
    const boxes = placeOf(page, parts);
    if (boxes) return { key, action: 'confirmed', value, text, page: page.number, boxes, span: null };
  }
  return { key, action: 'corrected', value, text, page: null, boxes: [], span: null };
}

/** An approved document that says these lines, with its values where they stand. */
export function paperOf({
  documentId,
  index = 0,
  fileName = 'note.pdf',
  documentType = 'note',
  firstPage = 1,
  ...paper
}: Paper): TrainingExample {
  const { source = 'text-layer', values, absent = [], unreadable = [] } = paper;
  const pages = paper.pages.map((lines, at) => pageOf(lines, firstPage + at, source));
  return {
    id: `${documentId}/${index}`,
    documentId,
    sha256: 'ab'.repeat(32),
    fileName,
    documentType,
    labelSchemaVersion: LABEL_SCHEMA_VERSION,
    pages,
    pageTypes: [],
    fields: values.map((value) => fieldOf(value, pages)),
    absent: [...absent],
    unreadable: [...unreadable],
  };
}

/** A note whose words are hard on every format: signs of markup, a character beyond the basic plane, a formula, two lines. */
export const HARD_NOTE = paperOf({
  documentId: '0190a000-0000-7000-8000-000000000001',
  fileName: 'Note <"Stone" & son>.pdf',
  pages: [
    [
      'NOTE \u{1d4d0} April 15, 2013',
      'I, Mary Ann Stone, promise to pay U.S. $211,000.00 to Alder & <Sons> Bank, N.A.',
      'at a yearly rate of 4.125% for the property at 12 Elm',
      'Street, Springfield, IL 62701 Loan No. 0048812345',
    ],
    ['=HYPERLINK("x") Harland', '-DOCSTART- page\u00a0two'],
  ],
  values: [
    ['lenderName', 'Alder & <Sons> Bank, N.A.'],
    ['borrowerName', 'Mary Ann Stone'],
    ['loanNumber', '0048812345'],
    ['noteAmount', '$211,000.00'],
    ['noteRatePercent', '4.125%'],
    ['noteDate', 'April 15, 2013'],
    ['propertyAddress', '12 Elm / Street, Springfield, IL 62701'],
    ['propertyCounty', 'Harland'],
    ['legalDescription', '=cmd|\u0001"quoted"'],
  ],
  absent: ['loanMaturityDate'],
  unreadable: ['lenderNmlsId'],
});

/** A scanned statement in the same file, on its third page. */
export const SCANNED_STATEMENT = paperOf({
  documentId: '0190a000-0000-7000-8000-000000000001',
  index: 1,
  documentType: 'mortgage-statement',
  firstPage: 3,
  source: 'ocr',
  pages: [['Brook Servicing LLC Statement', 'Payment due 03/01/2014 $1,022.63', 'MARY ANN STONE'], []],
  values: [
    ['servicerName', 'Brook Servicing LLC'],
    ['borrowerName', 'MARY ANN STONE'],
    ['paymentDueAmount', '$1,022.63'],
    ['paymentDueDate', '03/01/2014'],
  ],
});
