import type { DocumentType } from '#lib/domain/document-types/key.ts';
import { KINDS } from '#lib/domain/kinds/table.ts';
import { type Flow, flowOf } from '../../flow.ts';
import type { DocumentView, Found, RulesOf } from './rule.ts';

/** The boxes of an address on applications and appraisals: street, unit, city, state, ZIP, each behind its own caption. */
const BOXES = String.raw`\s+(?:Street\s+)?(?<street>\d[^#]{2,60}?)\s+(?:Unit\s*#\s*(?<unit>[\w-]{1,6}?)?\s*)?City\s+(?<city>[A-Z][A-Za-z .'-]{1,30}?)\s+State\s+(?<state>[A-Z]{2})\s+[Zz](?:IP|ip)(?: Code)?\s+(?<zip>\d{5}(?:-\d{4})?)`;
const PARTS = ['street', 'unit', 'city', 'state', 'zip'] as const;

/** Row by row: the boxes of an address stand side by side, and columns of a form would tear them apart. */
const rowByRow = ({ rows, pages }: DocumentView): Flow =>
  flowOf(pages.map((page, index) => ({ ...page, words: rows[index]?.rows.flatMap(({ words }) => words) ?? [] })));

function boxed(view: DocumentView, heading: string): Found[][] {
  const flow = rowByRow(view);
  return [...flow.text.matchAll(new RegExp(heading + BOXES, 'gd'))].flatMap((match) => {
    const words = PARTS.flatMap((part) => {
      const [start, end] = match.indices?.groups?.[part] ?? [];
      return start === undefined || end === undefined || start === end ? [] : flow.wordsAt(start, end);
    });
    const text = words.map(({ word }) => word.text).join(' ');
    const value = KINDS.address.parse(text);
    const anchor = flow.wordsAt(match.index, match.index + heading.length);
    return value === null ? [] : [[{ value, text, words, anchor }]];
  });
}

interface BoxedAddress {
  name: string;
  types: readonly DocumentType[];
  /** What stands over the boxes. */
  heading: string;
  score: number;
}

/** A rule for an address that is printed in pieces, each in a box of its own. */
export const boxedAddress =
  ({ name, types, heading, score }: BoxedAddress): RulesOf =>
  (field) => [{ name, field, types, score, relation: 'below', find: (view) => boxed(view, heading) }];
