import type { Block, Cell } from '../../paper/blocks.ts';
import { bold } from '../../paper/text.ts';
import type { Draft } from '../trid/draft.ts';
import { markedAddress, plainAddress } from '../trid/parties.ts';

/** A section's name over its table. */
export const headed = (draft: Draft, text: string): Block => ({
  kind: 'heading',
  text,
  bold: true,
  size: 11,
  rule: draft.dice.next() < 0.6,
  after: 3,
});

/** What the loan costs as a whole, in a row of cells. */
export function costOfCredit(draft: Draft): Block[] {
  const { world, ink, dice, figures } = draft;
  return [
    headed(draft, dice.pick(['The cost of credit', 'Loan calculations'])),
    {
      kind: 'table',
      rows: [
        [
          { caption: 'Annual percentage rate', text: [ink.mark('aprPercent', ink.percent(world.aprPercent))] },
          { caption: 'Finance charge', text: ink.money(figures.financeCharge) },
          { caption: 'Amount financed', text: ink.money(figures.financed) },
          { caption: 'Total of payments', text: ink.money(figures.paid) },
          { caption: 'Total interest percentage', text: ink.percent(figures.tipPercent) },
        ],
      ],
      borders: 'grid',
      padding: 4,
      after: 8,
    },
  ];
}

const NOTES: readonly (readonly [title: string, text: string])[] = [
  ['If you pay late', 'A payment that comes more than 15 days late is charged 5% of the monthly principal and interest.'],
  ['If someone takes over the home', 'We will not let another person take over this loan on its present terms.'],
  ['Partial payments', 'We may hold a payment that is less than the full amount in a separate account until the rest is paid.'],
  [
    'Your escrow account',
    'We collect a part of your property taxes and insurance with each payment and pay these bills for you. The amount may change every year.',
  ],
  ['If you fail to repay', 'You could lose the home. State law may protect you from owing what a sale of the home leaves unpaid.'],
  ['The appraisal', 'If the property was appraised for this loan, you must get a copy at least three days before closing.'],
  ['Tax deductions', 'Interest on the part of a loan above the value of the property may not be deductible. Ask a tax advisor.'],
  ['Negative amortization', 'The scheduled payments cover all of the interest due, so that what you owe does not grow.'],
];

/** What else a borrower should know, in some order: amounts and days that are no terms of the loan. */
export function notes(draft: Draft): Block[] {
  const { dice } = draft;
  const rows = dice
    .shuffled(NOTES)
    .slice(0, dice.between(5, NOTES.length))
    .map(([title, text]): Cell[] => [[bold(title)], text]);
  return [
    headed(draft, dice.pick(['Good to know', 'Please read', 'Other disclosures'])),
    { kind: 'table', rows, widths: [0.26, 0.74], borders: dice.pick(['none', 'rows']), padding: 3, after: 6 },
  ];
}

const pairsOf = <T>(all: readonly T[]): T[][] => all.flatMap((_, index) => (index % 2 === 0 ? [all.slice(index, index + 2)] : []));

/** Whom to ask, a line for every company, and who signs. */
export function contacts(draft: Draft): Block[] {
  const { world, ink, dice } = draft;
  const { lender, originator, broker, settlementAgent } = world;
  const rows: Cell[][] = [
    [
      dice.pick(['Lender', 'Creditor']),
      [ink.mark('lenderName', ink.name(lender.name)), '\n', markedAddress(draft, 'lenderAddress', lender.address)],
      [ink.mark('lenderNmlsId', lender.nmlsId)],
      [ink.mark('loanOriginatorName', ink.name(originator.name)), ', NMLS ', ink.mark('loanOriginatorNmlsId', originator.nmlsId)],
      originator.phone,
    ],
    ...(broker
      ? [
          [
            'Mortgage broker',
            [ink.mark('mortgageBrokerName', ink.name(broker.name))],
            broker.nmlsId,
            `${ink.name(broker.officer.name)}, NMLS ${broker.officer.nmlsId}`,
            broker.phone,
          ] satisfies Cell[],
        ]
      : []),
    [
      'Settlement agent',
      [ink.mark('settlementAgentName', ink.name(settlementAgent.name)), '\n', plainAddress(draft, settlementAgent.address)],
      '',
      ink.name(settlementAgent.officer.name),
      settlementAgent.phone,
    ],
  ];
  const signatures = world.borrowers.map(({ name }): Block[] => [
    { kind: 'signature', name: [ink.mark('borrowerName', ink.name(name))], under: ['Date:'], signed: dice.next() < 0.5 },
  ]);
  return [
    headed(draft, dice.pick(['Who to call', 'Companies involved', 'Contacts'])),
    {
      kind: 'table',
      head: true,
      rows: [['', 'Company', 'NMLS ID', 'Person', 'Phone'].map((text): Cell => [bold(text)]), ...rows],
      widths: [0.14, 0.34, 0.12, 0.24, 0.16],
      borders: dice.pick(['rows', 'grid']),
      padding: 3,
      after: 10,
    },
    { kind: 'paragraph', text: 'Signing here tells us only that this disclosure has reached you.', italic: true },
    ...pairsOf(signatures).map(
      (pair): Block => ({ kind: 'columns', columns: pair.length === 2 ? pair : [...pair, []], gap: 20, after: 2 }),
    ),
  ];
}
