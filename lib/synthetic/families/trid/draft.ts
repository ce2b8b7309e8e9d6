import type { FieldKey } from '#lib/domain/field.ts';
import type { Face, Look } from '../../paper/blocks.ts';
import type { Dice } from '../../random.ts';
import type { World } from '../../world/world.ts';
import { type Figures, figuresOf } from './figures.ts';
import { type Ink, type InkHabits, inkOf } from './ink.ts';
import { type Words, wordsOf } from './words.ts';

/** All that the parts of one disclosure share: whose loan it is, how it prints, what it calls things. */
export interface Draft {
  world: World;
  dice: Dice;
  figures: Figures;
  ink: Ink;
  words: Words;
  spanish: boolean;
  /** As the model form has it; otherwise as some vendor prints it. */
  faithful: boolean;
  sale: boolean;
  /** Not filled in: nothing is ticked either. */
  blank: boolean;
  /** Of the model form's variants: no seller's side. */
  alternate: boolean;
}

export interface DraftHabits extends Omit<InkHabits, 'blank'> {
  /** A few copies of it are empty forms. */
  mayBeBlank?: boolean;
  alternate?: boolean;
}

export function draftOf(world: World, dice: Dice, habits: DraftHabits): Draft {
  const sale = world.purpose === 'Purchase';
  const blank = habits.mayBeBlank === true && dice.next() < 0.03;
  return {
    world,
    dice,
    figures: figuresOf(world, dice),
    ink: inkOf(dice, { ...habits, blank }),
    words: wordsOf(dice, habits),
    spanish: habits.spanish === true,
    faithful: habits.faithful === true,
    blank,
    sale,
    alternate: habits.alternate ?? !sale,
  };
}

/** Sans mostly, small; vendors differ in face, size and margins. */
export function disclosureLook(dice: Dice, faces: readonly [Face, ...Face[]], sizes: readonly [number, number] = [7.6, 9.4]): Look {
  const side = dice.between(30, 46);
  const filled = dice.next() < 0.25 ? { filledFace: dice.pick<Face>(['mono', 'serif', 'sans', 'condensed']) } : {};
  return {
    face: dice.pick(faces),
    ...filled,
    size: sizes[0] + dice.next() * (sizes[1] - sizes[0]),
    leading: 1.12 + dice.next() * 0.14,
    margins: { top: dice.between(30, 46), right: side, bottom: dice.between(32, 44), left: side },
    paper: dice.next() < 0.08 ? 'legal' : 'letter',
    align: 'left',
    gap: dice.between(3, 7),
  };
}

const TYPE_NAMES = { Conventional: 'Conventional', FHA: 'FHA', VA: 'VA', USDARuralDevelopment: 'USDA' } as const;

/** The product line: `Fixed Rate`, `5 Year / 6 mo. Adjustable Rate`. */
export function productOf({ world, words, dice, spanish }: Draft): string {
  if (world.amortization === 'Fixed' || !world.adjustable) return world.amortization === 'Fixed' ? words.fixed : words.adjustable;
  const first = Math.max(1, Number(world.adjustable.firstChange.slice(0, 4)) - Number(world.firstPaymentDate.slice(0, 4)));
  if (spanish) return `${words.adjustable} ${first}/1`;
  return dice.pick([`${first}/1 ${words.adjustable}`, `${first} Year / 1 Year ${words.adjustable}`, `${first}/6 ${words.adjustable}`]);
}

/** The enumerations of a disclosure, told by its ticked boxes and its head. */
export function statedOf({ world, words, spanish, blank }: Draft): Partial<Record<FieldKey, readonly string[]>> {
  if (blank) return {};
  return {
    mortgageType: [world.mortgageType === 'Conventional' ? words.conventional : TYPE_NAMES[world.mortgageType]],
    loanPurposeType: [world.purpose === 'Refinance' ? words.refinance : spanish ? 'Compra' : words.purchase],
    amortizationType: [spanish ? world.amortization : world.amortization === 'Fixed' ? words.fixed : words.adjustable],
  };
}
