import type { Block, Cell } from '../../paper/blocks.ts';
import { bold, type Text } from '../../paper/text.ts';
import type { Draft } from '../trid/draft.ts';
import type { Fee } from '../trid/figures.ts';
import { type Sums, sumsOf } from './sums.ts';

type Row = readonly [number: string, text: Text, amount: Text];

const table = (rows: readonly Row[], size: number): Block => ({
  kind: 'table',
  rows: rows.map(([number, text, amount]): Cell[] => (number === '' ? [{ text, bold: true, span: 2 }, amount] : [number, text, amount])),
  widths: [0.09, 0.63, 0.28],
  aligns: ['left', 'left', 'right'],
  borders: 'grid',
  size,
  padding: 1.6,
  after: 0,
});

const cashRow = (label: string, from: boolean, side: string): Text => [
  bold(`${label} `),
  `${from ? '[X] From' : '[ ] From'}  ${from ? '[ ] To' : '[X] To'} ${side}`,
];

function borrowerRows(draft: Draft, sums: Sums): Row[] {
  const { world, ink, figures, sale, dice } = draft;
  const at = (amount: number): Text => (amount > 0 ? [ink.plain(ink.money(amount))] : '');
  const price: Text = sale ? [ink.mark('salesContractAmount', ink.money(world.price))] : '';
  const payoff: Row = ['104', sale ? '' : `Payoff to ${world.priorLender.name}`, sale ? '' : at(figures.payoffs)];
  return [
    ['', '100. Gross Amount Due from Borrower', ''],
    ['101', 'Contract sales price', price],
    ['102', 'Personal property', ''],
    ['103', 'Settlement charges to borrower (line 1400)', at(sums.charges)],
    payoff,
    ['105', '', ''],
    ['', 'Adjustments for items paid by seller in advance', ''],
    ['106', 'City/town taxes', ''],
    ['107', `County taxes${sums.inAdvance > 0 ? ` ${ink.date(world.closingDate)} to 12/31` : ''}`, at(sums.inAdvance)],
    ['108', 'Assessments', ''],
    ['120', [bold('Gross Amount Due from Borrower')], at(sums.grossDue)],
    ['', '200. Amounts Paid by or in Behalf of Borrower', ''],
    ['201', 'Deposit or earnest money', at(figures.deposit)],
    ['202', 'Principal amount of new loan(s)', [ink.mark('noteAmount', ink.money(world.amount))]],
    ['203', 'Existing loan(s) taken subject to', ''],
    ['204', sale && figures.sellerCredit > 0 ? 'Seller credit' : '', at(figures.sellerCredit)],
    ['', 'Adjustments for items unpaid by seller', ''],
    ['210', 'City/town taxes', ''],
    ['211', 'County taxes', at(sums.unpaid)],
    ['212', 'Assessments', ''],
    ['220', [bold('Total Paid by/for Borrower')], at(sums.paid)],
    ['', '300. Cash at Settlement from/to Borrower', ''],
    ['301', 'Gross amount due from borrower (line 120)', at(sums.grossDue)],
    ['302', 'Less amounts paid by/for borrower (line 220)', `(${ink.money(sums.paid)})`],
    [
      '303',
      cashRow('Cash', sums.cash >= 0, dice.pick(['Borrower', 'Borrower', 'BORROWER'])),
      [ink.mark('cashToCloseAmount', ink.money(Math.abs(sums.cash)))],
    ],
  ];
}

function sellerRows(draft: Draft, sums: Sums): Row[] {
  const { world, ink, figures, sale } = draft;
  const at = (amount: number): Text => (sale && amount > 0 ? [ink.plain(ink.money(amount))] : '');
  return [
    ['', '400. Gross Amount Due to Seller', ''],
    ['401', 'Contract sales price', sale ? [ink.mark('salesContractAmount', ink.money(world.price))] : ''],
    ['402', 'Personal property', ''],
    ['403', '', ''],
    ['404', '', ''],
    ['405', '', ''],
    ['', 'Adjustments for items paid by seller in advance', ''],
    ['406', 'City/town taxes', ''],
    ['407', 'County taxes', at(sums.inAdvance)],
    ['408', 'Assessments', ''],
    ['420', [bold('Gross Amount Due to Seller')], at(world.price + sums.inAdvance)],
    ['', '500. Reductions in Amount Due to Seller', ''],
    ['501', 'Excess deposit (see instructions)', ''],
    ['502', 'Settlement charges to seller (line 1400)', at(figures.sellerCosts)],
    ['503', 'Existing loan(s) taken subject to', ''],
    ['504', 'Payoff of first mortgage loan', at(sums.sellerPayoff)],
    ['', 'Adjustments for items unpaid by seller', ''],
    ['510', 'City/town taxes', ''],
    ['511', 'County taxes', at(sums.unpaid)],
    ['512', figures.sellerCredit > 0 ? 'Seller credit' : 'Assessments', at(figures.sellerCredit)],
    ['520', [bold('Total Reduction Amount Due Seller')], at(sums.sellerReductions)],
    ['', '600. Cash at Settlement to/from Seller', ''],
    ['601', 'Gross amount due to seller (line 420)', at(world.price + sums.inAdvance)],
    ['602', 'Less reductions in amounts due seller (line 520)', sale ? `(${ink.money(sums.sellerReductions)})` : ''],
    ['603', cashRow('Cash', sums.toSeller < 0, 'Seller'), at(Math.abs(sums.toSeller))],
  ];
}

/** J and K side by side. */
export function hudTransactions(draft: Draft): Block[] {
  const sums = sumsOf(draft);
  const size = draft.dice.pick([6.6, 7, 7.2]);
  const head = (text: string): Block => ({ kind: 'heading', text, bold: true, size: 8.5, after: 1 });
  return [
    {
      kind: 'columns',
      columns: [
        [head('J. Summary of Borrower’s Transaction'), table(borrowerRows(draft, sums), size)],
        [head('K. Summary of Seller’s Transaction'), table(sellerRows(draft, sums), size)],
      ],
      widths: [0.5, 0.5],
      gap: 6,
      after: 4,
    },
  ];
}

const STARTS = { A: 801, B: 804, C: 1101, E: 1201, F: 901, G: 1001, H: 1301 } as const;
const GROUPS = [
  ['A', '800. Items Payable in Connection with Loan'],
  ['B', ''],
  ['F', '900. Items Required by Lender to Be Paid in Advance'],
  ['G', '1000. Reserves Deposited with Lender'],
  ['C', '1100. Title Charges'],
  ['E', '1200. Government Recording and Transfer Charges'],
  ['H', '1300. Additional Settlement Charges'],
] as const;

/** What the borrowers declare under the charges of some statements. */
function reviewed({ dice }: Draft): Block[] {
  if (dice.next() >= 0.4) return [];
  return [
    {
      kind: 'paragraph',
      text: 'I have carefully reviewed this Settlement Statement and to the best of my knowledge and belief, it is a true and accurate statement of all receipts and disbursements made on my account or by me in this transaction.',
      size: 7,
      after: 8,
    },
  ];
}

type LineOf = (number: string, text: Text, borrower: Text, sellers: Text) => Cell[];

function chargeRows({ figures, ink }: Draft, commission: readonly Fee[], line: LineOf, group: (text: string) => Cell[]): Cell[][] {
  return GROUPS.flatMap(([letter, title]) => {
    const fees = (figures.sections.find((part) => part.letter === letter)?.fees ?? []).filter((fee) => !commission.includes(fee));
    const start = STARTS[letter];
    const lines = fees.map((fee, index) => {
      const text = `${fee.text}${fee.payee ? ` to ${fee.payee}` : ''}${fee.by === 'before' || fee.by === 'others' ? ` (p.o.c.) ${ink.money(fee.cents)}` : ''}`;
      return line(
        String(start + index),
        text,
        fee.by === 'borrower' ? ink.money(fee.cents) : '',
        fee.by === 'seller' ? ink.money(fee.cents) : '',
      );
    });
    return title === '' ? lines : [group(title), ...lines];
  });
}

/** L: settlement charges, with columns of the borrower's and the seller's funds. */
export function hudCharges(draft: Draft, seller: boolean): Block[] {
  const { figures, ink, dice, sale } = draft;
  const commission = figures.sections.flatMap(({ fees }) => fees.filter(({ text }) => text === 'Real Estate Commission'));
  const line = (number: string, text: Text, borrower: Text, sellers: Text): Cell[] => [
    number,
    text,
    borrower,
    ...(seller ? [sellers] : []),
  ];
  const group = (text: string): Cell[] => [{ text, bold: true, span: 2, shaded: dice.next() < 0.3 }, '', ...(seller ? [''] : [])];
  const brokers =
    sale && seller
      ? [
          group('700. Total Real Estate Broker Fees'),
          ...commission.map((fee, index) =>
            line(String(701 + index), `${ink.money(fee.cents)} to ${fee.payee ?? ''}`, '', ink.money(fee.cents)),
          ),
        ]
      : [];
  const rows = chargeRows(draft, commission, line, group);
  const where = seller ? 'lines 103, Section J and 502, Section K' : 'line 1602';
  const total = line(
    '1400',
    [bold(`Total Settlement Charges (enter on ${where})`)],
    [bold(ink.money(figures.total - figures.paidBefore))],
    [bold(ink.money(figures.sellerCosts))],
  );
  const head: Cell[] = [
    { text: [bold('L. Settlement Charges')], span: 2 },
    [bold('Paid From Borrower’s Funds at Settlement')],
    ...(seller ? [[bold('Paid From Seller’s Funds at Settlement')]] : []),
  ];
  return [
    {
      kind: 'table',
      rows: [head, ...brokers, ...rows, total],
      widths: seller ? [0.07, 0.57, 0.18, 0.18] : [0.08, 0.7, 0.22],
      aligns: ['left', 'left', 'right', 'right'],
      borders: dice.pick(['grid', 'rows']),
      size: dice.pick([6.8, 7.2]),
      padding: 1.5,
      after: 6,
    },
    ...reviewed(draft),
  ];
}
