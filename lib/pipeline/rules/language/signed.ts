import type { DocumentType } from '#lib/domain/document-types/key.ts';
import type { PageRows, Segment } from '../../layout.ts';
import { plain } from '../../matching.ts';
import type { DocumentView, Found, RulesOf } from './rule.ts';
import { valuesIn } from './values.ts';

/** What stands beside or under a signature: "-Borrower", "Borrower", "(Seal)", a line to sign on, "Date". */
const ROLE = /^(?:seal )?borrower(?: \d)?(?: seal)?(?: date)?$/;
const isFiller = (text: string): boolean => /^(?:[_\-\u2013\u2014.]+|\(?seal\)?|date:?|by:?|x|\u2022)$/i.test(text);
const isRole = (text: string): boolean => /^[-\u2013\u2014(]*borrower[).]?$/i.test(text);

const textOf = ({ words }: Segment): string => words.map(({ text }) => text).join(' ');

/** Words of a cell that may be the signer's printed name. */
const nameWords = (cell: Segment): Segment['words'] => cell.words.filter(({ text }) => !isFiller(text) && !isRole(text));

/** The cell right before a role on its row: "Ann Lee      -Borrower". */
function cellBefore(page: PageRows, cell: Segment): Segment | undefined {
  const segments = page.rows[cell.row]?.segments ?? [];
  const before = segments[segments.indexOf(cell) - 1];
  return before && cell.box[0] - before.box[2] < 0.3 && !signs(before) ? before : undefined;
}

function nameAt(page: PageRows, cell: Segment): Found[] {
  const before = cellBefore(page, cell);
  for (const beside of [nameWords(cell), before ? nameWords(before) : []]) {
    const names = beside.length > 0 ? valuesIn([beside.map((word) => ({ word, page: page.page }))], 'borrowerName') : [];
    if (names.length > 0) return names;
  }
  const above = page.rows
    .slice(Math.max(0, cell.row - 3), cell.row)
    .reverse()
    .flatMap(({ segments }) => segments.toSorted((a, b) => Math.abs(a.box[0] - cell.box[0]) - Math.abs(b.box[0] - cell.box[0])))
    .filter(
      ({ box }) => Math.min(box[2], cell.box[2]) > Math.max(box[0], cell.box[0]) - 0.25 && cell.box[1] - box[3] < page.letterHeight * 3,
    );
  for (const candidate of above) {
    const words = nameWords(candidate).map((word) => ({ word, page: page.page }));
    const names = words.length > 0 && words.length <= 6 ? valuesIn([words], 'borrowerName') : [];
    if (names.length === 1) return names;
  }
  return [];
}

/** A cell that is or ends with the role, and is no sentence about borrowers. */
const signs = (cell: Segment): boolean => {
  const last = cell.words.at(-1)?.text ?? '';
  return ROLE.test(plain(textOf(cell))) || (/^[-\u2013\u2014]+borrower$/i.test(last) && cell.words.length <= 8);
};

function signers({ rows }: DocumentView): Found[][] {
  const names = rows.flatMap((page) =>
    page.rows.flatMap(({ segments }) =>
      segments.filter(signs).flatMap((cell) => {
        const anchor = cell.words.filter(({ text }) => isRole(text)).map((word) => ({ word, page: page.page }));
        return nameAt(page, cell).map((name) => ({ ...name, anchor }));
      }),
    ),
  );
  return names.length > 0 ? [names] : [];
}

/** A rule that reads the printed names of those who sign as borrowers. */
export const signed =
  ({ name, types, score }: { name: string; types: readonly DocumentType[]; score: number }): RulesOf =>
  (field) => [{ name, field, types, score, relation: 'above the signature of', find: signers }];
