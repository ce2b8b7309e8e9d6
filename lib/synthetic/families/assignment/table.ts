import { addDays, type Day } from '../../calendar.ts';
import type { Block } from '../../paper/blocks.ts';
import { type Run, say } from '../../paper/text.ts';
import { dayOf } from '../../spelling/dates.ts';
import type { LayoutFamily } from '../family.ts';
import { planOf } from '../legal/furniture.ts';
import { type Age, centred, lender, type Pen, paragraph, penOf } from '../legal/pen.ts';
import { notaryBlock, recorderLine, recorderStamp, returnBlock, stampSpace } from '../legal/recording.ts';
import { beneficiary, DEEDS, earlier, earlierPairs, fileNumbers, landLines } from '../legal/reference.ts';
import { inWitness, officerSignature } from '../legal/signatures.ts';

const assignee = (pen: Pen): Run => pen.mark('assigneeName', pen.name(pen.world.assignee.name));
const toWhom = (pen: Pen): Run[] =>
  say`${assignee(pen)}${pen.one('', `, ${pen.world.assignee.organised}`, ', its successors and assigns', `, whose address is ${pen.line(pen.world.assignee.address)}`, `, located at ${pen.line(pen.world.assignee.address)}`)}`;
const assignor = (pen: Pen): Run[] =>
  pen.world.nominee
    ? beneficiary(pen)
    : say`${lender(pen)}${pen.one('', `, ${pen.world.lender.organised}`, `, whose address is ${pen.line(pen.world.lender.address)}`)}`;
/** Signed some days before it was recorded. */
const signedOn = (pen: Pen): Day => addDays(pen.world.laterRecording.date, -(3 + (pen.world.seed % 25)));
const signs = (pen: Pen): Block[] => [
  inWitness(pen, pen.says(0.3) ? dayOf(signedOn(pen)) : pen.date(signedOn(pen))),
  ...officerSignature(pen, pen.world.nominee ? beneficiary(pen) : [lender(pen)], pen.world.preparer.name),
  ...(pen.says(0.75) ? notaryBlock(pen, `${pen.world.preparer.name}, an officer of the company named above`, signedOn(pen)) : []),
];

/** "For value received … does hereby assign": one long sentence. */
const sentence = (pen: Pen, deed: string): Block[] => [
  paragraph(
    say`${pen.one('FOR VALUE RECEIVED', 'FOR GOOD AND VALUABLE CONSIDERATION, the sufficiency of which is acknowledged', 'KNOW ALL MEN BY THESE PRESENTS that for ten dollars and other consideration')}, the undersigned, ${assignor(pen)}, ${pen.one('(“Assignor”)', 'herein Assignor,', '')} ${pen.one('does hereby grant, assign and transfer to', 'hereby sells, assigns and conveys unto', 'hereby assigns to')} ${toWhom(pen)} ${pen.one('(“Assignee”)', '')} all ${pen.one('beneficial interest under', 'its right, title and interest in')} ${earlier(pen, deed)}.`,
  ),
  paragraph(
    pen.one(
      'Together with the note or notes therein described or referred to, the money due and to become due thereon with interest, and all rights accrued under it.',
      'TOGETHER WITH the debt it secures; this transfer is without recourse and without warranty.',
    ),
  ),
  ...landLines(pen),
  ...signs(pen),
];

/** Labels with values at the head, then a sentence that moves the whole. */
const listed = (pen: Pen, deed: string): Block[] => [
  {
    kind: 'pairs',
    layout: pen.dice.pick(['colon', 'tab', 'underscored', 'dots'] as const),
    boldLabels: pen.says(0.4),
    pairs: [{ label: 'Assignor', value: assignor(pen) }, { label: 'Assignee', value: toWhom(pen) }, ...earlierPairs(pen, deed)],
  },
  paragraph(
    `${pen.one('Assignor, for value received, assigns to Assignee', 'For value received, the Assignor named above transfers to the Assignee named above, without recourse,')} the ${deed} described above with the note it secures and all sums due under it.`,
  ),
  ...landLines(pen),
  ...signs(pen),
];

/** A page of a servicing company's own software: a table, narrow type, codes. */
const grid = (pen: Pen, deed: string): Block[] => [
  {
    kind: 'table',
    borders: pen.dice.pick(['grid', 'rows', 'outer'] as const),
    widths: [0.3, 0.7],
    padding: 3,
    rows: [
      ['ASSIGNOR', assignor(pen)],
      ['ASSIGNEE', [assignee(pen)]],
      ...earlierPairs(pen, deed).map(({ label, value }) => [label, value]),
    ],
  },
  paragraph('The Assignor hereby conveys to the Assignee the instrument described above together with the obligation it secures.'),
  ...landLines(pen),
  ...signs(pen),
];

/** A trust receives: what follows the name of the trustee bank is no part of it where it says how it was organised. */
const short = (pen: Pen, deed: string): Block[] => [
  paragraph(say`${assignor(pen)} hereby assigns to ${assignee(pen)} ${earlier(pen, deed)}.`),
  ...signs(pen),
];

const numberedParts = (pen: Pen, deed: string): Block[] => [
  paragraph(say`1. ASSIGNOR. ${assignor(pen)}.`),
  paragraph(say`2. ASSIGNEE. ${toWhom(pen)}.`),
  paragraph(say`3. INSTRUMENT. The instrument assigned is ${earlier(pen, deed)}.`),
  paragraph(
    '4. TRANSFER. For value received the Assignor transfers to the Assignee the instrument described in paragraph 3 and the debt it secures, without recourse.',
  ),
  ...landLines(pen),
  ...signs(pen),
];

const family = (
  name: string,
  draw: (pen: Pen, deed: string) => Block[],
  ages: readonly [Age, ...Age[]],
  more: Partial<LayoutFamily> = {},
): LayoutFamily => ({
  name: `assignment/${name}`,
  documentType: 'assignment',
  ...more,
  compose: (world, dice) => {
    const pen = penOf(world, dice, 'assignment', dice.pick(ages));
    const deed = dice.pick(DEEDS);
    const title = pen.one(
      `Assignment of ${deed}`,
      `Assignment of ${deed}`,
      `Corporate Assignment of ${deed}`,
      `Corporation Assignment of ${deed}`,
    );
    const stamps = recorderStamp(pen, world.laterRecording, 0.6);
    const blocks: Block[] = [
      ...stampSpace(pen, stamps),
      ...(pen.says(0.85) ? returnBlock(pen) : []),
      ...(pen.says(0.5) ? recorderLine(pen) : []),
      ...(pen.says(0.5) ? fileNumbers(pen) : []),
      centred(pen.says(0.75) ? title.toUpperCase() : title, { size: 12 + dice.between(0, 4) }),
      ...(pen.says(0.5) ? fileNumbers(pen) : []),
      ...draw(pen, deed),
    ];
    return { plan: planOf(pen, title, blocks, stamps) };
  },
});

export const ASSIGNMENTS: readonly LayoutFamily[] = [
  family('sentence', sentence, ['office', 'modern'], { weight: 2 }),
  family('typed', sentence, ['typed']),
  family('listed', listed, ['modern', 'office']),
  family('grid', grid, ['modern'], { heldOut: true }),
  family('short', short, ['modern', 'office', 'typed']),
  family('numbered-parts', numberedParts, ['modern', 'office', 'typed']),
];
