import type { FieldKey } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import type { Label } from '#lib/domain/label.ts';

/** A labelling rule that code can check. */
export interface LabelRule {
  name: string;
  /** What is wrong with a label that breaks it, for people. */
  sentence: string;
  fields: readonly FieldKey[];
  breaks: (label: Label, text: string) => boolean;
  /** The text as it should have been; undefined where a person has to look. */
  mend?: (text: string) => string | undefined;
}

const ORGANISATIONS: readonly FieldKey[] = [
  'lenderName',
  'nomineeName',
  'servicerName',
  'assigneeName',
  'mortgageBrokerName',
  'settlementAgentName',
];
const PEOPLE: readonly FieldKey[] = ['borrowerName', 'sellerName'];
const ADDRESSES: readonly FieldKey[] = ['propertyAddress', 'borrowerAddress', 'lenderAddress'];
const PARTIES: readonly FieldKey[] = [...ORGANISATIONS, ...PEOPLE, 'trusteeName'];
const NUMBERS_OF_LICENCE: readonly FieldKey[] = ['lenderNmlsId', 'loanOriginatorNmlsId'];

const LEGAL_FORM =
  /[\s,;(]+(?:an?|its)\s+(?:[\p{L}.’'&-]+\s+){0,5}?(?:corporation|association|company|partnership|successors|national bank|credit union|savings bank)\b.*$/isu;
const SUCCESSORS = /[\s,;(]+(?:its successors\b.*|isaoa\b.*|(?:and\/or )?atima\b.*)$/isu;
const ORGANISED = /[\s,;(]+(?:organi[sz]ed|existing)\s+(?:and\s+existing\s+)?under\b.*$/isu;
const VESTING =
  /[\s,;(]+(?:(?:an?\s+)?(?:un)?married\b.*|husband\s+(?:and|&)\s+wife\b.*|wife\s+(?:and|&)\s+husband\b.*|an?\s+single\s+(?:man|woman|person)\b.*|(?:as\s+)?(?:joint\s+tenants|tenants\s+(?:in\s+common|by\s+the\s+entiret\w+))\b.*|as\s+(?:his|her|their)\s+sole\b.*|spouses?\s+married\b.*)$/isu;
const MERS = /\bMERS\b|mortgage\s+electronic\s+registration\s+systems/iu;
const CAPTION =
  /\s*[[(]\s*(?:property\s+)?(?:address|street(?:\s+address)?|city(?:,?\s*(?:state|zip)[^\])]*)?|state|zip\s*code|county)\s*[\])]/giu;
const CAPTION_WORDS = /\b(?:property|mailing|street)\s+address\b\s*:?|\bzip\s+code\b\s*:?/giu;
const BLOCKS = /(?:return(?:ed)? to|prepared by|pay to the order of|mail to)[\s:]*$/iu;
const TWO_NAMES = /^(?!.*\btrust(?:ee)?s?\b)\p{L}[\p{L}.’' -]+\s(?:and|&)\s\p{L}[\p{L}.’' -]+$/isu;
const FIELD_WORD = /^(?:lender|borrower|servicer|trustee|seller|loan (?:no|number|amount)|date|amount)\s*[.:#]+\s*/iu;

const cut =
  (...ends: readonly RegExp[]) =>
  (text: string): string | undefined =>
    changed(
      text,
      ends.reduce((kept, end) => kept.replace(end, ''), text),
    );

/** What is left, without punctuation at its ends; undefined when that is nothing, or nothing went. */
function changed(text: string, rest: string): string | undefined {
  const kept = rest
    .replace(/\s+/g, ' ')
    .replace(/\s+,/g, ',')
    .replace(/^[\s,;:]+|[\s,;:(]+$/g, '');
  return kept === '' || kept === text ? undefined : kept;
}
const has =
  (...patterns: readonly RegExp[]) =>
  (_label: Label, text: string): boolean =>
    patterns.some((pattern) => text.search(pattern) !== -1);

/** Grows with every change of the rules below: a frozen version of a data set says by which ones it was checked. */
export const LABEL_RULES_VERSION = '1';

/** The labelling rules beside the fields, as far as code can check them. */
export const LABEL_RULES: readonly LabelRule[] = Object.freeze([
  {
    name: 'legal-form',
    sentence:
      'The legal form or the successors are inside the name. The name ends before “a corporation organized under” and “its successors”.',
    fields: ORGANISATIONS,
    breaks: has(LEGAL_FORM, SUCCESSORS, ORGANISED),
    mend: cut(LEGAL_FORM, SUCCESSORS, ORGANISED),
  },
  {
    name: 'vesting',
    sentence: 'Vesting words are inside the name. “Husband and wife”, “a single man” and “as joint tenants” stay outside.',
    fields: PEOPLE,
    breaks: has(VESTING),
    mend: cut(VESTING),
  },
  {
    name: 'two-people',
    sentence: 'Two people are in one value. Each of them is a value of their own, and “and” is outside.',
    fields: PEOPLE,
    breaks: (_label, text) => TWO_NAMES.test(text.replace(VESTING, '')),
  },
  {
    name: 'mers-as-lender',
    sentence: 'MERS is labelled as the lender. It is the nominee; the lender is where “Lender” is defined.',
    fields: ['lenderName'],
    breaks: has(MERS),
  },
  {
    name: 'caption',
    sentence: 'A caption of the form is inside the address.',
    fields: ADDRESSES,
    breaks: has(CAPTION, CAPTION_WORDS),
    mend: cut(CAPTION, CAPTION_WORDS),
  },
  {
    name: 'field-word',
    sentence: 'The word before the value is inside of it. The shortest text that gives the whole value is the value.',
    fields: [...PARTIES, 'loanNumber', 'noteAmount', 'noteDate'],
    breaks: has(FIELD_WORD),
    mend: cut(FIELD_WORD),
  },
  {
    name: 'block',
    sentence: 'A name from “Return to”, “Prepared by” or “Pay to the order of” is labelled. These blocks name no party of ours.',
    fields: PARTIES,
    breaks: ({ place }) => place !== undefined && BLOCKS.test(place.before.join(' ')),
  },
  {
    name: 'amount-in-words',
    sentence: 'The amount is labelled where it is written in words. It is labelled at the digits.',
    fields: ['noteAmount'],
    breaks: (_label, text) => !/\d/.test(text),
  },
  {
    name: 'maximum',
    sentence: 'A maximum is labelled as the loan amount. The loan amount is the principal of the note.',
    fields: ['noteAmount'],
    breaks: ({ place }) => /\b(?:maximum|not to exceed)\b/i.test(place?.before.join(' ') ?? ''),
  },
  {
    name: 'licence-number',
    sentence: 'More than the number is labelled. An NMLS ID is its digits.',
    fields: NUMBERS_OF_LICENCE,
    breaks: (_label, text) => !/^#?\d{1,12}$/.test(text.trim()),
    mend: (text) => changed(text, text.match(/\d{3,12}/)?.[0] ?? ''),
  },
  {
    name: 'sender-as-lender',
    sentence: 'The sender of a statement or payoff is labelled as the lender. The sender is the servicer, unless the page says “lender”.',
    fields: ['lenderName'],
    breaks: ({ documentType, place }) =>
      (documentType === 'mortgage-statement' || documentType === 'payoff-statement') && !/\blender\b/i.test(place?.before.join(' ') ?? ''),
  },
]);

/** The rules that a label breaks, each with the text as it should be where that can be told. */
export function brokenRules(label: Label): { rule: LabelRule; mended?: string }[] {
  const text = label.place?.text ?? label.value;
  if (text === undefined) return [];
  return LABEL_RULES.filter(({ fields, breaks }) => fields.includes(label.fieldKey) && breaks(label, text)).map((rule) => {
    const mended = rule.mend?.(text);
    return { rule, ...(mended !== undefined && { mended }) };
  });
}

/** A label as people name it. */
export const fieldWord = (key: FieldKey): string => FIELDS[key].label;
