import { describe, expect, test } from 'vitest';
import type { Word } from '#lib/domain/page.ts';
import { judgeTextLayer } from '#lib/pipeline/text-layer.ts';

const wordsOf = (text: string): Word[] =>
  text.split(' ').map((word) => ({ text: word, box: [0, 0, 0.1, 0.1], confidence: 1, source: 'text-layer', line: 0 }));
const worthOf = (text: string, more: { imageShare?: number; hiddenWords?: number } = {}): string =>
  judgeTextLayer({ words: text === '' ? [] : wordsOf(text), imageShare: 0, hiddenWords: 0, ...more }).worth;

const CLAUSE = 'This Security Instrument is given to Alder Bank under the laws of Ohio, 123 Main St, for $211,000.00 (the “Loan”). ';
const LONG = CLAUSE.repeat(6).trim();

describe('a text layer', () => {
  test.each([
    ['ordinary sentences', LONG, 'whole'],
    ['a table of numbers', '01/02/2024 $1,802.00 0.25 % — • (3) A. NO YES 4.500% '.repeat(4).trim(), 'whole'],
    ['check boxes and initials', 'X ☒ Yes ☐ No FHA VA LE CD Tx Ref # MIC NMLS St NY MD', 'whole'],
    ['no words', '', 'none'],
    ['private-use characters', '\ue001\ue002\ue003 \ue004\ue005', 'garbled'],
    ['replacement characters', '\ufffd\ufffd\ufffd\ufffd loan', 'garbled'],
    ['a shifted alphabet', '/HQGHU&RQWDFW 3URSHUW\\$GGUHVV 7KLV~ZUWWHQ ,QVWUXPHQW=V JLYHQ;XQGHU '.repeat(4).trim(), 'garbled'],
    ['letters turned into signs', '!"#b$%c 45%7m8g9: +%)k%&"B @"A#p +%b,-q =*k>?z '.repeat(4).trim(), 'garbled'],
  ])('of %s is judged', (_name, text, worth) => {
    expect(worthOf(text)).toBe(worth);
  });

  test('of a few words over an image is only part of the page; of a recognised scan it is all', () => {
    expect(worthOf('Recorded 2024-03-05 Book 12 Page 7', { imageShare: 1 })).toBe('part');
    expect(worthOf(LONG, { imageShare: 1 })).toBe('whole');
    expect(worthOf('Recorded 2024-03-05 Book 12 Page 7', { imageShare: 0.2 })).toBe('whole');
  });

  test('that is mostly hidden is not trusted alone', () => {
    expect(worthOf('Page one', { hiddenWords: 5 })).toBe('part');
    expect(worthOf('Page one', { hiddenWords: 4 })).toBe('whole');
  });
});
