import type { Box } from './geometry.ts';
import { WORD_SOURCES, type Word } from './page.ts';

/** Words in columns, for the line between two processes: objects cost more to send. */
export interface PackedWords {
  texts: string[];
  /** Four edges a word. */
  boxes: Float64Array;
  confidences: Float64Array;
  lines: Int32Array;
  /** Places in `WORD_SOURCES`. */
  sources: Uint8Array;
}

export function packWords(words: readonly Word[]): PackedWords {
  const boxes = new Float64Array(words.length * 4);
  for (const [index, { box }] of words.entries()) boxes.set(box, index * 4);
  return {
    texts: words.map(({ text }) => text),
    boxes,
    confidences: Float64Array.from(words, ({ confidence }) => confidence),
    lines: Int32Array.from(words, ({ line }) => line),
    sources: Uint8Array.from(words, ({ source }) => WORD_SOURCES.indexOf(source)),
  };
}

export const unpackWords = ({ texts, boxes, confidences, lines, sources }: PackedWords): Word[] =>
  texts.map((text, index) => ({
    text,
    box: [...boxes.subarray(index * 4, index * 4 + 4)] as unknown as Box,
    confidence: confidences[index] ?? 0,
    source: WORD_SOURCES[sources[index] ?? 0] ?? 'text-layer',
    line: lines[index] ?? 0,
  }));
