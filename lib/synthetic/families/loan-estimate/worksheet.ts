import { addDays } from '../../calendar.ts';
import type { Block, Cell } from '../../paper/blocks.ts';
import { bold, type Text } from '../../paper/text.ts';
import type { Dice } from '../../random.ts';
import type { World } from '../../world/world.ts';
import type { ComposedPaper, LayoutFamily } from '../family.ts';
import { type Draft, disclosureLook, draftOf, productOf } from '../trid/draft.ts';
import { borrowerNames, markedAddress, markedNames } from '../trid/parties.ts';
import { letterhead } from './head.ts';

type Pair = { label: Text; value: Text };

function factPairs(draft: Draft): Pair[] {
  const { world, ink, dice, sale } = draft;
  const type = world.mortgageType === 'USDARuralDevelopment' ? 'USDA' : world.mortgageType;
  const pairs: Pair[] = [
    { label: dice.pick(['Applicant(s)', 'Borrower(s)', 'Prepared for']), value: borrowerNames(draft) },
    {
      label: dice.pick(['Property', 'Subject Property', 'Property Address']),
      value: [markedAddress(draft, 'propertyAddress', world.property, dice.next() < 0.4)],
    },
    { label: dice.pick(['Loan Amount', 'Base Loan Amount', 'Mortgage Amount']), value: [ink.mark('noteAmount', ink.whole(world.amount))] },
    { label: dice.pick(['Interest Rate', 'Rate', 'Note Rate']), value: [ink.mark('noteRatePercent', ink.percent(world.ratePercent))] },
    { label: dice.pick(['Term', 'Loan Term']), value: [ink.mark('loanTermMonths', ink.term(world.termMonths))] },
    { label: dice.pick(['Loan Program', 'Product']), value: [ink.plain(productOf(draft))] },
    { label: 'Loan Type', value: [ink.plain(type)] },
    { label: 'Loan Purpose', value: [ink.plain(sale ? draft.words.purchase : draft.words.refinance)] },
    sale
      ? { label: dice.pick(['Sales Price', 'Purchase Price']), value: [ink.mark('salesContractAmount', ink.whole(world.price))] }
      : {
          label: dice.pick(['Estimated Value', 'Appraised Value']),
          value: [ink.mark('appraisedValueAmount', ink.whole(world.appraisedValue))],
        },
    { label: dice.pick(['Date Prepared', 'Date']), value: [ink.plain(ink.date(addDays(world.applicationDate, 1)))] },
    { label: dice.pick(['Loan Number', 'Application No.', 'Loan #']), value: [ink.mark('loanNumber', world.loanNumber)] },
  ];
  const optional: Pair[] = [
    ...(sale && dice.next() < 0.5 ? [{ label: 'Seller(s)', value: markedNames(draft, 'sellerName', world.sellers) }] : []),
    ...(dice.next() < 0.6 ? [{ label: 'APR', value: [ink.mark('aprPercent', ink.percent(world.aprPercent))] }] : []),
    ...(dice.next() < 0.5
      ? [{ label: 'Mailing Address', value: [markedAddress(draft, 'borrowerAddress', world.borrowerAddress, false)] }]
      : []),
    ...(dice.next() < 0.5
      ? [{ label: 'LTV', value: [ink.plain(ink.percent((world.amount / (world.price || world.appraisedValue)) * 100))] }]
      : []),
  ];
  return dice.next() < 0.5 ? [...pairs, ...optional] : dice.shuffled([...pairs, ...optional]);
}

function officerLines(draft: Draft): Text[] {
  const { world, ink, dice } = draft;
  const caption = dice.pick(['Loan Officer: ', 'Prepared by loan officer ', 'Your loan originator: ']);
  const lines: Text[] = [
    [
      caption,
      ink.mark('loanOriginatorName', ink.name(world.originator.name)),
      ' NMLS # ',
      ink.mark('loanOriginatorNmlsId', world.originator.nmlsId),
    ],
    ['Company NMLS # ', ink.mark('lenderNmlsId', world.lender.nmlsId)],
  ];
  const broker: Text[] = world.broker
    ? [['Mortgage Broker: ', ink.mark('mortgageBrokerName', ink.name(world.broker.name)), ` NMLS # ${world.broker.nmlsId}`]]
    : [];
  return [...lines, ...broker];
}

/** Fees in blocks as on old itemisations, each with a number of its line. */
function feeTable({ figures, ink, dice }: Draft): Block {
  const start = { A: 800, B: 804, C: 1100, E: 1200, F: 900, G: 1000, H: 1300 } as const;
  const rows = figures.sections.flatMap(({ letter, fees }) =>
    fees
      .filter(({ by }) => by !== 'seller')
      .map((fee, index): Cell[] => [
        String(start[letter] + index + 1),
        fee.text,
        fee.payee && dice.next() < 0.6 ? fee.payee : '',
        ink.money(fee.cents),
      ]),
  );
  return {
    kind: 'table',
    head: true,
    rows: [
      [[bold('Line')], [bold('Fee')], [bold('Paid To')], [bold('Amount')]],
      ...rows,
      ['', [bold('Total Estimated Closing Costs')], '', [bold(ink.money(figures.total))]],
    ],
    widths: [0.08, 0.44, 0.3, 0.18],
    aligns: ['left', 'left', 'left', 'right'],
    borders: dice.pick(['grid', 'rows', 'none']),
    padding: 1.6,
    after: 5,
  };
}

function totals(draft: Draft): Block {
  const { world, ink, figures, dice, sale } = draft;
  const payment: Cell[][] = [
    ['Principal & Interest', [ink.mark('principalAndInterestAmount', ink.money(world.payment))]],
    ['Homeowner’s Insurance', ink.money(figures.insurance)],
    ['Property Taxes', ink.money(figures.taxes)],
    ['Mortgage Insurance', ink.money(figures.mortgageInsurance)],
    [[bold('Total Monthly Payment')], [bold(ink.money(world.payment + figures.insurance + figures.taxes + figures.mortgageInsurance))]],
  ];
  const cash: Cell[][] = [
    [sale ? 'Purchase Price' : 'Payoffs', sale ? [ink.mark('salesContractAmount', ink.money(world.price))] : ink.money(figures.payoffs)],
    ['Estimated Closing Costs', ink.money(figures.total)],
    ['Loan Amount', [ink.mark('noteAmount', ink.money(world.amount))]],
    ['Deposits and Credits', ink.money(figures.deposit + figures.sellerCredit + figures.paidBefore - figures.adjustments)],
    [
      [bold(dice.pick(['Estimated Cash to Close', 'Total Estimated Funds Needed to Close', 'Cash From Borrower']))],
      [ink.mark('cashToCloseAmount', ink.money(figures.cashToClose))],
    ],
  ];
  const table = (title: string, rows: Cell[][]): Block[] => [
    { kind: 'heading', text: title, bold: true, after: 2 },
    { kind: 'table', rows, widths: [0.64, 0.36], aligns: ['left', 'right'], borders: dice.pick(['rows', 'grid', 'none']), padding: 2 },
  ];
  return {
    kind: 'columns',
    columns: [table('Proposed Monthly Payment', payment), table('Funds Needed to Close', cash)],
    widths: [0.48, 0.52],
    gap: 14,
    after: 6,
  };
}

function compose(world: World, dice: Dice, ruled: boolean): ComposedPaper {
  const draft = draftOf(world, dice, { type: 'loan-estimate' });
  const { words } = draft;
  const title = dice.pick([
    'Loan Estimate – Fee Worksheet',
    'Initial Loan Estimate',
    'Loan Estimate Summary',
    'Fees Worksheet (Loan Estimate)',
  ]);
  const layout = ruled ? 'underscored' : dice.pick(['colon', 'tab', 'dots', 'below'] as const);
  const blocks: Block[] = [
    ...letterhead(draft),
    { kind: 'heading', text: title, size: 15, bold: true, align: dice.pick(['left', 'center']) },
    {
      kind: 'paragraph',
      text: 'Your actual rate, payment, and costs could be higher. Get an official Loan Estimate before choosing a loan.',
      italic: true,
    },
    {
      kind: 'pairs',
      pairs: factPairs(draft),
      layout,
      columns: dice.pick([1, 2, 2]),
      labelWidth: 84,
      boldLabels: dice.next() < 0.6,
      after: 6,
    },
    ...(dice.next() < 0.7 ? [feeTable(draft)] : []),
    totals(draft),
    { kind: 'lines', lines: officerLines(draft), after: 6 },
    { kind: 'paragraph', text: words.receiptNote },
  ];
  const stated = {
    mortgageType: [world.mortgageType === 'USDARuralDevelopment' ? 'USDA' : world.mortgageType],
    loanPurposeType: [draft.sale ? words.purchase : words.refinance],
    amortizationType: [world.amortization],
  };
  return { plan: { look: disclosureLook(dice, ['sans', 'serif', 'mono', 'condensed'], [8, 9.4]), blocks }, stated };
}

/** Estimates that are not the model form: worksheets of fees. */
export const ESTIMATE_WORKSHEETS: readonly LayoutFamily[] = [
  { name: 'loan-estimate/fee-worksheet', documentType: 'loan-estimate', compose: (world, dice) => compose(world, dice, false) },
  {
    name: 'loan-estimate/ruled-worksheet',
    documentType: 'loan-estimate',
    heldOut: true,
    compose: (world, dice) => compose(world, dice, true),
  },
];
