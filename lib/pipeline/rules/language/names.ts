import type { KindName } from '#lib/domain/field.ts';
import { KINDS } from '#lib/domain/kinds/table.ts';
import type { PlacedWord } from '../../flow.ts';
import { plain } from '../../matching.ts';
import { spelled } from '../../spelling.ts';
import type { Found } from './rule.ts';

const textOf = (words: readonly PlacedWord[]): string => words.map(({ word }) => word.text).join(' ');
/** To look for what follows a name: a word for each word of the page. */
const readingOf = (words: readonly PlacedWord[]): string => words.map(({ word }) => spelled(word)).join(' ');

/** The words that stand before a character of their text. */
const wordsBefore = (words: readonly PlacedWord[], text: string, index: number): readonly PlacedWord[] =>
  words.slice(0, text.slice(0, index).split(' ').filter(Boolean).length);

/** What follows a name and is no part of it: vesting words, marital status, how a company is organised, brackets with a definition. */
const AFTER_NAME =
  /(?:,|\s|^)(?:an? (?:single|married|unmarried|widowed|divorced)\b|an? (?:unmarried )?(?:wo)?man\b|a widow|husband and wife|wife and husband|spouses? married|a married couple|married to each other|as (?!(?:successor |co-?)*trustees? (?:of|for)\b)|joint tenants|tenants (?:in|by)|community property|as to an undivided|not as tenants|his wife|her husband|whose (?:mailing )?address|(?:currently |now )?residing at|which is|bearing (?:the )?date|(?<!trust[,.]?[\s,])(?:dated|recorded)\b|in the (?:original )?(?:principal )?(?:sum|amount)|(?:located )?at (?=\d|p\.? ?o\.? )|with an address|having (?:its|an?)|\d{1,6} (?:\w+\.? ){1,4}(?:st|street|ave|avenue|rd|road|blvd|boulevard|dr|drive|ln|lane|way|pkwy|parkway|plz|plaza|court|ct|hwy|row|place|pl)\b|an? (?:[a-z-]+ ){0,3}(?:corporation|limited liability company|limited partnership|general partnership|banking association|national association|state chartered|federal(?:ly)?|bank organized|savings bank|trust company)\b|organized (?:and|under)|a corporation|(?:mortgagees?|mortgagors?|trustors?|grantors?|grantees?|beneficiar(?:y|ies))\b|its successors|isaoa|\()/i;

/** Suffixes that a comma may part from a name. */
const SUFFIX = /^(?:jr|sr|ii|iii|iv|esq|inc|llc|l l c|ltd|lp|na|n a|fsb|trustee|as trustee|co|\d{4})\b/;

/** Where names of a list part: "and", "&", semicolons, slashes between blanks, and commas that no suffix follows. */
function cutPoints(words: readonly PlacedWord[], kind: KindName): PlacedWord[][] {
  const parts: PlacedWord[][] = [[]];
  words.forEach((entry, index) => {
    const { text } = entry.word;
    if (/^(?:and|y|&|and\/or|\/)$/i.test(text) || (kind === 'person' && /^or$/i.test(text))) {
      const company = kind !== 'person' && text === '&';
      if (!company) {
        parts.push([]);
        return;
      }
    }
    parts.at(-1)?.push(entry);
    const next = plain(textOf(words.slice(index + 1, index + 3)));
    if (/;$/.test(text) || (/,$/.test(text) && !SUFFIX.test(next))) parts.push([]);
  });
  return parts.filter((part) => part.length > 0);
}

/** "SMITH, JOHN A" is one name turned round, not two. */
const isTurned = (parts: readonly PlacedWord[][]): boolean =>
  parts.length === 2 && parts[0]?.length === 1 && /,$/.test(parts[0][0]?.word.text ?? '');

const NOT_A_NAME =
  /^(?:closing disclosure|loan estimate|uniform residential|calculating cash|settlement statement|mortgage statement|payoff|deed of|adjustable rate|fixed rate|promissory|summar(?:y|ies)|projected payments|costs at|loan terms|contact information)\b|^(?:the )?(?:assignees?|assignors?|mortgagees?|mortgagors?|beneficiar(?:y|ies)|trustees?|trustors?|grantors?|grantees?|undersigned)$|^(?:(?:the )?(?:social security|date of birth|funds to|terms of|co borrowers?\b|and address|borrowers?|lender|seller|buyer|property|address|date|name|signature|applicants?|form|loan|nmls|organi[sz]ation|identifier|originators?|companys?|contact|information|phone|email)\b|none\b|n a$|see\b|page \d|number\b|(?:if|of|to|for|is|are|id|this|that|you|your|i|we|can|has|have|must|not|or|at)\b|transactions?\b|(?:credits?|paid|total|amount|first|middle|last|suffix|st|will|may)$|first middle)/;

/** Captions and headings of forms end or begin like this; the words of a clause in capitals stand inside. Names do not. */
const READS_LIKE_A_CAPTION =
  /#|:$|\b(?:name|id|identifier|number|no|to|of|for|with|information|section|form|fees)$|^(?:ii|iii|iv|vi{0,3}|ix)\. |^[a-z] ?\) |^[a-z]\. name\b|\b(?:that|hereby|shall|agrees|warrants|indemnifies|against|whether|phone|telephone|e-?mail)\b/i;

function asName(words: readonly PlacedWord[], kind: KindName): Found[] {
  const text = readingOf(words);
  const cut = AFTER_NAME.exec(text);
  const kept = cut ? wordsBefore(words, text, cut.index) : words;
  const last = textOf(kept);
  const value = KINDS[kind].parse(last.replace(/[\s,;:"'(]+$/, ''));
  if (value === null || value.length > 120 || kept.length > 14) return [];
  if (
    NOT_A_NAME.test(plain(value)) ||
    READS_LIKE_A_CAPTION.test(value) ||
    /^\d|[$%@]|_{3}/.test(value) ||
    !/^["'(]?[\p{Lu}\d]/u.test(value)
  )
    return [];
  if (kind !== 'organisation' && (plain(value).split(' ').length < 2 || plain(value).length < 4)) return [];
  if (kind === 'person' && /\d/.test(value) && !/\btrust\b/i.test(value)) return [];
  return [{ value, text: value, words: kept }];
}

/** "To:" behind a name begins something else. */
function beforeColon(words: readonly PlacedWord[]): readonly PlacedWord[] {
  const cut = words.findIndex(({ word }, index) => index > 0 && /^\p{L}+:$/u.test(word.text));
  return cut < 0 ? words : words.slice(0, cut);
}

const COUPLE = /\b(?:husband (?:and|&) wife|wife (?:and|&) husband|spouses|a married couple)\b[,;]?/i;

/** A list of people ends with "husband and wife", unless more of them are added. */
function beforeVesting(words: readonly PlacedWord[]): readonly PlacedWord[] {
  const text = readingOf(words);
  const couple = COUPLE.exec(text);
  if (!couple || /^\s*(?:and|&)\s/i.test(text.slice(couple.index + couple[0].length))) return words;
  return wordsBefore(words, text, couple.index);
}

const COMPANY = /\b(?:llc|l\.l\.c|inc|corp|corporation|company|l\.?p|partnership|bank)\b\.?,?/i;

/** A caption that a sentence goes on from ("Borrower is the trustor") names nobody. */
const GOES_ON =
  /^(?:is|are|was|means|shall|has|have|will|agrees?|and|or|of|that|who|which|must|may|in|to|under|at|for|by|on|as|does|covenants|warrants|waives|acknowledges)\s/;

/** The names in a run of words. A person's list is cut at "and"; a company's only when it must be one of several. */
export function splitNames(words: readonly PlacedWord[], kind: KindName, many: boolean): Found[] {
  const text = readingOf(words);
  if (GOES_ON.test(text)) return [];
  const cut = AFTER_NAME.exec(text);
  const head = cut && !many ? wordsBefore(words, text, cut.index) : words;
  if (!many) return asName(beforeColon(head), kind);
  const parts = cutPoints(beforeColon(beforeVesting(words)), kind);
  // "Pine and Oak, LLC" is one company: no part of it but the last could stand alone as a person.
  const oneCompany = COMPANY.test(text) && parts.slice(0, -1).some((part) => part.length < 2);
  return oneCompany || isTurned(parts) ? asName(words, kind) : parts.flatMap((part) => asName(part, kind));
}
