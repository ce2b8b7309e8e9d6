import { addDays } from '../../calendar.ts';
import type { Block, Cell } from '../../paper/blocks.ts';
import { bold, type Text } from '../../paper/text.ts';
import type { Dice } from '../../random.ts';
import type { World } from '../../world/world.ts';
import type { ComposedPaper, LayoutFamily } from '../family.ts';
import { type Draft, disclosureLook, draftOf } from '../trid/draft.ts';
import { borrowerNames, markedAddress, markedNames, plainAddress } from '../trid/parties.ts';
import { type Captions, closingRows, type Entry, entriesOf } from './ledger.ts';
import { settlementSignatures } from './signatures.ts';

type Pair = { label: Text; value: Text };

/** The agent's letterhead: it closes the loan, so its name is a value. */
function letterhead(draft: Draft): Block[] {
  const { world, ink, dice } = draft;
  const align = dice.pick(['left', 'center', 'center'] as const);
  return [
    {
      kind: 'lines',
      lines: [[{ ...ink.mark('settlementAgentName', ink.name(world.settlementAgent.name)), bold: true }]],
      align,
      size: dice.pick([10, 11, 12]),
      after: 1,
    },
    {
      kind: 'lines',
      lines: [[plainAddress(draft, world.settlementAgent.address, false)], `Phone: ${world.settlementAgent.phone}`],
      align,
      size: 7.5,
      after: 6,
    },
  ];
}

export function statementPairs(draft: Draft): Pair[] {
  const { world, ink, dice, sale } = draft;
  const buyer = dice.pick(['Borrower', 'Buyer', 'Buyer/Borrower', 'Borrower(s)', 'Buyer(s)']);
  const withAddress = dice.next() < 0.5;
  const buyers: Text = withAddress
    ? [...borrowerNames(draft), '\n', markedAddress(draft, 'borrowerAddress', world.borrowerAddress)]
    : borrowerNames(draft);
  const lines = dice.next() < 0.4;
  const pairs: Pair[] = [
    {
      label: dice.pick(['File No./Escrow No.', 'File Number', 'Escrow Number', 'Order No.']),
      value: [ink.mark('closingFileNumber', world.settlementAgent.fileNumber)],
    },
    {
      label: dice.pick(['Print Date & Time', 'Date Printed']),
      value: [ink.plain(`${ink.date(addDays(world.closingDate, -1))} ${dice.between(8, 11)}:${dice.between(10, 59)} AM`)],
    },
    {
      label: dice.pick(['Officer/Escrow Officer', 'Escrow Officer', 'Closer']),
      value: [ink.plain(ink.name(world.settlementAgent.officer.name))],
    },
    {
      label: dice.pick(['Settlement Location', 'Place of Closing']),
      value: [ink.plain(ink.address(world.settlementAgent.address, lines))],
    },
    {
      label: dice.pick(['Property Address', 'Property', 'Property Location']),
      value: [markedAddress(draft, 'propertyAddress', world.property, lines)],
    },
    { label: buyer, value: buyers },
    ...(sale ? [{ label: dice.pick(['Seller', 'Seller(s)']), value: markedNames(draft, 'sellerName', world.sellers) }] : []),
    { label: 'Lender', value: dice.next() < 0.85 ? [ink.mark('lenderName', ink.name(world.lender.name))] : '' },
    {
      label: dice.pick(['Settlement Date', 'Closing Date', 'Close of Escrow']),
      value: [ink.mark('closingDate', ink.date(world.closingDate))],
    },
    {
      label: dice.pick(['Disbursement Date', 'Funding Date']),
      value: dice.next() < 0.75 ? [ink.mark('disbursementDate', ink.date(world.disbursementDate))] : '',
    },
  ];
  const number: Pair[] =
    dice.next() < 0.4 ? [{ label: dice.pick(['Loan Number', 'Lender Loan No.']), value: [ink.mark('loanNumber', world.loanNumber)] }] : [];
  const dropped = pairs.filter((_, index) => (index !== 1 && index !== 2 && index !== 3) || dice.next() < 0.7);
  return dice.next() < 0.6 ? [...dropped, ...number] : dice.shuffled([...dropped, ...number]);
}

function ledger(draft: Draft, captions: Captions, sides: boolean): Block {
  const { dice } = draft;
  const blank: Cell = '';
  const entries = entriesOf(draft, captions).filter((entry) => sides || entry.title || entry.debit || entry.credit);
  const kept = entries.filter((entry, index) => !entry.title || (entries[index + 1] && !entries[index + 1]?.title));
  const row = (entry: Entry): Cell[] => {
    const text: Text = entry.title ? [bold(entry.title)] : entry.text;
    const own: Cell[] = [text, entry.debit ?? blank, entry.credit ?? blank];
    return sides ? [entry.sellerDebit ?? blank, entry.sellerCredit ?? blank, ...own] : own;
  };
  const head: Cell[] = sides
    ? [
        [bold('Seller\nDebit')],
        [bold('Seller\nCredit')],
        [bold('Description')],
        [bold('Borrower/Buyer\nDebit')],
        [bold('Borrower/Buyer\nCredit')],
      ]
    : [[bold('Description')], [bold('Borrower/Buyer\nDebit')], [bold('Borrower/Buyer\nCredit')]];
  return {
    kind: 'table',
    head: true,
    rows: [head, ...kept.map(row), ...closingRows(draft, captions, sides)],
    widths: sides ? [0.13, 0.13, 0.46, 0.14, 0.14] : [0.6, 0.2, 0.2],
    aligns: sides ? ['right', 'right', 'left', 'right', 'right'] : ['left', 'right', 'right'],
    borders: dice.pick(['grid', 'grid', 'rows']),
    size: dice.pick([7, 7.5]),
    padding: 1.6,
    after: 6,
  };
}

function compose(world: World, dice: Dice, sides: boolean): ComposedPaper {
  const draft = draftOf(world, dice, { type: 'settlement-statement', bareMoney: dice.next() < 0.2 });
  const both = sides && draft.sale;
  const estimated = dice.next() < 0.15 ? 'Estimated ' : '';
  const title = `${estimated}ALTA Settlement Statement – ${both ? 'Combined' : draft.sale ? 'Borrower/Buyer' : 'Borrower'}`;
  const captions: Captions = {
    financial: 'Financial',
    price: dice.pick(['Sale Price of Property', 'Sales Price of Property', 'Sale Price']),
    deposit: dice.pick(['Deposit including Earnest Money', 'Deposit', 'Earnest Money Deposit']),
    loan: dice.pick(['Loan Amount', 'New Loan Amount', 'Loan Amount (First Mortgage)']),
    dueFrom: dice.pick(['Due From Borrower', 'Due From Buyer', 'Due from Borrower/Buyer']),
    dueTo: dice.pick(['Due To Borrower', 'Due to Borrower']),
  };
  const blocks: Block[] = [
    {
      kind: 'columns',
      columns: [
        [{ kind: 'lines', lines: [[bold('American Land Title Association')]], size: 7 }],
        [{ kind: 'lines', lines: [title, 'Adopted 05-01-2015'], size: 7, align: 'right' }],
      ],
      widths: [0.5, 0.5],
      after: 3,
    },
    ...letterhead(draft),
    { kind: 'heading', text: title, bold: true, size: dice.between(11, 14), align: 'center', after: 4 },
    {
      kind: 'pairs',
      pairs: statementPairs(draft),
      layout: dice.pick(['colon', 'tab', 'right']),
      labelWidth: 104,
      columns: dice.pick([1, 1, 2]),
      boldLabels: true,
      after: 6,
    },
    ledger(draft, captions, both),
    ...(dice.next() < 0.6
      ? [
          { kind: 'heading' as const, text: 'Acknowledgement', bold: true, after: 2 },
          {
            kind: 'paragraph' as const,
            text: 'We/I have carefully reviewed the ALTA Settlement Statement and find it to be a true and accurate statement of all receipts and disbursements made on my account or by me in this transaction.',
            after: 6,
          },
          ...settlementSignatures(draft),
        ]
      : []),
  ];
  return { plan: { look: disclosureLook(dice, ['sans', 'humanist', 'condensed'], [7.6, 8.8]), blocks } };
}

/** The statements of the American Land Title Association. */
export const ALTA_FAMILIES: readonly LayoutFamily[] = [
  {
    name: 'settlement-statement/alta-combined',
    documentType: 'settlement-statement',
    compose: (world, dice) => compose(world, dice, true),
  },
  {
    name: 'settlement-statement/alta-borrower',
    documentType: 'settlement-statement',
    compose: (world, dice) => compose(world, dice, false),
  },
];
