import { editDistance } from '../matching.ts';

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const VALUES: ReadonlyMap<string, number> = new Map<string, number>([
  ...SMALL.split(' ').map((word, value) => [word, value] as const),
  ...TENS.split(' ').map((word, index) => [word, (index + 2) * 10] as const),
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
]);

/** The number that a word names; one letter may be wrong in words of four or more, because scans are misread. */
function numberNamed(word: string, isExact: boolean): number | undefined {
  const exact = VALUES.get(word);
  if (exact !== undefined || isExact || word.length < 4) return exact;
  const near = [...VALUES].filter(([name]) => name.length >= 4 && editDistance(word, name, 1) <= 1);
  return near.length === 1 ? near[0]?.[1] : undefined;
}

/** English number words as a number: `three hundred eighty-five thousand` is 385000. */
function sumOf(values: readonly number[]): number {
  let [total, group] = [0, 0];
  for (const value of values) {
    if (value === 100) group = Math.max(1, group) * 100;
    else if (value >= 1000) {
      total += Math.max(1, group) * value;
      group = 0;
    } else group += value;
  }
  return total + group;
}

/** An amount that stands in words, in cents; `from` and `to` are half-open places in the list of words. */
export interface AmountInWords {
  cents: number;
  text: string;
  from: number;
  to: number;
}

/** Most words are no numbers: the first letters tell. */
const MAY_BEGIN = /^[^a-z0-9]*(?:zero|one|tw|th|fo|fi|si|se|ei|ni|te|el|hu|mi|bi)/i;

const lettersOf = (word: string): string => word.toLowerCase().replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, '');
const HUNDREDTHS = /^\(?(\d{1,2}|no|xx)\/(?:100|xx)(?:ths)?[.,;)]*$/i;

/** `and 50/100`, `dollars and 00/100`, `and no/100 dollars`: the cents after an amount, and where they end. */
function centsAfter(words: readonly string[], start: number): { cents: number; to: number } {
  for (let at = start; at < Math.min(words.length, start + 4); at += 1) {
    const match = HUNDREDTHS.exec(words[at] ?? '');
    if (match) return { cents: Number(match[1]) || 0, to: at + 1 };
    if (!/^(?:and|&|dollars?|u\.?s\.?)$/i.test(lettersOf(words[at] ?? ''))) break;
  }
  return { cents: 0, to: start };
}

/** Every amount of a hundred or more that is written out in the words. */
export function amountsInWords(words: readonly string[]): AmountInWords[] {
  const found: AmountInWords[] = [];
  for (let from = 0; from < words.length; from += 1) {
    if (!MAY_BEGIN.test(words[from] ?? '')) continue;
    const values: number[] = [];
    let to = from;
    for (let at = from; at < words.length; at += 1) {
      const word = lettersOf(words[at] ?? '');
      const parts = word.split(/[-–]/).map((part) => numberNamed(part, values.length === 0));
      const isNumber = parts.every((part) => part !== undefined);
      if (!isNumber && !(word === 'and' && values.length > 0)) break;
      if (isNumber) {
        values.push(...parts.filter((part) => part !== undefined));
        to = at + 1;
      }
    }
    if (!values.some((value) => value >= 100)) {
      from = Math.max(from, to - 1);
      continue;
    }
    const after = centsAfter(words, to);
    found.push({ cents: sumOf(values) * 100 + after.cents, text: words.slice(from, after.to).join(' '), from, to: after.to });
    from = after.to - 1;
  }
  return found;
}
