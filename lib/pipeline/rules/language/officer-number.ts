import type { DocumentType } from '#lib/domain/document-types/key.ts';
import { phraseEnd, squeezed } from '../../matching.ts';
import type { DocumentView, Found, RulesOf } from './rule.ts';

const OFFICER = ['Loan Officer', 'Agente de pr\u00e9stamos', 'Oficial de pr\u00e9stamos'].map(squeezed);

/** Rows of the second block of a Loan Estimate's contacts: the numbers that follow the officer's name are the officer's. */
function officerNumbers({ rows }: DocumentView): Found[][] {
  return rows.flatMap((page) => {
    const heads = page.rows.map(({ segments }) =>
      segments.find(({ words }) => OFFICER.some((label) => phraseEnd(words, 0, label) !== undefined)),
    );
    const start = heads.findIndex((head) => head !== undefined);
    if (start < 0) return [];
    const anchor = (heads[start]?.words ?? []).map((word) => ({ word, page: page.page }));
    for (const row of page.rows.slice(start + 1, start + 4)) {
      if (!/nmls|licen/i.test(row.words.map(({ text }) => text).join(' '))) continue;
      const word = row.words.find(({ text }) => /^\d{3,12}$/.test(text));
      return word && word.box[0] < 0.5 ? [[{ value: word.text, text: word.text, words: [{ word, page: page.page }], anchor }]] : [];
    }
    return [];
  });
}

/** A rule for the licence number printed under the loan officer's name. */
export const officerNumber =
  ({ name, types, score }: { name: string; types: readonly DocumentType[]; score: number }): RulesOf =>
  (field) => [{ name, field, types, score, relation: 'below', find: officerNumbers }];
