import { amountsInWords } from '#lib/pipeline/checks/number-words.ts';
import { inCaseOf, tokenOf } from './tokens.ts';

const SMALL =
  'Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen'.split(
    ' ',
  );
const TENS = '- - Twenty Thirty Forty Fifty Sixty Seventy Eighty Ninety'.split(' ');

/** The English words of a whole number below a billion; nothing for 0. */
function wordsOf(amount: number): string[] {
  if (amount >= 1_000_000) return [...wordsOf(Math.floor(amount / 1_000_000)), 'Million', ...wordsOf(amount % 1_000_000)];
  if (amount >= 1000) return [...wordsOf(Math.floor(amount / 1000)), 'Thousand', ...wordsOf(amount % 1000)];
  if (amount >= 100) return [SMALL[Math.floor(amount / 100)] ?? '', 'Hundred', ...wordsOf(amount % 100)];
  if (amount >= 20) return [`${TENS[Math.floor(amount / 10)]}${amount % 10 > 0 ? `-${SMALL[amount % 10]}` : ''}`];
  return amount === 0 ? [] : [SMALL[amount] ?? ''];
}

/** Writes amounts in words anew, as `money` changes them. One cell a word, as in `cells`. */
export function respell(texts: readonly string[], cells: readonly string[][], money: (dollars: number) => number): string[][] {
  const out = cells.map((cell) => [...cell]);
  for (const { cents, from, to } of amountsInWords(texts)) {
    const next = money(cents / 100);
    const old = texts.slice(from, to);
    const words = inCaseOf(old, wordsOf(Math.floor(next)));
    if (old.some((word) => /\/100/.test(word))) words.push('and', `${String(Math.round((next % 1) * 100)).padStart(2, '0')}/100`);
    const last = words.length - 1;
    words[0] = tokenOf(old[0] ?? '').lead + (words[0] ?? '');
    words[last] = (words[last] ?? '') + tokenOf(old.at(-1) ?? '').trail;
    old.forEach((_, index) => {
      out[from + index] = words.slice(index, index === old.length - 1 ? undefined : index + 1);
    });
  }
  return out;
}
