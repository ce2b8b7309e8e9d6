import type { Block, Face, Look, PaperPlan } from '#lib/synthetic/paper/blocks.ts';
import { say, value } from '#lib/synthetic/paper/text.ts';
import type { Dice } from '#lib/synthetic/random.ts';

/** Papers that mean nothing and hold every kind of block. */

export const LOOK: Look = {
  face: 'serif',
  size: 10,
  leading: 1.25,
  margins: { top: 54, right: 60, bottom: 54, left: 60 },
  paper: 'letter',
  align: 'justify',
  gap: 7,
};

export const planOf = (blocks: readonly Block[], look: Partial<Look> = {}): PaperPlan => ({ look: { ...LOOK, ...look }, blocks });

type PairsLayout = Extract<Block, { kind: 'pairs' }>['layout'];

const WORDS = 'the party named above shall hold this paper – “in trust” – under § 4½ until paid and nothing more is due'.split(' ');
const NAMES = ['Zoë Brückner', 'Anneliese Farnsworth-Ruiz', 'O’Hara & Sons, LLC', 'Jo Li', 'Bartholomew Featherstonehaugh, Jr.'] as const;

const filler = (dice: Dice): string =>
  Array.from({ length: dice.between(4, 40) }, () => WORDS[dice.between(0, WORDS.length - 1)]).join(' ');
const money = (dice: Dice): string => `$${dice.between(1, 999)},${dice.digits(3)}.${dice.digits(2)}`;

function valuesBlocks(dice: Dice): Block[] {
  const name = () => value('borrowerName', dice.pick(NAMES), { filled: dice.next() < 0.5 });
  const amount = () => value('noteAmount', money(dice), { bold: dice.next() < 0.3 });
  const address = () =>
    value('propertyAddress', `${dice.digits(4)} Long Meadow Parkway Northwest, Apartment 4B, Springfield, IL ${dice.digits(5)}`);
  const pairs = dice.pick<PairsLayout>(['right', 'colon', 'tab', 'dots', 'below', 'underscored', 'caption-below']);
  return dice.shuffled<Block>([
    { kind: 'paragraph', text: say`${filler(dice)} ${amount()} ${filler(dice)} ${address()} ${filler(dice)}`, firstIndent: 24 },
    { kind: 'paragraph', text: say`${filler(dice)} ${name()} ${filler(dice)}`, caps: true, align: 'left' },
    { kind: 'heading', text: say`Of ${name()}`, bar: dice.next() < 0.3, rule: dice.next() < 0.3, align: 'center' },
    { kind: 'lines', lines: [name(), address()].map((run) => [run]), indent: 30 },
    {
      kind: 'pairs',
      layout: pairs,
      columns: dice.between(1, 2),
      pairs: [
        { label: 'Owing', value: [amount()] },
        { label: 'Owner', value: [name()] },
      ],
    },
    {
      kind: 'table',
      borders: dice.pick(['none', 'rows', 'grid', 'outer']),
      head: true,
      aligns: ['left', 'right'],
      widths: [0.7, 0.3],
      rows: [['Item', 'Sum'], [filler(dice), [amount()]], [{ text: [address()], caption: 'Where', span: 2, shaded: true }]],
    },
    {
      kind: 'columns',
      columns: [[{ kind: 'paragraph', text: say`${filler(dice)} ${address()}` }], [{ kind: 'lines', lines: [[name()]] }]],
      divider: true,
    },
    { kind: 'box', blocks: [{ kind: 'paragraph', text: say`${filler(dice)} ${amount()}` }], width: 0.6, align: 'right' },
    {
      kind: 'checks',
      inline: true,
      items: [
        { text: [name()], ticked: true },
        { text: 'none', ticked: false },
      ],
    },
    { kind: 'signature', name: [name()], under: ['Borrower'], side: 'right', date: '1/2/2021' },
  ]);
}

/** Two to four pages of values between fillers. */
export function anyPlan(face: Face, dice: Dice): PaperPlan {
  const blocks = Array.from({ length: 4 }, () => valuesBlocks(dice)).flat();
  return {
    ...planOf(blocks, {
      face,
      filledFace: dice.pick(['mono', 'hand', 'sans']),
      size: dice.between(8, 12),
      align: dice.pick(['left', 'justify']),
    }),
    header: (page) => ({ left: say`Loan ${value('loanNumber', '0012345678')}`, right: `Page ${page}`, rule: true }),
    stamps: [
      { page: 1, x: 12, y: 700, width: 400, rotate: 90, mono: true, lines: [say`No. ${value('instrumentNumber', '2021-0098765')}`] },
    ],
  };
}
