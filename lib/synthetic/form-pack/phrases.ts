import type { FormPage, Rect } from './blank-form.ts';

/** Words of one line that stand close together. */
export interface Phrase {
  text: string;
  rect: Rect;
}

/** Between two words of a phrase, in heights of the line. */
const GAP_MAX = 0.75;
const SAME_LINE = 0.5;

export const rectOf = ({ width, height }: FormPage, [left, top, right, bottom]: readonly [number, number, number, number]): Rect => [
  left * width,
  top * height,
  right * width,
  bottom * height,
];

const isRoom = (text: string): boolean => /^[_.…]{3,}$/.test(text);

/** The phrases of a page from left to right and downwards. Lines to write on are phrases of their own. */
export function phrasesOf(page: FormPage): Phrase[] {
  const words = page.words.map(({ text, box }) => ({ text, rect: rectOf(page, box) }));
  const phrases: Phrase[] = [];
  const byPlace = [...words].sort((a, b) => a.rect[0] - b.rect[0]);
  for (const { text, rect } of byPlace) {
    const height = rect[3] - rect[1];
    const at = phrases.findIndex(({ text: before, rect: last }) => {
      const gap = rect[0] - last[2];
      const down = Math.abs((last[1] + last[3] - rect[1] - rect[3]) / 2);
      return gap < height * GAP_MAX && gap > -height * 0.5 && down < height * SAME_LINE && !isRoom(before) && !isRoom(text);
    });
    const before = phrases[at];
    if (!before) phrases.push({ text, rect });
    else {
      const [left, top, right, bottom] = before.rect;
      phrases[at] = {
        text: `${before.text} ${text}`,
        rect: [left, Math.min(top, rect[1]), Math.max(right, rect[2]), Math.max(bottom, rect[3])],
      };
    }
  }
  return phrases.sort((a, b) => a.rect[1] - b.rect[1] || a.rect[0] - b.rect[0]);
}

export const isWritingLine = ({ text }: Phrase): boolean => isRoom(text);
