import type { FontMeasure } from './fonts.ts';

/** What stands in for a sign that the type has not. */
const SUBSTITUTES: Readonly<Record<string, string>> = {
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u2007': ' ',
  '\u2009': ' ',
  '\t': ' ',
  '\u00ad': '-',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '–',
  '\u2212': '-',
  '\u2713': 'X',
  '\u2714': 'X',
  '\u2612': '[X]',
  '\u2611': '[X]',
  '\u2610': '[ ]',
  '\u2192': '->',
  '\u2032': "'",
  '\u2033': '"',
  '\u00d7': 'x',
  '\u2044': '/',
  Ł: 'L',
  ł: 'l',
  đ: 'd',
  '\u25cf': '•',
  '\u25a0': '•',
};

const PLAIN = /^[ -~]*$/;
/** The repertoire of WinAnsi beyond ASCII: all our fonts can be asked for it. */
const WIN_ANSI = /[\u00a1-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;

function printableSign(sign: string, font: FontMeasure): string {
  if (sign >= ' ' && sign <= '~') return sign;
  const stand = SUBSTITUTES[sign];
  if (stand !== undefined && (sign === '\u00a0' || sign === '\u00ad' || !WIN_ANSI.test(sign) || !font.has(sign))) return stand;
  if (WIN_ANSI.test(sign) && font.has(sign)) return sign;
  const bare = sign.normalize('NFKD').replace(/\p{M}/gu, '');
  return bare !== sign && PLAIN.test(bare) ? bare : '?';
}

/** A text with every sign that `font` cannot print replaced by one that it can. Line feeds stay. */
export function printable(text: string, font: FontMeasure): string {
  if (PLAIN.test(text)) return text;
  return [...text.normalize('NFC')].map((sign) => (sign === '\n' ? sign : printableSign(sign, font))).join('');
}
