import type { Block, Cell } from '../../paper/blocks.ts';
import { bold, say, type Text } from '../../paper/text.ts';
import type { Dice } from '../../random.ts';
import type { World } from '../../world/world.ts';
import type { ComposedPaper, LayoutFamily } from '../family.ts';
import { type Draft, disclosureLook, draftOf } from '../trid/draft.ts';
import { borrowerNames, markedAddress, markedNames, plainAddress } from '../trid/parties.ts';
import { settlementSignatures } from './signatures.ts';
import { sumsOf } from './sums.ts';

type Row = readonly [label: string, amount: Text];

/** "Re: purchase by … of …": the matter, as a lawyer heads a letter. */
function matter(draft: Draft, kind: string): Block[] {
  const { world, ink, dice, sale } = draft;
  const pairs: { label: Text; value: Text }[] = [
    { label: dice.pick(['Matter', 'Our File', 'File No.']), value: [ink.mark('closingFileNumber', world.settlementAgent.fileNumber)] },
    {
      label: sale ? dice.pick(['Purchaser(s)', 'Buyer(s)', 'Purchaser']) : dice.pick(['Owner(s)/Borrower(s)', 'Borrower(s)']),
      value: borrowerNames(draft),
    },
    ...(dice.next() < 0.6
      ? [
          {
            label: dice.pick(['of', 'Address', 'Residing at']),
            value: [markedAddress(draft, 'borrowerAddress', world.borrowerAddress, false)],
          },
        ]
      : []),
    ...(sale ? [{ label: dice.pick(['Vendor(s)', 'Seller(s)']), value: markedNames(draft, 'sellerName', world.sellers) }] : []),
    { label: dice.pick(['Premises', 'Property', 'Real Estate']), value: [markedAddress(draft, 'propertyAddress', world.property, false)] },
    {
      label: dice.pick(['Lender', 'Mortgagee', 'Lending Institution']),
      value: [
        ink.mark('lenderName', ink.name(world.lender.name)),
        ...(dice.next() < 0.5 ? [', ', markedAddress(draft, 'lenderAddress', world.lender.address, false)] : []),
      ],
    },
    ...(dice.next() < 0.5 ? [{ label: 'Lender’s Loan No.', value: [ink.mark('loanNumber', world.loanNumber)] }] : []),
    ...(world.agencyCaseNumber && dice.next() < 0.7
      ? [{ label: 'FHA/VA Case No.', value: [ink.mark('agencyCaseNumber', world.agencyCaseNumber)] }]
      : []),
    { label: dice.pick(['Closed on', 'Date of Closing', 'Closing held']), value: [ink.mark('closingDate', ink.date(world.closingDate))] },
    ...(dice.next() < 0.6
      ? [
          {
            label: dice.pick(['Funds disbursed', 'Date Funds Disbursed', 'Disbursed']),
            value: [ink.mark('disbursementDate', ink.date(world.disbursementDate))],
          },
        ]
      : []),
  ];
  return [
    { kind: 'heading', text: kind, bold: true, size: 13, align: dice.pick(['left', 'center']), rule: dice.next() < 0.5 },
    { kind: 'pairs', pairs, layout: dice.pick(['tab', 'colon', 'underscored']), boldLabels: dice.next() < 0.4, after: 10 },
  ];
}

/** A list of amounts under a title with its sum below a rule. */
function schedule(title: string, rows: readonly Row[], sum: Row, borders: 'none' | 'rows' | 'outer'): Block[] {
  const cells = rows.map(([label, amount]): Cell[] => [label, amount, '']);
  return [
    { kind: 'heading', text: title, bold: true, size: 10, after: 2 },
    {
      kind: 'table',
      rows: [...cells, [[bold(sum[0])], '', { text: sum[1], bold: true }]],
      widths: [0.6, 0.2, 0.2],
      aligns: ['left', 'right', 'right'],
      borders,
      padding: 2.4,
      after: 8,
    },
  ];
}

/** What the buyer owes, what was received for him, and the balance. */
function account(draft: Draft): Block[] {
  const { world, ink, dice, figures, sale } = draft;
  const sums = sumsOf(draft);
  const print = (cents: number): Text => [ink.plain(ink.money(cents))];
  const fees = figures.sections.flatMap(({ fees: list }) => list.filter(({ by }) => by === 'borrower'));
  const owed: Row[] = [
    sale
      ? ['Contract purchase price', [ink.mark('salesContractAmount', ink.money(world.price))]]
      : [`Payoff of existing loan, ${world.priorLender.name}`, print(figures.payoffs)],
    ...(sums.inAdvance > 0 ? [['Adjustment: taxes paid ahead by seller', print(sums.inAdvance)] as const] : []),
    ...fees.map((fee): Row => [fee.payee ? `${fee.text} (${fee.payee})` : fee.text, print(fee.cents)]),
  ];
  const had: Row[] = [
    [
      dice.pick(['Proceeds of new mortgage loan', 'First mortgage loan', 'Mortgage funds received from lender']),
      [ink.mark('noteAmount', ink.money(world.amount))],
    ],
    ...(figures.deposit > 0 ? [['Deposit held in escrow', print(figures.deposit)] as const] : []),
    ...(figures.sellerCredit > 0 ? [['Credit allowed by seller', print(figures.sellerCredit)] as const] : []),
    ...(sums.unpaid > 0 ? [['Adjustment: taxes owed by seller', print(sums.unpaid)] as const] : []),
    ...(figures.lenderCredit > 0 ? [['Credit allowed by lender', print(figures.lenderCredit)] as const] : []),
  ];
  const borders = dice.pick(['none', 'rows', 'outer'] as const);
  const from = sums.cash >= 0;
  const label = from
    ? dice.pick(['Balance due from you at closing', 'Balance required of purchaser', 'Cash required at closing'])
    : dice.pick(['Balance refunded to you', 'Cash payable to borrower']);
  return [
    ...schedule(
      dice.pick(['CHARGES', 'Amounts owed by you', 'A. Charges to Borrower']),
      owed,
      ['Total charges', ink.money(sums.grossDue + figures.lenderCredit)],
      borders,
    ),
    ...schedule(
      dice.pick(['CREDITS', 'Amounts received for you', 'B. Credits to Borrower']),
      had,
      ['Total credits', ink.money(sums.paid + figures.lenderCredit)],
      borders,
    ),
    {
      kind: 'table',
      rows: [[[bold(label)], [{ ...ink.mark('cashToCloseAmount', ink.money(Math.abs(sums.cash))), bold: true }]]],
      widths: [0.7, 0.3],
      aligns: ['left', 'right'],
      borders: 'outer',
      padding: 4,
      after: 10,
    },
  ];
}

/** The checks drawn on the trust account: names and sums that answer no field. */
function checksDrawn({ world, ink, figures, dice }: Draft): Block[] {
  const start = dice.between(1200, 9800);
  const payees = figures.sections.flatMap(({ fees }) =>
    fees.flatMap(({ payee, cents, by }) => (payee && cents > 0 && by === 'borrower' ? [{ payee, cents }] : [])),
  );
  const rows = payees
    .slice(0, dice.between(4, 9))
    .map(({ payee, cents }, index): Cell[] => [String(start + index), payee, ink.money(cents)]);
  return [
    {
      kind: 'heading',
      text: dice.pick(['Disbursements from trust account', 'CHECKS ISSUED', 'C. Disbursements']),
      bold: true,
      size: 10,
      after: 2,
    },
    { kind: 'paragraph', text: `Drawn on ${world.bank.name}, clients’ funds account.`, size: 8 },
    {
      kind: 'table',
      head: true,
      rows: [[[bold('Check')], [bold('Payee')], [bold('Amount')]], ...rows],
      widths: [0.14, 0.6, 0.26],
      aligns: ['left', 'left', 'right'],
      borders: dice.pick(['rows', 'grid']),
      padding: 2.2,
      after: 10,
    },
  ];
}

function compose(world: World, dice: Dice): ComposedPaper {
  const draft = draftOf(world, dice, { type: 'settlement-statement', bareMoney: dice.next() < 0.3 });
  const { ink, sale } = draft;
  const agent = world.settlementAgent;
  const kind = sale
    ? dice.pick(['PURCHASER’S CLOSING STATEMENT', 'Closing Statement – Purchase', 'Statement of Closing'])
    : dice.pick(['CLOSING STATEMENT – REFINANCE', 'Statement of Loan Closing']);
  const align = dice.pick(['left', 'center', 'right'] as const);
  const told = dice.next() < 0.5;
  const types = { Conventional: 'Conventional', FHA: 'FHA', VA: 'VA', USDARuralDevelopment: 'USDA' } as const;
  const blocks: Block[] = [
    {
      kind: 'lines',
      lines: [
        [{ ...ink.mark('settlementAgentName', ink.name(agent.name)), bold: true }],
        [plainAddress(draft, agent.address, false)],
        `Telephone ${agent.phone}`,
      ],
      align,
      size: 9.5,
      after: 12,
    },
    ...matter(draft, kind),
    ...(told
      ? [{ kind: 'pairs', layout: 'colon', pairs: [{ label: 'Type of loan', value: types[world.mortgageType] }], after: 6 } satisfies Block]
      : []),
    ...account(draft),
    ...(dice.next() < 0.7 ? checksDrawn(draft) : []),
    {
      kind: 'paragraph',
      text: say`${dice.pick(['Keep this statement for your income tax records.', 'Figures were furnished in part by others and are subject to correction.'])} ${dice.pick(['The undersigned approve it and authorize the payments listed.', 'Receipt of a copy is acknowledged.'])}`,
      size: 8.5,
    },
    ...settlementSignatures(draft),
  ];
  const look = disclosureLook(dice, ['serif', 'garamond', 'mono', 'serif'], [8.8, 10]);
  return {
    plan: {
      look: { ...look, margins: { ...look.margins, left: look.margins.left + 22, right: look.margins.right + 22 } },
      blocks,
      footer: (page) => (page > 1 ? { center: `- ${page} -`, size: 8 } : {}),
    },
    stated: told ? { mortgageType: [types[world.mortgageType]] } : {},
  };
}

/** A closing lawyer's account to the buyer: charges, credits, balance, and the checks that were drawn. */
export const ATTORNEY_STATEMENTS: readonly LayoutFamily[] = [
  { name: 'settlement-statement/attorney-account', documentType: 'settlement-statement', keptForCalibration: true, compose },
];
