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

/** A line of an address with a caption behind each of its parts: "12 Elm Road [Street] Erie [City], PA [State] 16501 [Zip Code]". */
const captionBehind = (caption: string): string => String.raw`[,;]?\s*${caption}[,;:]?\s*`;
const inBrackets = (words: string): string => String.raw`[\[({]\s*(?:${words})\s*[\])}]`;
const CAPTIONED = String.raw`(?<![\w.,/-])(?<street>\d[^\[\](){}]{3,70}?)${captionBehind(`(?<anchor>${inBrackets('[Ss]treet(?: [Aa]ddress)?|STREET(?: ADDRESS)?')})`)}(?<city>[A-Z][A-Za-z .'-]{1,40}?)${captionBehind(inBrackets('[Cc]ity|CITY'))}(?<state>[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?)(?:${captionBehind(inBrackets('[Ss]tate|STATE'))}|,?\s+)(?<zip>\d{5}(?:-\d{4})?)${captionBehind(inBrackets('[Zz][Ii][Pp](?: ?[Cc]ode| ?CODE)?'))}`;

/** What a pattern with the groups of `PARTS` and one `anchor` finds. */
function addressesIn(view: DocumentView, pattern: RegExp): Found[][] {
  const flow = rowByRow(view);
  return [...flow.text.matchAll(pattern)].flatMap((match) => {
    const words = PARTS.flatMap((part) => {
      const [start, end] = match.indices?.groups?.[part] ?? [];
      return start === undefined || end === undefined || start === end ? [] : flow.wordsAt(start, end);
    });
    const text = words.map(({ word }) => word.text).join(' ');
    const value = KINDS.address.parse(text);
    const [from = 0, to = 0] = match.indices?.groups?.anchor ?? [];
    const anchor = flow.wordsAt(from, to);
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
  (field) => {
    const pattern = new RegExp(`(?<anchor>${heading})${BOXES}`, 'gd');
    return [{ name, field, types, score, relation: 'below', find: (view) => addressesIn(view, pattern) }];
  };

/** A rule for an address on one or more lines whose parts each have their caption in brackets behind them. */
export const captionedAddress =
  ({ name, types, score }: Omit<BoxedAddress, 'heading'>): RulesOf =>
  (field) => {
    const pattern = new RegExp(CAPTIONED, 'gd');
    return [{ name, field, types, score, relation: 'before', find: (view) => addressesIn(view, pattern) }];
  };
