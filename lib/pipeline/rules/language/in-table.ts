import type { DocumentType } from '#lib/domain/document-types/key.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import type { Box } from '#lib/domain/geometry.ts';
import type { PlacedWord } from '../../flow.ts';
import type { PageRows, Row, Segment } from '../../layout.ts';
import { phraseEnd, squeezed } from '../../matching.ts';
import type { Found, RulesOf } from './rule.ts';
import { valuesIn } from './values.ts';

/** The columns of the contact table of a Closing Disclosure (12 CFR 1026.38(r)), and the words that head them. */
const COLUMNS = [
  'Lender',
  'Mortgage Lender',
  'Creditor',
  'Title Company',
  'Closing Agent',
  'Prestamista',
  'Mortgage Broker',
  'Corredor hipotecario',
  'Settlement Agent',
  'Real Estate Broker (B)',
  'Agente de cierre',
].map(squeezed);

/** What the table calls the number of a company in the national registry of licensed lenders. */
export const NMLS_ROWS: readonly string[] = [
  'NMLS ID',
  'NMLS #',
  'NMLS No.',
  'NMLS Number',
  'NMLSR ID',
  'NMLS',
  'N.\u00b0 de NMLS',
  'NMLS n.\u00ba',
  'ID de NMLS',
];

interface Column {
  head: Segment;
  left: number;
  right: number;
}

const begins = (segment: Segment, label: string): boolean => phraseEnd(segment.words, 0, label) !== undefined;

/** The row that heads the contact table: at least two roles side by side. */
const headRow = ({ rows }: PageRows): Row | undefined =>
  rows.find(({ segments }) => segments.filter((segment) => COLUMNS.some((label) => begins(segment, label))).length >= 2);

/** From a head to the next one, a little to the left for values that are not quite aligned. */
function columnOf(row: Row, labels: readonly string[]): Column | undefined {
  const index = row.segments.findIndex((segment) => labels.some((label) => begins(segment, label)));
  const head = row.segments[index];
  if (!head) return undefined;
  return { head, left: head.box[0] - 0.015, right: (row.segments[index + 1]?.box[0] ?? 1) - 0.012 };
}

const inColumn = (box: Box, { left, right }: Column): boolean => box[0] >= left && box[0] < right;

/** The words of a column on the row of a label and the rows below it, until the next label. */
function cell(page: PageRows, from: Row, column: Column, labelRight: number): Segment['words'][] {
  const start = page.rows.indexOf(from);
  const lines: Segment['words'][] = [];
  for (const row of page.rows.slice(start, start + 4)) {
    if (row !== from && row.segments.some(({ box }) => box[0] < Math.min(labelRight, column.left))) break;
    const words = row.words.filter(({ box }) => inColumn(box, column));
    if (words.length > 0) lines.push(words);
  }
  return lines;
}

interface InTable {
  name: string;
  types: readonly DocumentType[];
  /** What the column may be headed. */
  heads: readonly string[];
  /** What the row may be called. */
  labels: readonly string[];
  score: number;
  accept?: (value: string) => boolean;
}

const placed = (words: Segment['words'], page: number): PlacedWord[] => words.map((word) => ({ word, page }));

function valuesUnder(page: PageRows, field: FieldKey, heads: readonly string[], labels: readonly string[]): Found[] {
  const row = headRow(page);
  const column = row && columnOf(row, heads);
  if (!row || !column) return [];
  const below = page.rows.slice(page.rows.indexOf(row) + 1);
  const labelRow = below.find(
    ({ segments: [first] }) =>
      first !== undefined && first.box[0] < column.left && labels.some((label) => phraseEnd(first.words, 0, label) === first.words.length),
  );
  const label = labelRow?.segments[0];
  if (!labelRow || !label) return [];
  const lines = cell(page, labelRow, column, label.box[2]).map((words) => placed(words, page.page));
  const anchor = placed([...column.head.words, ...label.words], page.page);
  return valuesIn(field.endsWith('Name') ? [lines.flat()] : lines, field).map((value) => ({ ...value, anchor }));
}

/** A rule that reads a cell of the table of contacts: the column is a party's role, the row says what of it. */
export const inTable =
  ({ name, types, heads, labels, score, accept }: InTable): RulesOf =>
  (field) => {
    const [columns, rows] = [heads.map(squeezed), labels.map(squeezed)];
    return [
      {
        name,
        field,
        types,
        score,
        relation: 'in the table under',
        find: (view) =>
          view.rows
            .map((page) => valuesUnder(page, field, columns, rows).filter(({ value }) => !accept || accept(value)))
            .filter((values) => values.length > 0),
      },
    ];
  };
