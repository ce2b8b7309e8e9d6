import type { DocumentType } from '#lib/domain/document-types/key.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import type { PlacedWord } from '../../flow.ts';
import type { PageRows, Segment } from '../../layout.ts';
import { isLabel } from './labels.ts';
import { splitNames } from './names.ts';
import { addressIn, startsAddress } from './places.ts';
import type { DocumentView, Found, RulesOf } from './rule.ts';

/** The window of an envelope shows the upper half of a letter. */
const WINDOW = 0.55;
const NAME_LINES_MAX = 3;
/** Several people on one line. */
const NAME_WORDS_MAX = 18;
/** Senders, agents and headings are no customers. */
const NOT_A_PERSON =
  /\b(?:bank|mortgage|servic\w*|lending|loans?|llc|inc|corp|company|agency|title|escrow|department|customer|attn|statement|account|information|union|association|n\.?a|box|trust company|payment|dear|re|fcu|ltd|l\.?p|savings|credit union|settlement|abstract|closing|financial|capital|address|rate|due|balance|note|date|number|amount|total|principal|interest|phone|toll|property)\b\.?|\d{5}(?:-\d{4})?$/i;

const placed = (segment: Segment): PlacedWord[] => segment.words.map((word) => ({ word, page: segment.page }));
const text = ({ words }: Segment): string => words.map((word) => word.text).join(' ');

/** Cells that stand under each other with the same left edge, from one on. */
function column(page: PageRows, head: Segment, linesMax: number): Segment[] {
  const near = page.letterHeight * page.aspect * 1.5;
  const lines = [head];
  for (const row of page.rows.slice(head.row + 1)) {
    const last = lines.at(-1) ?? head;
    if (row.box[1] - last.box[3] > page.letterHeight * 1.8 || lines.length === linesMax) break;
    const next = row.segments.find(({ box }) => Math.abs(box[0] - head.box[0]) < near);
    if (next) lines.push(next);
  }
  return lines;
}

/** A street that a caption at its left explains is a property's or a party's, not the window's. */
const hasCaption = (page: PageRows, line: Segment | undefined): boolean =>
  line !== undefined && (page.rows[line.row]?.segments ?? []).some((cell) => cell.box[2] < line.box[0] && isLabel(cell.words));

interface Block {
  names: Segment[];
  address: Segment[];
}

/** One to three lines with a name each, then a street, then a line that ends in a ZIP code. */
function blockAt(page: PageRows, head: Segment): Block | undefined {
  const lines = column(page, head, NAME_LINES_MAX + 3);
  const street = lines.findIndex(({ words }) => startsAddress(words.map((word) => word.text)));
  if (street < 1 || street > NAME_LINES_MAX || hasCaption(page, lines[street])) return undefined;
  const names = lines.slice(0, street);
  const named = names.every(
    (line) =>
      !isLabel(line.words) &&
      !NOT_A_PERSON.test(text(line)) &&
      line.words.length <= NAME_WORDS_MAX &&
      splitNames(placed(line), 'person', true).length > 0,
  );
  return named ? { names, address: lines.slice(street) } : undefined;
}

function blocksOf({ rows }: DocumentView): Block[] {
  return rows.slice(0, 1).flatMap((page) => {
    const cells = page.rows.filter(({ box }) => box[1] < WINDOW).flatMap(({ segments }) => segments);
    const first = cells.map((cell) => blockAt(page, cell)).find((block) => block !== undefined);
    return first ? [first] : [];
  });
}

function valuesOf({ names, address }: Block, wantsAddress: boolean): Found[] {
  if (wantsAddress) return addressIn(address.map(placed)).map((value) => ({ ...value, anchor: names.flatMap(placed) }));
  return names.flatMap((line) => splitNames(placed(line), 'person', true)).map((value) => ({ ...value, anchor: address.flatMap(placed) }));
}

/** A rule that reads to whom a letter goes, or where, from the block that shows in the window of its envelope. */
export const addressee =
  ({ name, types, score }: { name: string; types: readonly DocumentType[]; score: number }): RulesOf =>
  (field) => [
    {
      name,
      field,
      types,
      score,
      relation: 'in the address block with',
      find: (view) =>
        blocksOf(view)
          .map((block) => valuesOf(block, FIELDS[field].kind === 'address'))
          .filter((values) => values.length > 0),
    },
  ];
