import { addDays, addMonths } from '../../calendar.ts';
import type { Block, Cell, Furniture } from '../../paper/blocks.ts';
import { bold, type Text } from '../../paper/text.ts';
import type { World } from '../../world/world.ts';
import { chance, companyBlock, type Manner, mailBlock, oneOf } from '../manner.ts';
import { dueAmount, dueDate, type Fact, lateCharge, lateLine, loanNumber, property, type Wording } from './facts.ts';

/** Label and value in two columns of a table, the values at the right edge. */
export const factTable = (facts: readonly Fact[], total?: Fact, borders: 'none' | 'rows' | 'grid' | 'outer' = 'rows'): Block => ({
  kind: 'table',
  rows: [
    ...facts.map(({ label, value }): Cell[] => [label, value]),
    ...(total
      ? [
          [
            { text: total.label, bold: true },
            { text: total.value, bold: true },
          ] satisfies Cell[],
        ]
      : []),
  ],
  widths: [0.62, 0.38],
  aligns: ['left', 'right'],
  borders,
});

export const totalOf = (m: Manner, world: World, words: Wording): Fact => ({ label: words.due, value: [dueAmount(m, world)] });

/** What was charged and paid since the last statement: many dates and amounts, none of them ours. */
export function activity(m: Manner, world: World): Block[] {
  const { date } = world.statement;
  const paid = addDays(addMonths(date, -1), m.dice.between(3, 12));
  const regular = world.payment + world.escrowPayment;
  const rows: Cell[][] = [
    [m.date(paid), m.dice.pick(['Payment received - thank you', 'PAYMENT', 'Regular payment', 'Mortgage payment']), '', m.money(regular)],
  ];
  if (world.statement.pastDue > 0 || chance(m.dice, 0.3))
    rows.push([m.date(addDays(paid, 9)), m.dice.pick(['Late fee', 'Late charge assessed']), m.money(lateCharge(world)), '']);
  if (chance(m.dice, 0.5))
    rows.push([
      m.date(addDays(paid, 5)),
      m.dice.pick(['Hazard insurance paid', 'County tax disbursement', 'Escrow disbursement - insurance']),
      m.money(m.dice.between(40_000, 240_000)),
      '',
    ]);
  if (chance(m.dice, 0.3))
    rows.push([
      m.date(addDays(paid, 2)),
      m.dice.pick(['Additional principal', 'Principal curtailment']),
      '',
      m.money(m.dice.between(50, 600) * 100),
    ]);
  return [
    {
      kind: 'heading',
      text: `${oneOf(m, 'Transaction Activity', 'Account Activity Since Your Last Statement', 'Recent Transactions', 'Activity')} (${m.date(addMonths(date, -1))} to ${m.date(date)})`,
      bar: chance(m.dice, 0.3),
    },
    {
      kind: 'table',
      head: true,
      rows: [[m.label('Date'), m.label('Description'), m.label('Charges'), m.label('Payments')], ...rows],
      widths: [0.17, 0.47, 0.18, 0.18],
      aligns: ['left', 'left', 'right', 'right'],
      borders: m.dice.pick(['rows', 'grid', 'none']),
    },
  ];
}

/** Paid last month and this year. */
export function pastPayments(m: Manner, world: World): Block[] {
  const months = m.dice.between(2, 11);
  const { principalPart, interestPart } = world.statement;
  const row = (label: string, last: number): Cell[] => [m.label(label), m.money(last), m.money(last * months)];
  return [
    {
      kind: 'heading',
      text: oneOf(m, 'Past Payments Breakdown', 'Past Payment Breakdown', 'How Your Payments Were Applied', 'Payments Received'),
      bar: chance(m.dice, 0.3),
    },
    {
      kind: 'table',
      head: true,
      rows: [
        [
          '',
          m.label(m.dice.pick(['Paid Last Month', 'Since last statement', 'Last month'])),
          m.label(m.dice.pick(['Paid Year to Date', 'Year to date', 'YTD'])),
        ],
        row('Principal', principalPart - m.dice.between(0, 900)),
        row('Interest', interestPart + m.dice.between(0, 900)),
        row('Escrow (Taxes and Insurance)', world.escrowPayment),
        row('Fees', 0),
        row('Partial Payment (Unapplied)', 0),
        row('Total', principalPart + interestPart + world.escrowPayment),
      ],
      widths: [0.5, 0.25, 0.25],
      aligns: ['left', 'right', 'right'],
      borders: m.dice.pick(['rows', 'grid', 'outer']),
    },
  ];
}

const MESSAGES: readonly [string, ...string[]] = [
  'Partial payments are not applied to your loan. They are held in a separate account until the rest of a full payment arrives.',
  'You have not elected a paperless statement. Enrol online and receive your statement by e-mail on the day it is made.',
  'If your property taxes or insurance go up, your escrow payment may change at the next analysis of your account.',
  'We may report information about your account to credit bureaus. Late or missed payments may be reflected in your credit report.',
  'If you are having trouble making payments, a housing counsellor can help free of charge. Call us and ask for the assistance team.',
  'Send written notices of error and requests for information to the correspondence address, not to the address for payments.',
  'Service members on active duty may have additional protection under federal law. Please tell us if this is you.',
  'A convenience fee of $7.50 applies where a payment is made by telephone with the help of a representative.',
];

/** Companies and places that are not the servicer: who owned or serviced the loan before, where letters go. */
const aside = (m: Manner, world: World): string =>
  m.dice.pick([
    `Your loan was transferred to us from ${world.priorLender.name} on ${m.date(addMonths(world.statement.date, -m.dice.between(2, 20)))}.`,
    `The owner of your loan is ${world.assignee.name}.`,
    `Notices of error and requests for information: P.O. Box ${m.dice.digits(4)}, ${m.city(world.assignee.address)}.`,
    `Insurance is handled by ${world.titleInsurer.name}, ${m.line(world.titleInsurer.address)}.`,
    `Your lender at closing was ${world.lender.name}. The original amount was ${m.round(world.amount)}.`,
    `The amount needed to pay your loan in full is not the principal balance. On request we quote ${m.money(world.payoff.total)} or what is then owed.`,
    `Set up automatic payment with ${world.bank.name} or any other bank before ${m.date(addDays(world.statement.dueDate, 10))}.`,
  ]);

export function messages(m: Manner, world: World, count: number): Block[] {
  const told = m.dice.shuffled(MESSAGES).slice(0, count);
  const lines = chance(m.dice, 0.6) ? m.dice.shuffled([...told, aside(m, world)]) : told;
  return [
    { kind: 'heading', text: oneOf(m, 'Important Messages', 'Please Note', 'Messages', 'Important Information') },
    ...lines.map((text): Block => ({ kind: 'paragraph', text, size: 8.5 })),
  ];
}

/** Lines that servicers print when a loan is behind: dates and amounts that are not due now. */
export function delinquency(m: Manner, world: World): Block[] {
  if (world.statement.pastDue <= 0) return [];
  const since = addMonths(world.statement.dueDate, -1);
  return [
    {
      kind: 'box',
      blocks: [
        { kind: 'heading', text: m.dice.pick(['Delinquency Notice', '**Delinquency Notice**', 'Your loan is past due']) },
        {
          kind: 'paragraph',
          text: `You are late on your mortgage payments. As of ${m.date(world.statement.date)} the payment of ${m.date(since)} is unpaid. Failure to bring the loan current may result in fees and foreclosure.`,
        },
        { kind: 'paragraph', text: `Payment due ${m.date(since)}: unpaid balance of ${m.money(world.statement.pastDue)}.` },
      ],
    },
  ];
}

/** The slip to tear off: what to pay, to whom, by whom. */
export function coupon(m: Manner, world: World, words: Wording): Block[] {
  const payee: Text[] = [
    [
      m.dice.pick(['Make checks payable to ', 'Make check payable to: ', 'Mail payment to: ', 'Pay to ']),
      m.mark('servicerName', world.servicer.name),
    ],
    `P.O. Box ${m.dice.digits(5)}`,
    m.city(world.servicer.address),
  ];
  const amounts: Block = {
    kind: 'pairs',
    layout: m.dice.pick(['right', 'tab', 'colon', 'dots']),
    pairs: [
      { label: words.loan, value: [loanNumber(m, world)] },
      { label: words.dueDate, value: [dueDate(m, world)] },
      { label: words.due, value: [dueAmount(m, world)] },
      { label: oneOf(m, 'Additional Principal', 'Additional principal $'), value: '__________' },
      { label: oneOf(m, 'Additional Escrow', 'Late charge'), value: '__________' },
      { label: oneOf(m, 'Total Amount Enclosed', 'Amount Enclosed', 'Total enclosed $'), value: '__________' },
    ],
  };
  const sender: Block = { kind: 'lines', lines: chance(m.dice, 0.75) ? mailBlock(m, world.borrowers, world.borrowerAddress) : [] };
  const left: Block[] = chance(m.dice, 0.3)
    ? [sender, { kind: 'lines', lines: [[m.label('Property: '), property(m, world)]], size: 8 }]
    : [sender];
  return [
    {
      kind: 'together',
      blocks: [
        {
          kind: 'dashes',
          text: m.dice.pick(['Detach and return with your payment', 'Please return this portion', 'PAYMENT COUPON', 'Tear here']),
        },
        {
          kind: 'columns',
          widths: [0.5, 0.5],
          columns: [
            [...left, { kind: 'space', height: 8 }, { kind: 'lines', lines: payee }],
            [amounts, { kind: 'paragraph', text: lateLine(m, world), size: 8 }],
          ],
        },
        ...(chance(m.dice, 0.5)
          ? [{ kind: 'barcode', text: `${world.loanNumber.replace(/\D/g, '')}${m.dice.digits(9)}`, align: 'right' } satisfies Block]
          : []),
      ],
    },
  ];
}

export const contacts = (m: Manner, world: World): Text[] => [
  [bold(oneOf(m, 'Questions?', 'Customer Service', 'How to reach us', 'Contact us'))],
  `${m.dice.pick(['Phone', 'Call', 'Toll free'])}: ${world.servicer.phone}`,
  world.servicer.website,
  ...(chance(m.dice, 0.4)
    ? [m.dice.pick(['Mon - Fri 8 a.m. to 8 p.m. Central', 'Weekdays 7:00 to 19:00', 'Monday through Friday, 8:30 a.m. - 5:00 p.m. ET'])]
    : []),
];

export const letterhead = (m: Manner, world: World): Text[] => companyBlock(m, world.servicer, 'servicerName');

/** The head of a second page: whose account this is, once more. */
export const laterHead =
  (m: Manner, world: World, words: Wording): Furniture =>
  (page) =>
    page === 1
      ? {}
      : {
          left: [`${words.loan}: `, loanNumber(m, world)],
          right: [m.mark('borrowerName', m.name(world.borrowers[0].name))],
          size: 8,
        };
