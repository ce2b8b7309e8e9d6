import type { Block, Cell } from '../../paper/blocks.ts';
import { bold, type Printed, type Text } from '../../paper/text.ts';
import type { World } from '../../world/world.ts';
import { borrowersOf, chance, type Manner, oneOf } from '../manner.ts';

export interface Fact {
  label: Text;
  value: Text;
}

export const total = (m: Manner, world: World): Printed => m.mark('payoffAmount', m.money(world.payoff.total), { bold: true });
export const principal = (m: Manner, world: World): Printed => m.mark('unpaidPrincipalAmount', m.money(world.payoff.unpaidPrincipal));
export const loanNumber = (m: Manner, world: World): Printed => m.mark('loanNumber', world.loanNumber);
export const servicer = (m: Manner, world: World): Printed => m.mark('servicerName', world.servicer.name);
export const property = (m: Manner, world: World): Printed =>
  m.mark('propertyAddress', chance(m.dice, 0.6) ? m.line(world.property) : m.envelope(world.property));

/** Which loan is spoken of. */
export function reference(m: Manner, world: World): Fact[] {
  const facts: Fact[] = [
    {
      label: oneOf(m, 'Loan Number', 'Loan No.', 'Account Number', 'Loan #', 'Our Loan Number', 'Mortgage Loan No.', 'RE: Loan'),
      value: [loanNumber(m, world)],
    },
    {
      label: oneOf(m, 'Borrower', 'Borrower(s)', 'Mortgagor(s)', 'Borrower Name', 'Customer', 'Name(s)', 'Trustor'),
      value: borrowersOf(m, world.borrowers),
    },
    { label: oneOf(m, 'Property Address', 'Property', 'Collateral', 'Subject Property', 'Property address'), value: [property(m, world)] },
  ];
  const extra: Fact[] = [
    { label: oneOf(m, 'Your Reference', 'Escrow No.', 'Your File'), value: world.settlementAgent.fileNumber },
    { label: oneOf(m, 'Investor / Loan Type', 'Loan Type'), value: world.mortgageType },
    { label: oneOf(m, 'Interest Rate', 'Rate', 'Note Rate'), value: m.rate(world.ratePercent) },
    { label: oneOf(m, 'Next Payment Due', 'Due For', 'Interest Paid To'), value: m.date(world.statement.dueDate) },
  ];
  const all = [...facts, ...extra.filter(() => chance(m.dice, 0.4))];
  return chance(m.dice, 0.5) ? all : m.dice.shuffled(all);
}

/** What makes up the payoff; the parts add up. */
export function sums(m: Manner, world: World): { facts: Fact[]; sum: Fact } {
  const { payoff } = world;
  const recording = Math.min(payoff.fees, 4_500);
  const rest = payoff.fees - recording;
  const zero = (...words: readonly [string, ...string[]]): Fact[] =>
    chance(m.dice, 0.4) ? [{ label: oneOf(m, ...words), value: m.money(0) }] : [];
  const facts: Fact[] = [
    {
      label: oneOf(
        m,
        'Unpaid Principal Balance',
        'Principal Balance',
        'Unpaid Principal',
        'Current Principal Balance',
        'Principal',
        'Outstanding Principal',
        'Principal balance owing',
      ),
      value: [principal(m, world)],
    },
    {
      label: chance(m.dice, 0.5)
        ? `${oneOf(m, 'Interest to', 'Interest through', 'Accrued interest to')} ${m.date(payoff.goodThrough)}`
        : oneOf(m, 'Accrued Interest', 'Interest Due', 'Interest'),
      value: m.money(payoff.interest),
    },
    ...zero('Unpaid Late Charges', 'Late Charges'),
    ...zero('Escrow Advance', 'Escrow / Impound Overdraft'),
    { label: oneOf(m, 'Recording Fee', 'County Recording Fee', 'Release Recording Fee'), value: m.money(recording) },
    ...(rest > 0
      ? [{ label: oneOf(m, 'Payoff Statement Fee', 'Reconveyance Fee', 'Fees Due', 'Statement and wire fees'), value: m.money(rest) }]
      : zero('Prepayment Penalty', 'Fax Fee')),
    ...zero('Deferred Balance', 'Mortgage Insurance Premium'),
  ];
  const sum = {
    label: oneOf(
      m,
      'Total Payoff Amount',
      'Total Amount Due',
      'Total Amount to Pay Loan in Full',
      'Payoff Amount',
      'Total Due to Pay Off Loan',
      'Total Payoff',
      'Amount Required to Pay in Full',
      'Total Demand',
    ),
    value: [total(m, world)],
  };
  return { facts, sum };
}

export const sumsTable = ({ facts, sum }: { facts: readonly Fact[]; sum: Fact }, borders: 'none' | 'rows' | 'grid' | 'outer'): Block => ({
  kind: 'table',
  rows: [
    ...facts.map(({ label, value }): Cell[] => [label, value]),
    [
      { text: sum.label, bold: true },
      { text: sum.value, bold: true },
    ],
  ],
  widths: [0.65, 0.35],
  aligns: ['left', 'right'],
  borders,
});

export const perDiem = (m: Manner, world: World): Text => {
  const { payoff } = world;
  const [each, until] = [m.money(payoff.perDiem), m.date(payoff.goodThrough)];
  return m.dice.pick([
    `This quote is good through ${until}. Add ${each} for each day after that date.`,
    `Funds received after ${until} require additional interest of ${each} per diem.`,
    `These figures are valid until ${until}; the per diem is ${each}. Please call to verify before you send funds.`,
    `Per diem interest: ${each}. Figures expire ${until}.`,
  ]);
};

/** How to send the money: a bank that is no party of ours, our servicer as beneficiary. */
export function wire(m: Manner, world: World): Block[] {
  const pairs = [
    { label: oneOf(m, 'Bank', 'Receiving Bank', 'Bank Name', 'Wire to'), value: world.bank.name },
    { label: oneOf(m, 'ABA / Routing No.', 'ABA Number', 'Routing Number'), value: `0${m.dice.digits(8)}` },
    { label: oneOf(m, 'Account Name', 'Beneficiary', 'Credit to', 'For further credit'), value: [servicer(m, world)] },
    { label: oneOf(m, 'Credit Account No.', 'Beneficiary Account', 'Wire Account'), value: m.dice.digits(10) },
    {
      label: oneOf(m, 'Reference', 'OBI / Reference', 'Include'),
      value: chance(m.dice, 0.6) ? [m.mark('loanNumber', world.loanNumber)] : 'Loan number, borrower name and property',
    },
  ];
  return [
    { kind: 'heading', text: oneOf(m, 'Wire Instructions', 'Wiring Instructions', 'How to Send Your Payoff', 'Payoff Remittance') },
    { kind: 'pairs', layout: m.dice.pick(['colon', 'tab', 'right']), pairs },
  ];
}

export const overnight = (m: Manner, world: World): Block => ({
  kind: 'lines',
  lines: [
    [bold(oneOf(m, 'Overnight mail', 'Send certified funds to', 'Mail payoff checks to'))],
    [servicer(m, world)],
    'Attn: Payoff Department',
    m.line(world.servicer.address),
  ],
});

const CONDITIONS: readonly [string, ...string[]] = [
  'Figures are subject to final verification by the noteholder. We reserve the right to correct any error or omission in this quote.',
  'Funds must be certified or wired. Personal checks are returned and the loan remains open.',
  'Do not stop regular payments: a late charge applies if a payment is not received before the end of the grace period.',
  'Any stop payment on a check that was credited to the loan makes this statement void.',
  'Once the loan is paid in full we will send the release to the county for recording, as state law requires.',
  'Surplus escrow funds are sent to the borrower within twenty days after payoff. Please give us a forwarding address.',
  'Automatic drafts should be cancelled ten days before the payoff. Insurance and taxes that are due soon may still be paid from escrow.',
  'Interest is collected to the day on which the payoff is received. Funds that arrive after 2:00 p.m. are credited the next business day.',
];

export const conditions = (m: Manner, count: number, size = 8.5): Block[] =>
  m.dice
    .shuffled(CONDITIONS)
    .slice(0, count)
    .map((text, index) => ({ kind: 'paragraph', text: `${index + 1}. ${text}`, size }));

export const title = (m: Manner): string =>
  oneOf(m, 'Payoff Statement', 'Payoff Quote', 'PAYOFF STATEMENT', 'Loan Payoff Statement', 'Mortgage Payoff Quote', 'Payoff Letter');
