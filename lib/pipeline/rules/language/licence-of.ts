import type { DocumentType } from '#lib/domain/document-types/key.ts';
import type { PageRows, Row, Segment } from '../../layout.ts';
import { phraseEnd, squeezed } from '../../matching.ts';
import type { Found, RulesOf } from './rule.ts';

/** The roles that the contacts of a Loan Estimate are listed under (12 CFR 1026.37(k)), in their columns. */
const ROLES = [
  'Lender',
  'Mortgage Broker',
  'Loan Officer',
  'Mortgage Loan Officer',
  'Loan Originator',
  'Mortgage Lender',
  'Creditor',
  'Prestamista',
  'Corredor hipotecario',
  'Agente de pr\u00e9stamos',
  'Oficial de pr\u00e9stamos',
].map(squeezed);
const ROWS_MAX = 3;

const headOf = (row: Row, roles: readonly string[]): Segment | undefined =>
  row.segments.find(({ words }) => roles.some((role) => phraseEnd(words, 0, role) !== undefined));

/** The number on the licence row under a role: right of it, left of the next column, before the next role. */
function licences(page: PageRows, roles: readonly string[]): Found[] {
  return page.rows.flatMap((row, index) => {
    const head = headOf(row, roles);
    if (!head) return [];
    const right =
      row.segments.find(({ box, words }) => box[0] > head.box[2] && ROLES.some((role) => phraseEnd(words, 0, role) !== undefined))
        ?.box[0] ?? (head.box[0] < 0.4 ? 0.5 : 1);
    for (const next of page.rows.slice(index + 1, index + 1 + ROWS_MAX)) {
      if (headOf(next, ROLES)) return [];
      const own = next.words.filter(({ box }) => box[0] > head.box[0] - 0.02 && box[0] < right);
      if (!/nmls|licen/i.test(own.map(({ text }) => text).join(' '))) continue;
      const word = own.find(({ text }) => /^\d{3,12}$/.test(text));
      const anchor = head.words.map((other) => ({ word: other, page: page.page }));
      return word ? [{ value: word.text, text: word.text, words: [{ word, page: page.page }], anchor }] : [];
    }
    return [];
  });
}

interface LicenceOf {
  name: string;
  types: readonly DocumentType[];
  /** What the role is called. */
  roles: readonly string[];
  score: number;
}

/** A rule for the licence number printed under a party's name: it belongs to the role above it, never to a position. */
export const licenceOf =
  ({ name, types, roles, score }: LicenceOf): RulesOf =>
  (field) => {
    const phrases = roles.map(squeezed);
    return [
      {
        name,
        field,
        types,
        score,
        relation: 'below',
        find: ({ rows }) => rows.map((page) => licences(page, phrases)).filter((found) => found.length > 0),
      },
    ];
  };
