import { addDays } from '../../calendar.ts';
import type { Block, Cell } from '../../paper/blocks.ts';
import { bold, type Text } from '../../paper/text.ts';
import type { Dice } from '../../random.ts';
import type { World } from '../../world/world.ts';
import type { ComposedPaper, LayoutFamily } from '../family.ts';
import { priceLine } from '../trid/closing-head.ts';
import { type Draft, disclosureLook, draftOf, productOf, statedOf } from '../trid/draft.ts';
import type { Fee } from '../trid/figures.ts';
import { loanTypeChecks } from '../trid/loan-type.ts';
import { borrowerNames, markedAddress, markedNames } from '../trid/parties.ts';
import { contacts, costOfCredit, headed, notes } from './sidebar-parts.ts';

type Pair = { label: Text; value: Text };

/** The narrow column: days, people and numbers, each under its label. */
function aside(draft: Draft): Block[] {
  const { world, ink, dice, words, sale } = draft;
  const agency = world.agencyCaseNumber;
  const pairs: Pair[] = [
    {
      label: dice.pick(['Disclosure issued', 'Prepared on', 'Date issued']),
      value: [ink.plain(ink.date(addDays(world.closingDate, -dice.between(3, 6))))],
    },
    {
      label: dice.pick(['You sign on', 'Closing (signing) date', 'Consummation date']),
      value: [ink.mark('closingDate', ink.date(world.closingDate))],
    },
    {
      label: dice.pick(['Funds released on', 'Loan funds disbursed', 'Disbursement']),
      value: [ink.mark('disbursementDate', ink.date(world.disbursementDate))],
    },
    { label: dice.pick(['Consumer(s)', 'Borrower(s)', 'You']), value: borrowerNames(draft) },
    ...(dice.next() < 0.7
      ? [{ label: 'Your mailing address', value: [markedAddress(draft, 'borrowerAddress', world.borrowerAddress)] }]
      : []),
    ...(sale ? [{ label: dice.pick(['Seller(s)', 'Sold by']), value: markedNames(draft, 'sellerName', world.sellers) }] : []),
    { label: dice.pick(['Creditor', 'Lender', 'Your lender']), value: [ink.mark('lenderName', ink.name(world.lender.name))] },
    { label: dice.pick(['The property', 'Collateral property']), value: [markedAddress(draft, 'propertyAddress', world.property)] },
    priceLine(draft),
    {
      label: dice.pick(['Closing handled by', 'Settlement agent', 'Escrow/closing company']),
      value: [ink.mark('settlementAgentName', ink.name(world.settlementAgent.name))],
    },
    { label: dice.pick(['Their file', 'Agent’s file no.']), value: [ink.mark('closingFileNumber', world.settlementAgent.fileNumber)] },
    { label: dice.pick(['Your loan number', 'Lender loan no.']), value: [ink.mark('loanNumber', world.loanNumber)] },
    ...(agency
      ? [{ label: dice.pick(['Agency case number', 'Insurance/guaranty case no.']), value: [ink.mark('agencyCaseNumber', agency)] }]
      : []),
    { label: words.purpose, value: [ink.plain(sale ? words.purchase : words.refinance)] },
    { label: words.product, value: [ink.plain(productOf(draft))] },
  ];
  const kept = dice.next() < 0.6 ? pairs : [...pairs.slice(0, 3), ...dice.shuffled(pairs.slice(3))];
  return [
    { kind: 'pairs', pairs: kept, layout: 'below', boldLabels: true, after: 4 },
    loanTypeChecks(draft, [bold(`${words.loanType}: `)]),
  ];
}

/** The wide column: the loan in questions and answers, what is paid a month, what is brought. */
function loan(draft: Draft): Block[] {
  const { world, ink, dice, figures, words } = draft;
  const escrow = figures.insurance + figures.taxes;
  const fixed = world.amortization === 'Fixed';
  const changes = fixed
    ? 'No. It is fixed.'
    : `Yes. It may go as high as ${ink.percent(world.ratePercent + (world.adjustable?.capsPercent[2] ?? 5))}.`;
  const terms: Cell[][] = [
    [
      dice.pick(['How much am I borrowing?', 'Amount of the loan']),
      [ink.mark('noteAmount', ink.whole(world.amount))],
      'It will not grow after closing.',
    ],
    [dice.pick(['What is my interest rate?', 'Rate of interest']), [ink.mark('noteRatePercent', ink.percent(world.ratePercent))], changes],
    [
      dice.pick(['How long will I pay?', 'Length of the loan']),
      [ink.mark('loanTermMonths', ink.term(world.termMonths))],
      ['Payments begin ', ink.mark('firstPaymentDate', ink.date(world.firstPaymentDate))],
    ],
    [dice.pick(['Is there a prepayment penalty?', 'Penalty for paying early']), words.no, ''],
    [dice.pick(['Is there a balloon payment?', 'Large payment at the end']), words.no, ''],
  ];
  const monthly: Cell[][] = [
    [
      dice.pick(['Loan payment (principal and interest)', 'Principal plus interest']),
      [ink.mark('principalAndInterestAmount', ink.money(world.payment))],
    ],
    ['Mortgage insurance', ink.money(figures.mortgageInsurance)],
    [dice.pick(['Taxes and homeowner’s insurance (escrow)', 'Escrow for taxes and insurance']), ink.money(escrow)],
    [
      [bold(dice.pick(['What you pay each month', 'Estimated total each month']))],
      [bold(ink.money(world.payment + figures.mortgageInsurance + escrow))],
    ],
  ];
  const cash: Cell[][] = [
    ['Loan costs', ink.money(figures.loanCosts)],
    ['Other costs', ink.money(figures.otherCosts)],
    ['Credit from lender', ink.money(-figures.lenderCredit)],
    [[bold('All closing costs')], [bold(ink.money(figures.total))]],
    [
      [
        bold(
          figures.cashToClose < 0
            ? dice.pick(['Cash you receive (shown as less than zero)', 'Cash to you'])
            : dice.pick(['Bring to closing', 'Cash you need to close', 'Funds due from you at closing']),
        ),
      ],
      [ink.mark('cashToCloseAmount', ink.money(figures.cashToClose))],
    ],
  ];
  const borders = dice.pick(['rows', 'rows', 'grid'] as const);
  const table = (rows: Cell[][]): Block => ({
    kind: 'table',
    rows,
    widths: [0.66, 0.34],
    aligns: ['left', 'right'],
    borders,
    padding: 3,
    after: 8,
  });
  return [
    headed(draft, dice.pick(['Your loan', 'The loan you are getting', 'Final loan terms'])),
    { kind: 'table', rows: terms, widths: [0.4, 0.24, 0.36], borders, padding: 3, after: 8 },
    headed(draft, dice.pick(['Your monthly payment', 'Each month'])),
    table(monthly),
    headed(draft, dice.pick(['Money at closing', 'What you pay at closing'])),
    table(cash),
  ];
}

const PAID_BY: readonly Fee['by'][] = ['borrower', 'before', 'seller', 'others'];

/** Every charge on a line of its own with who pays it, in one table. */
function charges(draft: Draft): Block[] {
  const { ink, dice, figures, words, sale } = draft;
  const payers = PAID_BY.filter((by) => sale || by !== 'seller');
  const captions = { borrower: 'You, at closing', before: 'You, earlier', seller: 'Seller', others: 'Others' };
  const rows = figures.sections.flatMap(({ letter, fees }): Cell[][] =>
    fees.length === 0
      ? []
      : [
          [{ text: [bold(`${letter}. ${words[letter]}`)], span: payers.length + 2, shaded: true }],
          ...fees.map((fee, index): Cell[] => [
            `${letter}${index + 1}`,
            fee.payee ? `${fee.text} – ${fee.payee}` : fee.text,
            ...payers.map((by): Cell => (by === fee.by ? ink.money(fee.cents) : '')),
          ]),
        ],
  );
  const wide = 0.54 / payers.length;
  return [
    headed(draft, dice.pick(['Where the money goes', 'Itemized charges', 'Charges, line by line'])),
    {
      kind: 'table',
      head: true,
      rows: [['', [bold('Charge and payee')], ...payers.map((by): Cell => [bold(captions[by])])], ...rows],
      widths: [0.06, 0.4, ...payers.map(() => wide)],
      aligns: ['left', 'left', ...payers.map(() => 'right' as const)],
      borders: dice.pick(['rows', 'grid']),
      size: 7.4,
      padding: 1.8,
      after: 8,
    },
  ];
}

function compose(world: World, dice: Dice): ComposedPaper {
  const draft = draftOf(world, dice, { type: 'closing-disclosure' });
  const title: Block = {
    kind: 'heading',
    text: dice.pick(['CLOSING DISCLOSURE', 'Closing Disclosure', 'Your Closing Disclosure']),
    bold: true,
    bar: dice.next() < 0.5,
    size: 15,
    after: 5,
  };
  const note: Block = {
    kind: 'paragraph',
    text: 'These are the final terms of your loan and the final costs of closing. Hold them against the Loan Estimate you were given.',
    size: 8,
    italic: true,
  };
  const left = dice.next() < 0.7;
  const [narrow, wide] = [aside(draft), loan(draft)];
  const look = disclosureLook(dice, ['humanist', 'sans', 'slab', 'garamond'], [8, 9]);
  const blocks: Block[] = [
    title,
    note,
    {
      kind: 'columns',
      columns: left ? [narrow, wide] : [wide, narrow],
      widths: left ? [0.32, 0.68] : [0.68, 0.32],
      gap: 14,
      divider: dice.next() < 0.7,
      after: 6,
    },
    ...costOfCredit(draft),
    ...notes(draft),
    { kind: 'page-break' },
    ...charges(draft),
    ...contacts(draft),
  ];
  const number: Text = dice.next() < 0.5 ? ['Loan ', draft.ink.mark('loanNumber', world.loanNumber)] : '';
  return {
    plan: {
      look,
      blocks,
      footer: (page, pages) => ({ left: number, right: `Closing Disclosure – ${page} of ${pages}`, size: 7, rule: true }),
    },
    stated: statedOf(draft),
  };
}

/** A disclosure with a narrow column of facts beside questions and answers, and one table of all charges. */
export const CLOSING_SIDEBARS: readonly LayoutFamily[] = [
  { name: 'closing-disclosure/sidebar', documentType: 'closing-disclosure', keptForCalibration: true, compose },
];
