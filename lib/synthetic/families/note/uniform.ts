import type { Block } from '../../paper/blocks.ts';
import type { Dice } from '../../random.ts';
import type { World } from '../../world/world.ts';
import type { ComposedPaper, LayoutFamily } from '../family.ts';
import { planOf } from '../legal/furniture.ts';
import { adjusting, boilerplate, interest, payments, promise } from '../legal/note-clauses.ts';
import { endorsements, noteHead, noteNumbers, noteTitle, originators } from '../legal/note-parts.ts';
import { numbered } from '../legal/numbering.ts';
import { type Age, maybe, type Pen, paragraph, penOf } from '../legal/pen.ts';
import { borrowerSignatures } from '../legal/signatures.ts';
import { VOICES } from '../legal/voice.ts';

export interface Kind {
  voice: keyof typeof VOICES;
  age: readonly [Age, ...Age[]];
  titles: readonly [string, ...string[]];
  subtitles?: readonly [string, ...string[]];
  /** Blocks of this kind of note between its head and its clauses. */
  before?: (pen: Pen) => Block[];
  /** Clauses or warnings after the usual ones. */
  after?: (pen: Pen) => Block[];
}

/** One of the state's interest, told by the title or the clauses, not by a value in the text. */
export const amortizationOf = (world: World): NonNullable<ComposedPaper['stated']> => ({
  amortizationType: [world.adjustable ? 'AdjustableRate' : 'Fixed'],
});

export function composeNote(world: World, dice: Dice, kind: Kind): ComposedPaper {
  const pen = penOf(world, dice, 'note', dice.pick(kind.age));
  const voice = VOICES[kind.voice](dice);
  const title = dice.pick(kind.titles);
  const clauses = [promise(pen, voice), interest(pen, voice), payments(pen, voice), ...adjusting(pen), ...boilerplate(pen, voice)];
  const blocks: Block[] = [
    ...(pen.says(0.3)
      ? [...noteTitle(pen, title, kind.subtitles && dice.pick(kind.subtitles)), ...noteNumbers(pen)]
      : [...noteNumbers(pen), ...noteTitle(pen, title, kind.subtitles && dice.pick(kind.subtitles))]),
    ...noteHead(pen),
    ...(kind.before?.(pen) ?? []),
    ...numbered(pen, clauses),
    ...(kind.after?.(pen) ?? []),
    ...maybe(
      pen,
      0.6,
      paragraph(
        pen.one(
          'WITNESS THE HAND(S) AND SEAL(S) OF THE UNDERSIGNED.',
          'Signed by the undersigned on the day first written.',
          'CAUTION: READ THIS NOTE BEFORE YOU SIGN IT.',
        ),
        { bold: pen.says(0.3) },
      ),
    ),
    ...borrowerSignatures(pen),
    ...endorsements(pen),
    ...originators(pen),
  ];
  return { plan: planOf(pen, title, blocks), stated: amortizationOf(world) };
}

const fixedOf = (world: World): World => {
  const { adjustable: _, ...fixed } = world;
  return { ...fixed, amortization: 'Fixed' };
};

const family = (
  name: string,
  kind: Kind,
  more: Partial<LayoutFamily> = {},
  shape: (world: World) => World = (world) => world,
): LayoutFamily => ({
  name: `note/${name}`,
  documentType: 'note',
  ...more,
  compose: (world, dice) => composeNote(shape(world), dice, kind),
});

/** An adjustable loan of the same people and terms. */
const adjustableOf = (world: World): World => ({
  ...world,
  amortization: 'AdjustableRate',
  adjustable: world.adjustable ?? {
    indexName: '30-day Average SOFR',
    marginPercent: 2.75,
    firstChange: world.firstPaymentDate.replace(/^\d+/, (year) => String(Number(year) + 5)),
    capsPercent: [2, 2, 5],
  },
});

const texas = (pen: Pen): Block[] => [
  paragraph(
    pen.one(
      'THIS IS AN EXTENSION OF CREDIT AS DEFINED BY SECTION 50(a)(6), ARTICLE XVI OF THE TEXAS CONSTITUTION.',
      'This written loan agreement is the final agreement between the parties and may not be contradicted by evidence of prior, contemporaneous or later oral agreements.',
    ),
    { bold: true },
  ),
];
const balloon = (pen: Pen): Block[] => [
  {
    kind: 'box',
    blocks: [
      paragraph(
        'THIS LOAN IS PAYABLE IN FULL AT MATURITY. THE WHOLE PRINCIPAL BALANCE AND UNPAID INTEREST THEN DUE MUST BE REPAID; THE LENDER NEED NOT REFINANCE THE LOAN AT THAT TIME.',
        { bold: pen.says(0.6), size: 8.5 },
      ),
    ],
  },
];

/** Notes in the manner of the uniform forms and of the agencies. */
export const UNIFORM_NOTES: readonly LayoutFamily[] = [
  family(
    'uniform-fixed',
    {
      voice: 'first',
      age: ['modern', 'office'],
      titles: ['Note', 'Note', 'Fixed Rate Note', 'Promissory Note'],
      subtitles: ['', '(Fixed Rate)', 'MULTISTATE FIXED RATE NOTE - Single Family'],
    },
    { weight: 3 },
    fixedOf,
  ),
  family(
    'uniform-adjustable',
    {
      voice: 'first',
      age: ['modern', 'office'],
      titles: ['Adjustable Rate Note', 'Fixed/Adjustable Rate Note', 'Initial Fixed Rate Note'],
      subtitles: [
        '(Rate Caps)',
        '(One-Year Index)',
        'THIS NOTE CONTAINS PROVISIONS ALLOWING FOR CHANGES IN MY INTEREST RATE AND MY MONTHLY PAYMENT',
      ],
    },
    { weight: 1.5 },
    adjustableOf,
  ),
  family(
    'agency',
    {
      voice: 'third',
      age: ['modern', 'office', 'typed'],
      titles: ['Note', 'Multistate Note', 'Fixed Rate Note'],
      subtitles: [
        'Multistate',
        'FHA',
        'VA GUARANTEED LOAN',
        'THIS LOAN IS NOT ASSUMABLE WITHOUT THE APPROVAL OF THE DEPARTMENT OF VETERANS AFFAIRS',
      ],
    },
    { weight: 1.5 },
    fixedOf,
  ),
  family(
    'typed',
    { voice: 'first', age: ['typed'], titles: ['Note', 'Mortgage Note', 'Deed of Trust Note', 'Real Estate Note'] },
    { weight: 1.5 },
    fixedOf,
  ),
  family(
    'balloon',
    { voice: 'first', age: ['office', 'modern'], titles: ['Balloon Note', 'Balloon Payment Note'], before: balloon },
    { weight: 0.7 },
    fixedOf,
  ),
  family(
    'texas',
    {
      voice: 'first',
      age: ['modern', 'office'],
      titles: ['Texas Fixed Rate Note', 'Texas Home Equity Note', 'Note'],
      subtitles: ['(Cash Out - First Lien)', '', 'Texas'],
      before: texas,
    },
    { heldOut: true },
    fixedOf,
  ),
];
