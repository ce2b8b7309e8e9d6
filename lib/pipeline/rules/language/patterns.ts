/** Pieces of patterns, as source text. Those with a `value` group are the value itself. */
export const AMOUNT = String.raw`(?:U\.?\s?S\.?\s*)?(?<value>\$\s*(?:\d{1,3}(?:, ?\d{3}(?!\d))+|[\d,]+)(?:\.\d{2}|\. 00(?!\d))?)`;

const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';
export const DATE = String.raw`(?<value>(?:\d{1,2}\/\d{1,2}\/\d{2,4}|(?<![\d-])\d{4}-\d{2}-\d{2}(?![\d-])|(?<![\d-])\d{1,2}-\d{1,2}-\d{4}(?![\d-])|(?:the )?\d{1,2}(?:st|nd|rd|th)? (?:day of )?(?:${MONTH}),? \d{4}|(?:${MONTH})\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}))`;

/** From a house number to a ZIP code. */
export const ADDRESS = String.raw`(?<value>\d[^"()[\]]{8,140}?\b\d{5}(?:-\d{4})?)\b`;

/** A stretch of a sentence, dots allowed only after abbreviations or initials. */
export const NAME = '(?<value>(?:[^;()"]|; and ){3,320}?)';
/** A full stop that closes a sentence, not one behind an initial or an abbreviation. */
export const END = String.raw`(?<!\b[A-Z]|\b(?:Jr|Sr|Inc|Co|Corp|St|Mr|Mrs|Ms|Dr|Esq))\.\s`;
/** What a recorded document calls itself. */
export const BODY = '(?:Mortgage|Deed of Trust|Trust Deed|Security Instrument|Security Deed|Instrument)';
/** How a company is described behind its name. */
export const COMPANY_FORM = 'an? [A-Za-z ]{0,40}(?:corporation|company|association|bank|partnership)';
/** A bracketed or quoted definition right behind a name: (the "Lender"), ("Trustor"). */
export const defines = (roles: string): string =>
  String.raw`\(\s*(?:[^()\"]{0,60}?[\s,])?(?:the |as |each a |collectively,? |individually and collectively,? |hereinafter (?:referred to as |called )?)*["']\s*(?:${roles})[.,]?\s*["']`;
