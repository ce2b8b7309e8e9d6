import { KINDS } from '#lib/domain/kinds/table.ts';
import type { PlacedWord } from '../../flow.ts';
import type { Found } from './rule.ts';

/** House number, PO box or rural route: how a US address begins. */
const STREET = /^(?:\d{1,6}(?:[-/]\d{1,4})?[a-z]?|p\.?o\.?|post|rr|lot)$/i;

/** Whether a line of words begins an address rather than going on with a name. */
export const startsAddress = (texts: readonly string[]): boolean => STREET.test(texts[0] ?? '') && texts.length > 1;

/** A ZIP code after a state or at the end. */
const ZIP = /^\d{5}(?:-\d{4})?[.,;)\]]*$/;
const LINES_MAX = 4;
/** What forms print under the parts of an address. */
const CAPTION = /^(?:\[(?:street|city|state|county|zip|unit|code)[\],]?|(?:code|address)\])[\],]?$/i;

/** An address in the lines where it may stand: from a house number to the ZIP code, over up to four lines. */
export function addressIn(lines: readonly (readonly PlacedWord[])[]): Found[] {
  const taken: PlacedWord[] = [];
  for (const line of lines.slice(0, LINES_MAX + 2)) {
    const from = taken.length > 0 ? 0 : line.findIndex(({ word }, index) => STREET.test(word.text) && index + 1 < line.length);
    if (from < 0) continue;
    for (const [index, entry] of line.slice(from).entries()) {
      if (CAPTION.test(entry.word.text)) continue;
      if (taken.length > 0 && /^[([]/.test(entry.word.text)) return taken.length > 3 ? finished(taken, false) : [];
      taken.push(entry);
      if (ZIP.test(entry.word.text) && (index > 0 || taken.length > 3)) return finished(taken, true);
      if (taken.length > 24) return [];
    }
  }
  return finished(taken, false);
}

/** Without a ZIP code only a line with a street and a comma counts. */
function finished(words: readonly PlacedWord[], hasZip: boolean): Found[] {
  const text = words.map(({ word }) => word.text).join(' ');
  const value = KINDS.address.parse(text);
  const credible = hasZip ? words.length >= 4 : words.length >= 4 && words.length <= 12 && /,\s*[A-Z]{2}\.?$/.test(text);
  return value !== null && credible ? [{ value, text, words }] : [];
}
