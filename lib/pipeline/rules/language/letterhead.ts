import type { DocumentType } from '#lib/domain/document-types/key.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import { unionOfBoxes } from '#lib/domain/geometry.ts';
import { KINDS } from '#lib/domain/kinds/table.ts';
import type { PageRows, Segment } from '../../layout.ts';
import { isBrokerName } from './brokered.ts';
import { isLabel } from './labels.ts';
import { addressIn } from './places.ts';
import type { DocumentView, Found, RulesOf } from './rule.ts';

/** The last word of most lenders' and servicers' names. */
const COMPANY =
  /^(?:the )?(?:bank|trust|credit union) (?:of|de)\b|\bbank of\b|\b(?:bank|mortgage|mortgages|lending|loans?|servicing|financial|finance|credit union|trust|savings|funding|capital|group|services|corp(?:oration)?|company|co|inc|llc|l\.l\.c|n\.?a|fsb|f\.s\.b|association|lp|federal|incorporated|ltd|limited|fcu|cu|l\.p)\b\.?$/i;
const NOT_A_SENDER =
  /^[a-z]\. |type of loan|universal id|statement|estimate|disclosure|payoff|save this|account|number|amount|www\.|\d{3}|note|deed of trust|recording|return to|prepared|page \d|questions|customer service|information/i;
/** They ask for statements and payoffs; they send none. */
const CLOSES = /\b(?:title|escrow|settlement|closing|abstract)\b/i;
const TOP = 0.3;

const textOf = (segment: Segment): string => segment.words.map(({ text }) => text).join(' ');

/** A letterhead may go on with its address behind a bullet. */
function beforeBullet(segment: Segment): Segment {
  const cut = segment.words.findIndex(({ text }, index) => index > 0 && /^[\u2022\u00b7|]$/.test(text));
  if (cut < 0) return segment;
  const words = segment.words.slice(0, cut);
  return { ...segment, words, box: unionOfBoxes(words.map(({ box }) => box)) };
}

/** "From Harbor Bank", "From ....... Harbor Bank": a fax or a reply names its sender so. */
function afterFrom(segment: Segment): Segment {
  const [first, ...rest] = segment.words;
  if (!first || rest.length === 0 || !/^from:?$/i.test(first.text)) return segment;
  const words = rest.slice(rest.findIndex(({ text }) => !/^[._:\s]+$/.test(text)));
  return { ...segment, words, box: unionOfBoxes(words.map(({ box }) => box)) };
}

function headSegments({ rows }: PageRows): Segment[] {
  return rows
    .filter((row) => row.box[1] < TOP)
    .slice(0, 14)
    .flatMap((row) => row.segments.map((segment) => afterFrom(beforeBullet(segment))));
}

const found = (segment: Segment): Found[] => {
  const value = KINDS.organisation.parse(textOf(segment));
  return value === null ? [] : [{ value, text: textOf(segment), words: segment.words.map((word) => ({ word, page: segment.page })) }];
};

/** The line straight under a segment with the same left edge. */
function lineUnder(page: PageRows, segment: Segment): Segment | undefined {
  const next = page.rows.slice(segment.row + 1, segment.row + 3).flatMap((row) => row.segments);
  return next.find((candidate) => Math.abs(candidate.box[0] - segment.box[0]) < 0.03);
}

const startsStreet = (segment: Segment | undefined): boolean =>
  segment !== undefined && /^(?:\d{1,6}|p\.?\s?o\.?)\s/i.test(textOf(segment));

/** Who sends the page: a company's name at its head, best with an address under it. */
function senders({ rows }: DocumentView, unless?: RegExp): Found[][] {
  const pages = rows.slice(0, 2);
  return pages.flatMap((page) => {
    const named = headSegments(page).filter(
      (segment) =>
        segment.words.length <= 8 && !NOT_A_SENDER.test(textOf(segment)) && !isLabel(segment.words) && !unless?.test(textOf(segment)),
    );
    const addressed = named.filter((segment) => startsStreet(lineUnder(page, segment)) && /^[A-Z]/.test(textOf(segment)));
    const company = named.filter((segment) => COMPANY.test(textOf(segment)));
    const sender = addressed.find((segment) => company.includes(segment)) ?? company[0];
    return sender ? [found(sender)] : [];
  });
}

function senderAddresses(view: DocumentView): Found[][] {
  return view.rows.slice(0, 2).flatMap((page) =>
    headSegments(page)
      .filter((segment) => COMPANY.test(textOf(segment)) && !NOT_A_SENDER.test(textOf(segment)) && startsStreet(lineUnder(page, segment)))
      .slice(0, 1)
      .map((segment) => {
        const under = lineUnder(page, segment);
        const lines = [under, under && lineUnder(page, under)].filter((line) => line !== undefined);
        return addressIn(
          lines.map((line) => line.words.filter(({ text }) => !/^[\u2022\u00b7|]$/.test(text)).map((word) => ({ word, page: page.page }))),
        );
      })
      .filter((values) => values.length > 0),
  );
}

/** A company's licence among the lines of its letterhead: "NMLS #445243", "Company NMLS ID: 445243". */
const LICENCE = /(?<!\p{L})NMLSR?\s*(?:ID|No\.?|Number|[#:.])*\s*(?<number>\d{3,12})\b/iu;
const OF_A_PERSON = /officer|originator|individual|broker|agent/i;
const LICENCE_LINES_MAX = 4;

function senderLicences(view: DocumentView): Found[][] {
  return view.rows.slice(0, 1).flatMap((page) => {
    const named = senders({ ...view, rows: [page] })[0]?.[0];
    const from = page.rows.find(({ words }) => named && words.some((word) => word === named.words[0]?.word));
    const index = from ? page.rows.indexOf(from) : -1;
    if (!named || index < 0 || isBrokerName(named.value)) return [];
    for (const { segments } of page.rows.slice(index, index + LICENCE_LINES_MAX)) {
      const line = segments.find((segment) => LICENCE.test(textOf(segment)));
      if (!line || OF_A_PERSON.test(textOf(line))) continue;
      const number = LICENCE.exec(textOf(line))?.groups?.number;
      const word = line.words.find(({ text }) => number !== undefined && text.replace(/\D/g, '') === number);
      if (word && number) return [[{ value: number, text: number, words: [{ word, page: page.page }], anchor: named.words }]];
    }
    return [];
  });
}

/** A rule that reads the licence of the company whose letterhead the first page has. */
export const letterheadLicence =
  ({ name, types, score }: { name: string; types: readonly DocumentType[]; score: number }): RulesOf =>
  (field) => [{ name, field, types, score, relation: 'below', find: senderLicences }];

/** A rule that reads who sends the page, or the sender's address, from its head. */
export const letterhead =
  ({ name, types, score }: { name: string; types: readonly DocumentType[]; score: number }): RulesOf =>
  (field) => {
    const unless = field === 'servicerName' ? CLOSES : undefined;
    const find = FIELDS[field].kind === 'address' ? senderAddresses : (view: DocumentView) => senders(view, unless);
    return [{ name, field, types, score, relation: 'at the head of the page', find }];
  };
