import type { Word } from '#lib/domain/page.ts';

/** What stands in a box before or behind a choice; `unclear`: recognition read a box as letters. */
export type Mark = 'ticked' | 'empty' | 'unclear';

/** Signs of a ticked box, as text layers and OCR print them. */
const TICKED = /^(?:[xX\u2612\u2611\u2713\u2714\u2717\u2718\u25a0\uf0fe\uf078\u2297\u25c9\u25cf\u29bf]|\[[xX]\]|\([xX]\))$/;
/** Signs of an empty box. */
const EMPTY = /^(?:[\u2610\u25a1\u25fb\u25a2\uf0a8\uf06f\u25cb\u25ef]|\[\s?\]|\(\s?\))$/;

/** A box in brackets whose word follows without a blank; recognition takes one bracket for another. */
const GLUED = /^(?<box>[[({](?<cross>[xX]?)[\])}])(?=.)/;
/** Recognition reads a box's brackets and what is between them as two or three signs. */
const MISREAD = /^(?=.{1,3}$)(?=.*[[\](){}|A-Z])[[\](){}|\w]+-?$/;
const MISREAD_GLUED = /^(?:[[({][\])}|\w]?-?|[A-Z][xX])(?=\p{L}{2})|^[A-Za-z]{1,2}(?=(?:FHA|VA|USDA|RHS)$)/u;
/** One bracket taken for another, nothing between them. */
const MISREAD_EMPTY = /^[[({][\])}]$/;

const clearMarkOf = (text: string): Mark | null => (TICKED.test(text) ? 'ticked' : EMPTY.test(text) ? 'empty' : null);

/** Whether a word is a box of its own. */
export const isBox = ({ text }: Word): boolean => clearMarkOf(text) !== null;

/** A word, or a part of one, with what it says of a box. */
export interface Marked {
  /** The part, with the place of the whole. */
  shown: Word;
  word: Word;
  mark: Mark | null;
}

/** The words of a line, boxes parted from the words they are glued to. Only recognised words may be unclear. */
export const markedWords = (words: readonly Word[]): Marked[] =>
  words.flatMap((word) => {
    const { text, source } = word;
    const clear = clearMarkOf(text);
    if (clear) return [{ shown: word, word, mark: clear }];
    const part = (from: number, to: number | undefined, mark: Mark | null): Marked => ({
      shown: { ...word, text: text.slice(from, to) },
      word,
      mark,
    });
    const glued = GLUED.exec(text)?.groups;
    if (glued?.box) return [part(0, glued.box.length, glued.cross ? 'ticked' : 'empty'), part(glued.box.length, undefined, null)];
    if (source !== 'ocr') return [{ shown: word, word, mark: null }];
    if (MISREAD_EMPTY.test(text)) return [{ shown: word, word, mark: 'empty' }];
    if (MISREAD.test(text)) return [{ shown: word, word, mark: 'unclear' }];
    const misread = MISREAD_GLUED.exec(text)?.[0];
    return misread ? [part(0, misread.length, 'unclear'), part(misread.length, undefined, null)] : [{ shown: word, word, mark: null }];
  });
