import { KINDS } from '#lib/domain/kinds/table.ts';
import { type DocumentCheck, findValue, spokenName, wordsOf } from './checked-document.ts';
import { type AmountInWords, amountsInWords } from './number-words.ts';

/** How many words may lie between an amount in words and the same in digits: "Dollars (U.S. $", "(the “Principal”) of". */
const BETWEEN_MAX = 8;

interface Pair {
  inWords: AmountInWords;
  /** Cents. */
  digits: number;
}

/** Cents of a word like `(U.S.$385,100.00),`; undefined for a word that is no amount of money, such as a year. */
function centsOf(word: string): number | undefined {
  const match = /(?:^|[^\d.,])(\d{1,3}(?:,\d{3})+|\d{3,})(?:\.(\d{2}))?[^\d]*$/.exec(word);
  if (!match || !/\$|,\d{3}|\.\d{2}/.test(word)) return undefined;
  return Number((match[1] ?? '').replaceAll(',', '')) * 100 + Number(match[2] ?? 0);
}

/** Each amount in words with the nearest amount in digits, before it or after it. */
function pairsIn(words: readonly string[]): Pair[] {
  return amountsInWords(words).flatMap((inWords) => {
    const near = [...Array(BETWEEN_MAX).keys()]
      .flatMap((step) => [inWords.to + step, inWords.from - 1 - step])
      .map((at) => centsOf(words[at] ?? ''))
      .find((cents) => cents !== undefined);
    return near === undefined ? [] : [{ inWords, digits: near }];
  });
}

/**
 * The principal in words is the principal in digits. In law the words prevail over the digits (Uniform Commercial Code
 * § 3-114), so a difference must be seen. Needs the pages; documents without words for the amount give no result.
 */
export const checkWordsEqualDigits: DocumentCheck = (document) => {
  const amount = findValue(document, 'noteAmount');
  if (!amount) return [];
  const cents = Math.round(Number(amount.value) * 100);
  const pairs = pairsIn(wordsOf(document));
  const own = pairs.filter(({ digits, inWords }) => digits === cents || inWords.cents === cents);
  // A corrected value may stand nowhere on the page; then the only amount that is written out is the one to compare.
  const [only] = new Set(pairs.map(({ inWords }) => inWords.cents)).size === 1 && document.type === 'note' ? pairs : [];
  const compared = own.length > 0 ? own : only ? [only] : [];
  const confirmed = compared.some(({ digits, inWords }) => digits === cents && inWords.cents === cents);
  const different = compared.find(({ inWords }) => inWords.cents !== cents) ?? (confirmed ? undefined : compared[0]);
  if (compared.length === 0) return [];
  const printed = KINDS.money.format(amount.value);
  const whose = `The ${spokenName(document.type)}’s principal is`;
  const sentence = !different
    ? `${whose} ${printed} in digits and the same in words.`
    : `${whose} ${different.inWords.cents === cents ? KINDS.money.format((different.digits / 100).toFixed(2)) : printed} in digits but ${tidy(different.inWords.text)} in words.`;
  return [{ check: 'words-equal-digits', passed: !different, sentence, values: [amount] }];
};

const tidy = (text: string): string => text.toLowerCase().replace(/^[^a-z]+|[^a-z0-9]+$/g, '');
