import type { Dice } from '../random.ts';
import type { Look } from './blocks.ts';
import { type Family, type FontMeasure, fontId, measureOf } from './fonts.ts';

/** How one document is set, with what its seed settles. Lengths in points. */
export interface Setting {
  look: Look;
  family: Family;
  filled: Family;
  /** Check boxes: drawn frames with a cross or a tick, a letter in the frame, or typed brackets. */
  checks: 'cross' | 'tick' | 'letter' | 'brackets';
  /** Size and looks that hold where a text says nothing else. */
  size: number;
  dice: Dice;
}

export function settingOf(look: Look, dice: Dice): Setting {
  const others: Partial<Record<Family, Family>> = {
    ...(dice.next() < 0.5 && { mono: 'typewriter' }),
    ...(dice.next() < 0.3 && { hand: 'script' }),
  };
  const filled = look.filledFace ?? look.face;
  return {
    look,
    family: look.face,
    // What is filled in may come from another typewriter or another hand; what belongs to the form does not.
    filled: filled === look.face ? filled : (others[filled] ?? filled),
    checks: dice.pick(['cross', 'cross', 'tick', 'letter', 'brackets']),
    size: look.size,
    dice,
  };
}

export const PAPERS = {
  letter: { width: 612, height: 792 },
  legal: { width: 612, height: 1008 },
  a4: { width: 595.28, height: 841.89 },
} as const;

/** What a page holds at the least, with room left for what stands at its head and foot: boxes, columns and rows beyond it are cut. */
export const tallest = ({ look: { paper, margins } }: Setting): number =>
  Math.max(120, PAPERS[paper].height - Math.max(60, margins.top) - Math.max(60, margins.bottom) - 20);

export const measure = (family: Family, bold = false, italic = false): FontMeasure => measureOf(fontId(family, bold, italic));
