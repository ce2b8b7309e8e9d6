import type { DocumentType } from '#lib/domain/document-types/key.ts';
import type { PlacedWord } from '../../flow.ts';
import { type PageRows, textOf } from '../../layout.ts';
import { anchorsOf, type Phrase, phraseOf } from './anchors.ts';
import { paragraphFrom, type Start } from './paragraph.ts';
import { startsAddress } from './places.ts';
import type { Found, RulesOf } from './rule.ts';

/** What a line begins with that follows a legal description. */
const ENDS =
  /^(?:which (?:currently |presently )?has|with the address|together with (?!an undivided|the right|a non|an easement|the appurt)|being the (?:same|premises|property)|commonly known|more commonly|also known|property (?:known|address)|known as|(?:the )?(?:assessor|tax (?:id|parcel|map|account)|parcel (?:id|no|num|ident|#)|property (?:tax )?id|a\.?p\.?n|p\.?i\.?n(?:\.|:|#|\/| no\b| number)|permanent)|(?:street|mailing) address|street, city|subject to\b|in witness|dated\b|signed\b|executed\b|witness|\[|\(“?property|this (?:assignment|instrument|release|mortgage|deed)|\d{1,2}\. |[ivx]+\. |uniform covenants|borrower covenants|covenants\b|grantor|mortgagor|the (?:undersigned|lender|mortgagee|holder)|page \d+(?: of \d+)?$|-+ ?\d+ ?-+$|to have and to hold|whose address|initials|schedule b|exhibit|open mortgages|township$)/i;
/** The same where it follows on the line. */
const ENDS_INSIDE =
  /\s(?:which (?:currently |presently )?has the address|commonly known as|(?:assessor['’]?s )?(?:tax )?parcel (?:id|no|number|identification)\b|a\.?p\.?n\.?[:#]|tax id|property address|\(“?property address)/i;

/** How a description of land begins. */
const OPENS =
  /^(?:all of (?:lots?|that|the)\b|all that\b|lots? \S+|units? \S+,|condominium unit|beginning at|commencing at|a (?:parcel|tract|part|portion) of|that (?:certain|part|portion)|tracts? \S+|parcel (?:\d|[a-c]|one)\b|the (?:north|south|east|west)\S* (?:\S+ ){0,4}(?:of|half|quarter))/i;
const LAND =
  /\b(?:lots?|blk|twp|add|unit|tract|phase|plat|block|section|township|range|subdivision|addition|condominium|recorded|records|county|book|map|acres|thence|undivided|feet)\b/gi;
const LAND_MIN = 3;
/** A reference to another sheet is no description. */
const ELSEWHERE = /^\W*(?:see\b|attached|exhibit|as (?:described|set forth)|n\/a|none\b|same\b)/i;
const LETTERS_MIN = 15;

const LEAD_IN = /(?:described (?:real )?propert(?:y|ies)|described as follows|described as|as follows|to[- ]wit)[^:]{0,160}:$/i;
const LEAD_ROWS = 4;

interface Described {
  types: readonly DocumentType[];
  labels: readonly string[];
}

const landWords = (text: string): number => new Set(text.match(LAND)?.map((word) => word.toLowerCase())).size;

/** The place behind a sentence that announces a description: on the same line behind the colon, or the next line. */
function startsBehindLeadIn(page: PageRows): Start[] {
  return page.rows.flatMap((row, at) =>
    row.segments.flatMap((segment): Start[] => {
      const before = page.rows.slice(Math.max(0, at - LEAD_ROWS), at).map(({ words }) => textOf(words));
      return segment.words.flatMap((word, index): Start[] => {
        if (!word.text.endsWith(':')) return [];
        const lead = [...before, textOf(segment.words.slice(0, index + 1))].join(' ');
        if (!LEAD_IN.test(lead)) return [];
        if (index + 1 < segment.words.length) return [{ page, row, segment, from: index + 1 }];
        const next = page.rows[at + 1];
        const below = next?.segments.find(({ words }) => !/^legal description:?$/i.test(textOf(words)));
        return next && below ? [{ page, row: next, segment: below, from: 0 }] : [];
      });
    }),
  );
}

/** The place beside or below a caption. */
function startsAtLabel(page: PageRows, phrases: readonly Phrase[]): Start[] {
  return phrases.flatMap((phrase) =>
    anchorsOf(page, phrase, false).flatMap(({ row, segment, after }): Start[] => {
      const first = after.find(({ text }) => !/^[:#.]+$/.test(text));
      if (/^descriptions?:?$/i.test(first?.text ?? '')) return [];
      const beside = first && row.segments.find(({ words }) => words.includes(first));
      if (beside && first) return [{ page, row, segment: beside, from: beside.words.indexOf(first) }];
      const near = page.letterHeight * page.aspect * 1.5;
      for (const next of page.rows.slice(page.rows.indexOf(row) + 1)) {
        if (next.box[1] - segment.box[3] > 4 * page.letterHeight) break;
        const below = next.segments.find(
          ({ box }) => Math.abs(box[0] - segment.box[0]) < near || (box[0] < segment.box[0] && box[2] > segment.box[2]),
        );
        if (below) return [{ page, row: next, segment: below, from: 0 }];
      }
      return [];
    }),
  );
}

/** A paragraph that begins as descriptions of land do. */
const startsByOpening = (page: PageRows): Start[] =>
  page.rows.flatMap((row) =>
    row.segments.flatMap((segment): Start[] => (OPENS.test(textOf(segment.words)) ? [{ page, row, segment, from: 0 }] : [])),
  );

/** A description behind a colon, whatever the words before it call it: "The land: Lot 5, …". */
const startsBehindColon = (page: PageRows): Start[] =>
  page.rows.flatMap((row) =>
    row.segments.flatMap((segment) =>
      segment.words.flatMap(({ text }, index): Start[] =>
        text.endsWith(':') && OPENS.test(textOf(segment.words.slice(index + 1))) ? [{ page, row, segment, from: index + 1 }] : [],
      ),
    ),
  );

/** The words up to where something else begins on the line; a line that ends the sentence before an address is the last. */
function described(start: Start): Found[] {
  const lines: PlacedWord[][] = [];
  for (const line of paragraphFrom(start, (text) => ENDS.test(text))) {
    const last = lines.at(-1)?.at(-1)?.word.text ?? '';
    if (/[.)]$/.test(last) && startsAddress(line.map(({ word }) => word.text))) break;
    lines.push(line);
  }
  const words = upToEnd(lines.flat());
  const text = words.map(({ word }) => word.text).join(' ');
  return text.length < LETTERS_MIN || ELSEWHERE.test(text) || ENDS.test(text) ? [] : [{ value: text, text, words }];
}

function upToEnd(words: readonly PlacedWord[]): PlacedWord[] {
  const text = words.map(({ word }) => word.text).join(' ');
  const end = ENDS_INSIDE.exec(text)?.index;
  if (end === undefined) return [...words];
  let at = 0;
  return words.filter(({ word }) => {
    const inside = at < end;
    at += word.text.length + 1;
    return inside;
  });
}

/** Rules that read the legal description of the land: behind its caption or lead-in, or by how it begins. */
export const legallyDescribed =
  ({ types, labels }: Described): RulesOf =>
  (field) => {
    const phrases = labels.map(phraseOf);
    const captioned = (found: Found): boolean => landWords(found.text) > 0;
    const opened = (found: Found): boolean => landWords(found.text) >= LAND_MIN && found.text.length >= 40;
    const rule = { field, types };
    const foundAt = (starts: readonly Start[], holds: (found: Found) => boolean): Found[][] =>
      starts.map((start) => described(start).filter(holds)).filter((found) => found.length > 0);
    return [
      {
        ...rule,
        name: 'legal-description',
        score: 0.85,
        relation: 'below',
        find: ({ rows }) => rows.flatMap((page) => foundAt(startsAtLabel(page, phrases), captioned)),
      },
      {
        ...rule,
        name: 'described-property',
        score: 0.85,
        relation: 'in the sentence',
        find: ({ rows }) => rows.flatMap((page) => foundAt(startsBehindLeadIn(page), captioned)),
      },
      {
        ...rule,
        name: 'description-of-land',
        score: 0.75,
        relation: 'in the sentence',
        find: ({ rows }) => rows.flatMap((page) => foundAt([...startsByOpening(page), ...startsBehindColon(page)], opened)),
      },
    ];
  };
