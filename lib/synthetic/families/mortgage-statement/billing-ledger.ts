import { addDays, addMonths, type Day } from '../../calendar.ts';
import type { Block, Cell } from '../../paper/blocks.ts';
import { bold, say } from '../../paper/text.ts';
import type { World } from '../../world/world.ts';
import type { LayoutFamily } from '../family.ts';
import { borrowersOf, chance, companyBlock, type Manner, mailBlock, mannerOf, oneOf } from '../manner.ts';
import { dueAmount, dueDate, graceDay, lateCharge, loanNumber, property } from './facts.ts';

interface Posting {
  day: Day;
  text: string;
  total: number;
  principal: number;
  interest: number;
  balance: number;
}

/** The last payments backwards from the balance of today, newest last. */
function postings(m: Manner, world: World, count: number): Posting[] {
  const { statement, payment, escrowPayment, ratePercent } = world;
  const found: Posting[] = [];
  let balance = statement.unpaidPrincipal;
  let month = addMonths(statement.dueDate, statement.pastDue > 0 ? -2 : -1);
  while (found.length < count && month >= world.firstPaymentDate) {
    const before = Math.round((balance + payment) / (1 + ratePercent / 1200));
    const principal = before - balance;
    const text = m.dice.pick(['Payment', 'Regular payment', 'Payment - thank you', 'Auto draft', 'Loan payment']);
    found.unshift({
      day: addDays(month, m.dice.between(0, 9)),
      text,
      total: payment + escrowPayment,
      principal,
      interest: payment - principal,
      balance,
    });
    balance = before;
    month = addMonths(month, -1);
  }
  return found;
}

/** What was posted, with a running balance; the last balance is what is still owed. */
function activity(m: Manner, world: World): Block[] {
  const rows = postings(m, world, m.dice.between(2, 6));
  const escrowed = world.escrowPayment > 0;
  const shown = rows.map(({ day, text, total, principal, interest, balance }): Cell[] => [
    m.date(day),
    text,
    m.money(total),
    m.money(principal),
    m.money(interest),
    ...(escrowed ? [m.money(world.escrowPayment)] : []),
    m.money(balance),
  ]);
  const missed: Cell[][] =
    world.statement.pastDue > 0
      ? [[m.date(addMonths(world.statement.dueDate, -1)), 'Payment not received', m.money(0), '', '', ...(escrowed ? [''] : []), '']]
      : [];
  const head = ['Date', 'Description', 'Amount', 'Principal', 'Interest', ...(escrowed ? ['Escrow'] : []), 'Balance'].map(
    (text): Cell => [bold(m.label(text))],
  );
  return [
    {
      kind: 'heading',
      text: oneOf(m, 'Loan Activity Since Your Last Statement', 'Account History', 'Transactions Posted', 'Loan History'),
      bar: chance(m.dice, 0.4),
    },
    {
      kind: 'table',
      head: true,
      rows: [head, ...shown, ...missed],
      widths: escrowed ? [0.13, 0.24, 0.13, 0.12, 0.13, 0.11, 0.14] : [0.14, 0.28, 0.15, 0.14, 0.14, 0.15],
      aligns: ['left', 'left', 'right', 'right', 'right', 'right', 'right'],
      borders: m.dice.pick(['rows', 'none', 'outer']),
      size: 7.8,
      padding: 2.2,
      after: 6,
    },
    {
      kind: 'table',
      rows: [
        [
          {
            text: oneOf(
              m,
              'Principal Balance After Last Posting',
              'Ending Principal Balance',
              'Principal Balance Remaining',
              'Current Balance of Principal',
            ),
            bold: true,
          },
          { text: [m.mark('unpaidPrincipalAmount', m.money(world.statement.unpaidPrincipal))], bold: true },
        ],
      ],
      widths: [0.75, 0.25],
      aligns: ['left', 'right'],
      borders: 'outer',
      after: 8,
    },
  ];
}

/** Sums of the year, for the tax return: none of them is owed. */
function yearToDate(m: Manner, world: World): Block[] {
  const { statement, escrowPayment } = world;
  const paid = m.dice.between(2, 11);
  const cells: Cell[] = [
    { caption: oneOf(m, 'Interest Paid This Year', 'Interest YTD', 'Int Pd YTD'), text: m.money(statement.interestPart * paid) },
    { caption: oneOf(m, 'Principal Paid This Year', 'Principal YTD', 'Prin Pd YTD'), text: m.money(statement.principalPart * paid) },
    { caption: oneOf(m, 'Taxes Paid', 'Taxes Disbursed', 'Tax Pd YTD'), text: m.money(escrowPayment * m.dice.between(0, 7)) },
    { caption: oneOf(m, 'Escrow Balance', 'Reserve Balance'), text: m.money(escrowPayment * m.dice.between(1, 6)) },
  ];
  return [
    { kind: 'heading', text: oneOf(m, 'Year to Date', 'For Your Tax Records', 'Calendar Year Totals') },
    { kind: 'table', rows: [cells], borders: m.dice.pick(['grid', 'outer', 'none']), padding: 3, after: 8 },
  ];
}

/** What a community bank tells its customers. */
const NEWS: readonly [string, ...string[]] = [
  'You can now have your payment taken from your checking account on the day it is due. Ask any teller for the form.',
  'Have you moved, or changed your insurance company? Please tell our loan department in writing.',
  'We will be closed on all federal holidays. Payments made at the night drop are posted the next business day.',
  'Payments marked for principal are applied after any amount then due. Partial payments may be returned.',
  'Please bring the lower part with you when you pay at the window, or write your note number on your check.',
];

const news = (m: Manner): Block[] =>
  m.dice
    .shuffled(NEWS)
    .slice(0, m.dice.between(1, 3))
    .map((text): Block => ({ kind: 'paragraph', text, size: 8.5 }));

/** What the next payment is made of. */
function billed(m: Manner, world: World): Block {
  const { pastDue, lateFee } = world.statement;
  const rows: Cell[][] = [
    [
      oneOf(m, 'Principal and Interest', 'P&I', 'Principal/Interest Payment'),
      [m.mark('principalAndInterestAmount', m.money(world.payment))],
    ],
    ...(world.escrowPayment > 0
      ? [[oneOf(m, 'Escrow Deposit', 'Tax and Insurance Escrow', 'Reserve (taxes/insurance)'), m.money(world.escrowPayment)]]
      : []),
    ...(pastDue > 0 || chance(m.dice, 0.5)
      ? [[oneOf(m, 'Past Due Payments', 'Prior Payments Due', 'Amount Past Due'), m.money(pastDue)]]
      : []),
    [oneOf(m, 'Late Charges Assessed', 'Late Fees', 'Unpaid Late Charges'), m.money(lateFee)],
    [{ text: oneOf(m, 'TOTAL BILLED', 'Pay This Amount', 'Total Payment Billed', 'Total Now Payable'), bold: true }, [dueAmount(m, world)]],
  ];
  return {
    kind: 'table',
    rows,
    widths: [0.66, 0.34],
    aligns: ['left', 'right'],
    borders: m.dice.pick(['rows', 'outer', 'grid']),
    padding: 2.5,
  };
}

/** The facts of the note, in cells with captions. */
function noteCells(m: Manner, world: World): Block {
  const cells: Cell[] = [
    { caption: oneOf(m, 'Note Number', 'Loan/Note No.', 'Account/Note'), text: [loanNumber(m, world)] },
    { caption: oneOf(m, 'Officer', 'Branch', 'Off/Br'), text: m.dice.digits(3) },
    { caption: oneOf(m, 'Statement Date', 'Printed', 'As of'), text: m.date(world.statement.date) },
    { caption: oneOf(m, 'Rate', 'Current Rate', 'Interest Rate'), text: [m.mark('noteRatePercent', m.rate(world.ratePercent))] },
    { caption: oneOf(m, 'Original Note', 'Original Amount'), text: m.round(world.amount) },
    { caption: oneOf(m, 'Maturity', 'Matures'), text: m.date(world.maturityDate) },
  ];
  const kept = chance(m.dice, 0.4) ? m.dice.shuffled(cells) : cells;
  return {
    kind: 'table',
    rows: chance(m.dice, 0.5) ? [kept] : [kept.slice(0, 3), kept.slice(3)],
    borders: 'grid',
    padding: 3,
    size: 8.5,
    after: 8,
  };
}

/** The slip for the teller, at the foot. */
function slip(m: Manner, world: World): Block {
  return {
    kind: 'together',
    blocks: [
      {
        kind: 'dashes',
        text: oneOf(m, 'Cut here and bring or mail this part with your payment', 'Loan payment ticket', 'Bring this stub to any branch'),
      },
      {
        kind: 'columns',
        widths: [0.55, 0.45],
        columns: [
          [
            {
              kind: 'lines',
              lines: [
                borrowersOf(m, world.borrowers, chance(m.dice, 0.5) ? '\n' : ' and '),
                say`${m.label('Note')} ${loanNumber(m, world)}`,
              ],
              after: 8,
            },
            { kind: 'lines', lines: companyBlock(m, world.servicer, 'servicerName') },
          ],
          [
            {
              kind: 'pairs',
              layout: m.dice.pick(['right', 'underscored', 'tab']),
              pairs: [
                { label: oneOf(m, 'Due', 'Next Payment Due', 'Payment Date'), value: [dueDate(m, world)] },
                { label: oneOf(m, 'Amount Billed', 'Pay', 'Total Billed'), value: [dueAmount(m, world)] },
                { label: m.label(`If paid after ${m.date(graceDay(world))}`), value: m.money(world.statement.due + lateCharge(world)) },
                { label: m.label('Extra to principal'), value: '' },
                { label: m.label('Amount paid'), value: '' },
              ],
            },
          ],
        ],
      },
    ],
  };
}

/** A community bank's loan bill: history first with a running balance, then what is billed, a teller's slip below. */
export const billingLedger: LayoutFamily = {
  name: 'mortgage-statement/billing-ledger',
  documentType: 'mortgage-statement',
  keptForCalibration: true,
  compose(world, dice) {
    const m = mannerOf(dice, 'mortgage-statement', dice.pick(['office', 'old']), 9);
    const bank: Block = {
      kind: 'lines',
      lines: [
        [m.mark('servicerName', world.servicer.name, { filled: false, bold: true })],
        `${m.line(world.servicer.address)}   ${world.servicer.phone}`,
      ],
      align: dice.pick(['left', 'center']),
      after: 6,
    };
    const told = dice.pick([
      say`Your next payment is due ${dueDate(m, world)}. Payments received after ${m.date(graceDay(world))} are charged ${m.money(lateCharge(world))}.`,
      say`Payment due date ${dueDate(m, world)}. A late charge of ${m.money(lateCharge(world))} is added ${String(m.dice.between(10, 16))} days after that date.`,
    ]);
    const rest: Block[] = [
      {
        kind: 'columns',
        widths: [0.5, 0.5],
        columns: [
          [
            { kind: 'paragraph', text: told },
            { kind: 'paragraph', text: say`${oneOf(m, 'Collateral', 'Secured by', 'Security')}: ${property(m, world)}` },
            {
              kind: 'paragraph',
              text: dice.pick([
                'Interest accrues daily. This bill is not a payoff figure.',
                'Please review this bill and report errors to our loan department.',
                'Lobby hours Monday to Friday 9 to 4.',
              ]),
              size: 8,
            },
          ],
          [billed(m, world)],
        ],
        after: 10,
      },
    ];
    const history = activity(m, world);
    return {
      plan: {
        look: m.look,
        blocks: [
          bank,
          {
            kind: 'heading',
            text: oneOf(m, 'Real Estate Loan Billing', 'Loan Billing Notice', 'Mortgage Loan Bill', 'Loan Statement'),
            rule: true,
            size: 13,
          },
          { kind: 'lines', lines: mailBlock(m, world.borrowers, world.borrowerAddress), after: 12 },
          noteCells(m, world),
          ...(chance(dice, 0.7) ? [...history, ...rest] : [...rest, ...history]),
          ...(chance(dice, 0.7) ? yearToDate(m, world) : []),
          ...news(m),
          { kind: 'space', height: dice.between(10, 60) },
          slip(m, world),
        ],
      },
    };
  },
};
