import type { FieldKey } from '#lib/domain/field.ts';
import type { Box } from '#lib/domain/geometry.ts';
import type { PageRows, Row, Segment } from '../layout.ts';
import { phraseEnd, squeezed } from '../matching.ts';
import { DISCLOSURES } from './groups.ts';
import { labelled } from './labelled.ts';
import type { DocumentView, Found, Rule } from './rule.ts';
import { valuesIn } from './values.ts';

/** The columns of the contact table of a Closing Disclosure (12 CFR 1026.38(r)), and the words that head them. */
const COLUMNS = [
  'Lender',
  'Prestamista',
  'Mortgage Broker',
  'Corredor hipotecario',
  'Settlement Agent',
  'Real Estate Broker (B)',
  'Agente de cierre',
].map(squeezed);

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

function contactValues({ rows }: DocumentView, field: FieldKey, heads: readonly string[], labels: readonly string[]): Found[][] {
  return rows.flatMap((page) => {
    const row = headRow(page);
    const column = row && columnOf(row, heads.map(squeezed));
    if (!row || !column) return [];
    const below = page.rows.slice(page.rows.indexOf(row) + 1);
    const labelRow = below.find(
      ({ segments: [first] }) =>
        first !== undefined &&
        first.box[0] < column.left &&
        labels.some((label) => phraseEnd(first.words, 0, squeezed(label)) === first.words.length),
    );
    const label = labelRow?.segments[0];
    if (!labelRow || !label) return [];
    const lines = cell(page, labelRow, column, label.box[2]).map((words) => words.map((word) => ({ word, page: page.page })));
    const first = field.endsWith('Name') ? [lines.flat()] : lines;
    const values = valuesIn(first, field);
    return values.length > 0 ? [values] : [];
  });
}

const contact = (field: FieldKey, heads: readonly string[], labels: readonly string[], score: number): Rule => ({
  name: `contact-table-${field}`,
  field,
  types: ['closing-disclosure'],
  score,
  find: (view) => contactValues(view, field, heads, labels),
});

const LENDER = ['Lender', 'Prestamista'];

/** Rows of the second block of a Loan Estimate's contacts: the numbers that follow the officer's name are the officer's. */
function officerNumbers({ rows }: DocumentView): Found[][] {
  return rows.flatMap((page) => {
    const start = page.rows.findIndex(({ segments }) =>
      segments.some((segment) =>
        ['Loan Officer', 'Agente de pr\u00e9stamos', 'Oficial de pr\u00e9stamos'].some((label) => begins(segment, squeezed(label))),
      ),
    );
    if (start < 0) return [];
    for (const row of page.rows.slice(start + 1, start + 4)) {
      const text = row.words.map((word) => word.text).join(' ');
      if (!/nmls|licen/i.test(text)) continue;
      const index = row.words.findIndex((word) => /^\d{3,12}$/.test(word.text));
      const word = row.words[index];
      return word && word.box[0] < 0.5 ? [[{ value: word.text, text: word.text, words: [{ word, page: page.page }] }]] : [];
    }
    return [];
  });
}

/** Names and license numbers of the people and companies behind a disclosure, told apart by role. */
export const contacts: readonly Rule[] = [
  contact('lenderName', LENDER, ['Name', 'Nombre'], 0.9),
  contact('lenderAddress', LENDER, ['Address', 'Direcci\u00f3n'], 0.85),
  contact('lenderNmlsId', LENDER, ['NMLS ID', 'N.\u00b0 de NMLS'], 0.9),
  contact('loanOriginatorName', LENDER, ['Contact', 'Contacto'], 0.93),
  contact('loanOriginatorNmlsId', LENDER, ['Contact NMLS ID', 'Contact NMLS', 'ID. de contacto'], 0.9),
  contact('mortgageBrokerName', ['Mortgage Broker', 'Corredor hipotecario'], ['Name', 'Nombre'], 0.88),
  contact('settlementAgentName', ['Settlement Agent', 'Agente de cierre'], ['Name', 'Nombre'], 0.85),
  ...labelled({
    name: 'contact-nmls',
    field: 'loanOriginatorNmlsId',
    types: ['closing-disclosure'],
    labels: ['Contact NMLS ID'],
    score: 0.9,
    where: 'right',
    accept: (value) => /^\d{3,12}$/.test(value),
  }),
  ...labelled({
    name: 'contact-person',
    field: 'loanOriginatorName',
    types: DISCLOSURES,
    labels: ['Contact Name'],
    score: 0.6,
    where: 'right',
  }),
  { name: 'officer-nmls', field: 'loanOriginatorNmlsId', types: ['loan-estimate'], score: 0.9, find: officerNumbers },
];
