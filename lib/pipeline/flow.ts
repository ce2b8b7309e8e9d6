import type { ReadPage, Word } from '#lib/domain/page.ts';
import { spelled } from './spelling.ts';

export interface PlacedWord {
  word: Word;
  page: number;
}

/**
 * The words of a document in reading order as one text, with the way back from characters to words. What recognition
 * misread of the wording of forms is put right in the text, and stays as it was read in the words.
 */
export interface Flow {
  text: string;
  /** The words that the half-open range of characters touches, their texts cut to it. */
  wordsAt(start: number, end: number): PlacedWord[];
}

const straight = (text: string): string => text.replace(/[\u2018\u2019\u02bc]/g, "'").replace(/[\u201c\u201d\u00ab\u00bb]/g, '"');

export function flowOf(pages: readonly ReadPage[]): Flow {
  const placed = pages.flatMap((page) => page.words.map((word) => ({ word, page: page.number })));
  const starts: number[] = [];
  const lengths: number[] = [];
  let text = '';
  for (const { word } of placed) {
    if (text) text += ' ';
    starts.push(text.length);
    const reading = straight(spelled(word));
    lengths.push(reading.length);
    text += reading;
  }
  return {
    text,
    wordsAt: (start, end) => {
      const after = starts.findIndex((from) => from >= end);
      const before = starts.findLastIndex((from) => from <= start);
      const first = Math.max(0, before);
      return placed.slice(first, after < 0 ? placed.length : after).flatMap(({ word, page }, index) => {
        const from = starts[first + index] ?? 0;
        const whole = start <= from && end >= from + (lengths[first + index] ?? 0);
        const text = whole ? word.text : word.text.slice(Math.max(0, start - from), end - from);
        return text === '' ? [] : [{ word: text === word.text ? word : { ...word, text }, page }];
      });
    },
  };
}
