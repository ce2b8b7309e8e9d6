import type { Block, Cell, Face } from '../../paper/blocks.ts';
import { bold, type Text } from '../../paper/text.ts';
import type { Dice } from '../../random.ts';
import type { World } from '../../world/world.ts';
import type { ComposedPaper, LayoutFamily } from '../family.ts';
import { type Draft, disclosureLook, draftOf } from '../trid/draft.ts';
import { plainAddress } from '../trid/parties.ts';
import { statementPairs } from './alta.ts';
import { type Captions, closingRows, entriesOf } from './ledger.ts';
import { settlementSignatures } from './signatures.ts';
import { sumsOf } from './sums.ts';

interface Style {
  estimated: boolean;
  faces: readonly [Face, ...Face[]];
  /** Dots to one column of amounts in place of debit and credit. */
  dotted: boolean;
}

const captionsOf = (dice: Dice): Captions => ({
  financial: dice.pick(['Total Consideration', 'Consideration', 'Purchase and Loan']),
  price: dice.pick(['Contract Sales Price', 'Purchase Price', 'Total Consideration', 'Sales Price']),
  deposit: dice.pick(['Earnest Money', 'Deposit by Buyer', 'Initial Deposit']),
  loan: dice.pick(['New First Mortgage Loan', 'New Loan Amount', 'Loan Proceeds', 'First Trust Deed']),
  dueFrom: dice.pick(['Balance Due from Borrower', 'Cash Due from Buyer', 'Funds Required at Closing', 'Balance Due']),
  dueTo: dice.pick(['Balance Due to Borrower', 'Refund to Borrower', 'Cash to Borrower']),
});

function debitsAndCredits(draft: Draft, captions: Captions): Block {
  const { dice } = draft;
  const entries = entriesOf(draft, captions).filter((entry) => entry.title || entry.debit || entry.credit);
  const kept = entries.filter((entry, index) => !entry.title || (entries[index + 1] && !entries[index + 1]?.title));
  const rows = kept.map((entry): Cell[] => [entry.title ? [bold(entry.title)] : entry.text, entry.debit ?? '', entry.credit ?? '']);
  const head: Cell[] = [
    [bold(dice.pick(['Description', 'Item', '']))],
    [bold(dice.pick(['Debit', 'DEBITS', 'Charges']))],
    [bold(dice.pick(['Credit', 'CREDITS', 'Credits']))],
  ];
  return {
    kind: 'table',
    head: dice.next() < 0.6,
    rows: [head, ...rows, ...closingRows(draft, captions, false)],
    widths: [0.62, 0.19, 0.19],
    aligns: ['left', 'right', 'right'],
    borders: dice.pick(['none', 'rows', 'grid', 'outer']),
    padding: 1.8,
    after: 6,
  };
}

/** Charges and credits as lists, with the balance at the foot. */
function dottedLists(draft: Draft, captions: Captions): Block[] {
  const { ink } = draft;
  const sums = sumsOf(draft);
  const entries = entriesOf(draft, captions);
  const list = (side: 'debit' | 'credit'): { label: Text; value: Text }[] =>
    entries.flatMap((entry) => {
      const amount = entry[side];
      return amount === undefined ? [] : [{ label: entry.text, value: amount }];
    });
  const from = sums.cash >= 0;
  return [
    { kind: 'heading', text: 'CHARGES', bold: true, after: 2 },
    { kind: 'pairs', pairs: list('debit'), layout: 'dots', after: 5 },
    { kind: 'heading', text: 'CREDITS', bold: true, after: 2 },
    { kind: 'pairs', pairs: list('credit'), layout: 'dots', after: 5 },
    {
      kind: 'pairs',
      pairs: [
        {
          label: (from ? captions.dueFrom : captions.dueTo).toUpperCase(),
          value: [ink.mark('cashToCloseAmount', ink.money(Math.abs(sums.cash)))],
        },
      ],
      layout: 'dots',
      boldLabels: true,
      after: 6,
    },
  ];
}

function titleOf(dice: Dice, estimated: boolean, sale: boolean): string {
  const who = sale ? dice.pick(['Buyer’s ', 'Borrower’s ', 'Buyer/Borrower ']) : dice.pick(['Borrower’s ', 'Refinance ']);
  return `${estimated ? 'Estimated ' : ''}${who}${dice.pick(['Closing Statement', 'Settlement Statement', 'Closing Statement'])}`;
}

/** The agent as a letterhead, and the title. */
function headOf(draft: Draft, title: string): Block[] {
  const { world, ink, dice } = draft;
  return [
    {
      kind: 'lines',
      lines: [
        [{ ...ink.mark('settlementAgentName', ink.name(world.settlementAgent.name)), bold: true }],
        [plainAddress(draft, world.settlementAgent.address, dice.next() < 0.5)],
      ],
      align: dice.pick(['left', 'center', 'right']),
      after: 6,
    },
    {
      kind: 'heading',
      text: dice.next() < 0.5 ? title.toUpperCase() : title,
      bold: true,
      size: dice.between(11, 15),
      align: dice.pick(['left', 'center']),
      after: 4,
    },
  ];
}

function compose(world: World, dice: Dice, { estimated, faces, dotted }: Style): ComposedPaper {
  const draft = draftOf(world, dice, { type: 'settlement-statement', bareMoney: dice.next() < 0.4 });
  const captions = captionsOf(dice);
  const head = headOf(draft, titleOf(dice, estimated, draft.sale));
  const file: Text = ['File ', draft.ink.mark('closingFileNumber', world.settlementAgent.fileNumber)];
  const blocks: Block[] = [
    ...(dice.next() < 0.92 ? head : head.slice(1)),
    {
      kind: 'pairs',
      pairs: statementPairs(draft),
      layout: dotted ? 'below' : dice.pick(['colon', 'tab', 'right', 'underscored']),
      labelWidth: 96,
      columns: dice.pick([1, 2, 2]),
      boldLabels: dice.next() < 0.6,
      after: 6,
    },
    { kind: 'rule', after: 4 },
    ...(dotted ? dottedLists(draft, captions) : [debitsAndCredits(draft, captions)]),
    ...(estimated
      ? [
          {
            kind: 'paragraph' as const,
            text: 'This is an estimate only and is subject to changes, corrections or additions at the time of final computation of the escrow.',
            italic: true,
            after: 5,
          },
        ]
      : []),
    ...(dice.next() < 0.6 ? settlementSignatures(draft) : []),
  ];
  return {
    plan: {
      look: disclosureLook(dice, faces, [8, 9.4]),
      blocks,
      ...(dice.next() < 0.5
        ? {
            footer: (page: number, pages: number) => ({
              left: file,
              right: `Page ${page} of ${pages}`,
              size: 7,
            }),
          }
        : {}),
    },
  };
}

/** Closing statements of escrow and title companies, without a standard form. */
export const PLAIN_STATEMENTS: readonly LayoutFamily[] = [
  {
    name: 'settlement-statement/closing-statement',
    documentType: 'settlement-statement',
    compose: (world, dice) => compose(world, dice, { estimated: false, dotted: false, faces: ['sans', 'serif', 'mono', 'condensed'] }),
  },
  {
    name: 'settlement-statement/estimated',
    documentType: 'settlement-statement',
    compose: (world, dice) => compose(world, dice, { estimated: true, dotted: false, faces: ['sans', 'serif', 'mono', 'humanist'] }),
  },
  {
    name: 'settlement-statement/dotted-lists',
    documentType: 'settlement-statement',
    heldOut: true,
    compose: (world, dice) =>
      compose(world, dice, { estimated: dice.next() < 0.3, dotted: true, faces: ['serif', 'mono', 'sans', 'garamond'] }),
  },
];
