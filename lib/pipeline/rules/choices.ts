import type { DocumentType } from '#lib/domain/document-types/key.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import type { Row } from '../layout.ts';
import { phraseEnd, plain, squeezed } from '../matching.ts';
import type { DocumentView, Found, Rule } from './rule.ts';

/** Signs of a ticked box, as text layers and OCR print them. */
const TICKED = /^(?:[xX\u2612\u2611\u2713\u2714\u2717\u2718\u25a0\uf0fe\uf078]|\[[xX]\]|\([xX]\))$/;

interface Choice {
  label: string;
  value: string;
}

const wordsFound = (words: Row['words'], page: number, value: string): Found => ({
  value,
  text: words.map(({ text }) => text).join(' '),
  words: words.map((word) => ({ word, page })),
});

/** The choice printed right behind a ticked box. */
function ticked({ rows }: DocumentView, choices: readonly Choice[]): Found[][] {
  return rows.flatMap((page) =>
    page.rows.flatMap(({ words }) =>
      words.flatMap((word, index) => {
        if (!TICKED.test(word.text)) return [];
        return choices.flatMap(({ label, value }) => {
          const end = phraseEnd(words, index + 1, squeezed(label));
          return end === undefined ? [] : [[wordsFound(words.slice(index + 1, end), page.page, value)]];
        });
      }),
    ),
  );
}

/** A list of choices with nothing ticked states none of them. */
const LISTED = /^(?:conventional|convencional)\b.*\b(?:fha|va)\b|\bfha\b.*\bva\b/;

/** The choice that a form prints as words beside its caption. */
function stated({ rows }: DocumentView, labels: readonly string[], choices: readonly [RegExp, string][]): Found[][] {
  return rows.flatMap((page) =>
    page.rows.flatMap(({ words }) =>
      labels.flatMap((label) =>
        words.flatMap((_, start) => {
          const end = phraseEnd(words, start, squeezed(label));
          if (end === undefined) return [];
          const rest = words.slice(end, end + 8);
          const boxes = rest.filter((word) => TICKED.test(word.text)).length;
          const text = plain(rest.map(({ text }) => text).join(' '));
          const choice = choices.find(([pattern]) => pattern.test(text));
          return choice && boxes === 0 && !LISTED.test(text) && rest.length > 0 ? [[wordsFound(rest, page.page, choice[1])]] : [];
        }),
      ),
    ),
  );
}

const rule = (name: string, field: FieldKey, types: readonly DocumentType[], score: number, find: Rule['find']): Rule => ({
  name,
  field,
  types,
  score,
  find,
});
const FORMS: readonly DocumentType[] = [
  'closing-disclosure',
  'loan-estimate',
  'loan-application',
  'transmittal-summary',
  'settlement-statement',
];

const MORTGAGE_TYPES: readonly Choice[] = [
  { label: 'Conventional', value: 'Conventional' },
  { label: 'Conv.', value: 'Conventional' },
  { label: 'Conv. Unins.', value: 'Conventional' },
  { label: 'Conv. Ins.', value: 'Conventional' },
  { label: 'Convencional', value: 'Conventional' },
  { label: 'FHA', value: 'FHA' },
  { label: 'VA', value: 'VA' },
  { label: 'USDA', value: 'USDARuralDevelopment' },
  { label: 'USDA-RD', value: 'USDARuralDevelopment' },
  { label: 'USDA/Rural Housing Service', value: 'USDARuralDevelopment' },
];
const PRODUCTS: readonly [RegExp, string][] = [
  [/adjustable|\barm\b|tasa ajustable|^\d+ \d+ /, 'AdjustableRate'],
  [/fixed|tasa fija/, 'Fixed'],
];
const PURPOSES: readonly [RegExp, string][] = [
  [/^(?:purchase|adquisicion|compra)/, 'Purchase'],
  [/^(?:refinanc|refinanciamiento)/, 'Refinance'],
  [/^(?:construction|home equity|other|construccion)/, 'Other'],
];

/** Closed lists: ticked boxes and the words that state a choice. */
export const choices: readonly Rule[] = [
  rule('ticked-loan-type', 'mortgageType', FORMS, 0.9, (view) => ticked(view, MORTGAGE_TYPES)),
  rule('stated-loan-type', 'mortgageType', FORMS, 0.85, (view) =>
    stated(
      view,
      ['Loan Type', 'Mortgage Type', 'Loan Program'],
      [
        [/^conventional|^conv\b/, 'Conventional'],
        [/^fha/, 'FHA'],
        [/^va\b/, 'VA'],
        [/^usda/, 'USDARuralDevelopment'],
      ],
    ),
  ),
  rule('stated-purpose', 'loanPurposeType', FORMS, 0.9, (view) => stated(view, ['Purpose', 'Loan Purpose', 'Finalidad'], PURPOSES)),
  rule('ticked-purpose', 'loanPurposeType', ['loan-application', 'transmittal-summary'], 0.85, (view) =>
    ticked(view, [
      { label: 'Purchase', value: 'Purchase' },
      { label: 'Refinance', value: 'Refinance' },
    ]),
  ),
  rule('stated-product', 'amortizationType', ['closing-disclosure', 'loan-estimate'], 0.9, (view) =>
    stated(view, ['Product', 'Producto'], PRODUCTS),
  ),
  rule('ticked-amortization', 'amortizationType', ['transmittal-summary', 'loan-application'], 0.85, (view) =>
    ticked(view, [
      { label: 'Fixed Rate', value: 'Fixed' },
      { label: 'Fixed-Rate', value: 'Fixed' },
      { label: 'ARM', value: 'AdjustableRate' },
      { label: 'Adjustable Rate', value: 'AdjustableRate' },
    ]),
  ),
  rule('titled-note', 'amortizationType', ['note'], 0.85, (view) => titled(view, 'note')),
  rule('titled-rider', 'amortizationType', ['rider'], 0.85, (view) => titled(view, 'rider')),
];

function titled({ flow }: DocumentView, title: string): Found[][] {
  return [...flow.text.matchAll(new RegExp(`\\b(fixed|adjustable|variable)[- ]rate ${title}\\b`, 'gi'))].map((match) => {
    const words = flow.wordsAt(match.index, match.index + match[0].length);
    return [{ value: /^fixed/i.test(match[0]) ? 'Fixed' : 'AdjustableRate', text: match[0], words }];
  });
}
