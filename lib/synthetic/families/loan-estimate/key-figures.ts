import { addDays } from '../../calendar.ts';
import type { Block, Cell } from '../../paper/blocks.ts';
import { bold, type Text } from '../../paper/text.ts';
import type { Dice } from '../../random.ts';
import type { World } from '../../world/world.ts';
import type { ComposedPaper, LayoutFamily } from '../family.ts';
import { type Draft, disclosureLook, draftOf, productOf, statedOf } from '../trid/draft.ts';
import type { Fee } from '../trid/figures.ts';
import { loanTypeChecks } from '../trid/loan-type.ts';
import { borrowerNames, markedAddress, markedNames, plainAddress } from '../trid/parties.ts';

/** Name of the lender and a date, the applicants in the window of the envelope. */
function head(draft: Draft): Block[] {
  const { world, ink, dice } = draft;
  const issued = addDays(world.applicationDate, dice.between(1, 3));
  const lender: Block = {
    kind: 'lines',
    lines: [
      [{ ...ink.mark('lenderName', ink.name(world.lender.name)), bold: true }],
      [plainAddress(draft, world.lender.address)],
      ['NMLS ', ink.mark('lenderNmlsId', world.lender.nmlsId)],
    ],
  };
  const title: Block = {
    kind: 'heading',
    text: dice.pick(['Loan Estimate', 'Your Loan Estimate', 'LOAN ESTIMATE']),
    bold: true,
    size: dice.between(17, 22),
    align: 'right',
    after: 2,
  };
  const dates: Block = {
    kind: 'lines',
    lines: [
      `${dice.pick(['Prepared', 'Issued', 'Date'])} ${ink.date(issued)}`,
      `${dice.pick(['Good until', 'Expires', 'Valid through'])} ${ink.date(addDays(issued, 10))}`,
      ['Application ', ink.mark('loanNumber', world.loanNumber)],
    ],
    align: 'right',
    size: 8,
  };
  return [
    { kind: 'columns', columns: [[lender], [title, dates]], widths: [0.55, 0.45], after: 10 },
    { kind: 'lines', lines: [borrowerNames(draft), [markedAddress(draft, 'borrowerAddress', world.borrowerAddress)]], after: 10 },
    {
      kind: 'paragraph',
      text: dice.pick([
        'Thank you for applying with us. Below is what we expect this loan to cost you. It is an estimate and no promise to lend.',
        'Here are the terms for which you applied. Compare them with the offers of other lenders before you decide.',
      ]),
      after: 6,
    },
  ];
}

/** The figures that everybody looks for, large and in a row. */
function figuresRow(draft: Draft): Block {
  const { world, ink, dice } = draft;
  const cell = (caption: string, text: Text): Cell => ({ caption, text, align: 'center', bold: true });
  const cells: Cell[] = [
    cell(dice.pick(['You borrow', 'Loan amount', 'Amount']), [ink.mark('noteAmount', ink.whole(world.amount))]),
    cell(dice.pick(['Interest rate', 'Rate', 'At a rate of']), [ink.mark('noteRatePercent', ink.percent(world.ratePercent))]),
    cell('APR', [ink.mark('aprPercent', ink.percent(world.aprPercent))]),
    cell(dice.pick(['For', 'Loan term', 'Repaid over']), [ink.mark('loanTermMonths', ink.term(world.termMonths))]),
    cell(dice.pick(['Monthly P&I', 'Payment (principal + interest)', 'Principal & interest']), [
      ink.mark('principalAndInterestAmount', ink.money(world.payment)),
    ]),
  ];
  return {
    kind: 'table',
    rows: [dice.next() < 0.7 ? cells : dice.shuffled(cells)],
    borders: dice.pick(['grid', 'outer']),
    size: 10.5,
    padding: 6,
    after: 8,
  };
}

/** What the loan is for and on which home. */
function about(draft: Draft): Block[] {
  const { world, ink, dice, words, sale } = draft;
  const worth: Text = sale
    ? [ink.mark('salesContractAmount', ink.whole(world.price))]
    : [ink.mark('appraisedValueAmount', ink.whole(world.appraisedValue))];
  const locked = dice.next() < 0.5;
  const pairs: { label: Text; value: Text }[] = [
    { label: dice.pick(['Home', 'Property address', 'Property']), value: [markedAddress(draft, 'propertyAddress', world.property, false)] },
    { label: sale ? dice.pick(['Price', 'Purchase price']) : dice.pick(['Value', 'Property value']), value: worth },
    { label: words.purpose, value: [ink.plain(sale ? words.purchase : words.refinance)] },
    { label: words.product, value: [ink.plain(productOf(draft))] },
    {
      label: dice.pick(['Rate locked?', 'Lock']),
      value: locked ? `Until ${ink.date(addDays(world.applicationDate, 45))}` : 'Not locked; the rate may change',
    },
    ...(sale && dice.next() < 0.5 ? [{ label: 'Seller', value: markedNames(draft, 'sellerName', world.sellers) }] : []),
  ];
  return [
    { kind: 'pairs', pairs, layout: dice.pick(['right', 'colon', 'tab']), columns: dice.pick([1, 2]), boldLabels: true, after: 3 },
    loanTypeChecks(draft, [bold(`${words.loanType} `)]),
    { kind: 'space', height: 4 },
  ];
}

/** What the applicants pay themselves, at closing or before. */
const isOwn = ({ by }: Fee): boolean => by === 'borrower' || by === 'before';

/** Two tables beside one another: what is paid a month, and what closing costs. */
function costs(draft: Draft): Block[] {
  const { world, ink, dice, figures, words } = draft;
  const escrow = figures.insurance + figures.taxes;
  const whole = (cents: number): string => ink.whole(Math.round(cents / 100) * 100);
  const monthly: Cell[][] = [
    ['Principal and interest', ink.money(world.payment)],
    ['Mortgage insurance', whole(figures.mortgageInsurance)],
    ['Property taxes', whole(figures.taxes)],
    ['Homeowner’s insurance', whole(figures.insurance)],
    [[bold('About each month')], [bold(whole(world.payment + figures.mortgageInsurance + escrow))]],
  ];
  const parts = figures.sections.map(({ letter, fees }): Cell[] => [
    `${letter}. ${words[letter]}`,
    whole(fees.filter(isOwn).reduce((sum, { cents }) => sum + cents, 0)),
  ]);
  const closing: Cell[][] = [
    ...parts,
    ['Lender credits', whole(-figures.lenderCredit)],
    [[bold(dice.pick(['Estimated closing costs', 'Total closing costs']))], [bold(whole(figures.total))]],
    [
      [bold(dice.pick(['Estimated cash to close', 'Cash you will need', 'Estimated funds to bring']))],
      [ink.mark('cashToCloseAmount', whole(figures.cashToClose))],
    ],
  ];
  const borders = dice.pick(['rows', 'none', 'outer'] as const);
  const table = (title: string, rows: Cell[][]): Block[] => [
    { kind: 'heading', text: title, bold: true, size: 10, rule: dice.next() < 0.5, after: 2 },
    { kind: 'table', rows, widths: [0.68, 0.32], aligns: ['left', 'right'], borders, padding: 2.6, after: 6 },
  ];
  const [left, right] = [
    table(dice.pick(['Your monthly costs', 'Every month']), monthly),
    table(dice.pick(['Your costs at closing', 'Once, at closing']), closing),
  ];
  return [{ kind: 'columns', columns: dice.next() < 0.6 ? [left, right] : [right, left], gap: 20, after: 6 }];
}

/** The charges one by one, on the second page of some. */
function itemised({ figures, words, ink, dice }: Draft): Block[] {
  if (dice.next() < 0.35) return [];
  const rows = figures.sections.flatMap(({ letter, fees }): Cell[][] =>
    fees.filter(isOwn).map((fee): Cell[] => [letter, fee.text, fee.payee ?? '', ink.whole(Math.round(fee.cents / 100) * 100)]),
  );
  return [
    { kind: 'heading', text: words.closingCostDetails, bold: true, size: 11, rule: true },
    {
      kind: 'table',
      head: true,
      rows: [['', 'Service', 'Provider', 'Estimate'].map((text): Cell => [bold(text)]), ...rows],
      widths: [0.05, 0.47, 0.32, 0.16],
      aligns: ['left', 'left', 'left', 'right'],
      borders: dice.pick(['rows', 'grid']),
      size: 7.6,
      padding: 2,
      after: 8,
    },
  ];
}

/** Whom to ask, and that it came to hand. */
function foot(draft: Draft): Block[] {
  const { world, ink, dice } = draft;
  const { originator, broker } = world;
  const lines: Text[] = [
    [
      dice.pick(['Your loan officer: ', 'Questions? Ask ', 'Loan officer ']),
      ink.mark('loanOriginatorName', ink.name(originator.name)),
      ' · NMLS ',
      ink.mark('loanOriginatorNmlsId', originator.nmlsId),
      ` · ${originator.phone} · ${originator.email}`,
    ],
    ...(broker
      ? [
          [
            'Mortgage broker: ',
            ink.mark('mortgageBrokerName', ink.name(broker.name)),
            ` · ${ink.name(broker.officer.name)} · ${broker.phone}`,
          ],
        ]
      : []),
  ];
  return [
    { kind: 'box', blocks: [{ kind: 'lines', lines, size: 8.5 }], shaded: dice.next() < 0.4, after: 8 },
    {
      kind: 'paragraph',
      text: 'You may shop for title services and insurance yourself. Signing says that you have received this estimate, nothing more.',
      size: 7.8,
    },
    ...(dice.next() < 0.7
      ? world.borrowers.map(
          ({ name }): Block => ({
            kind: 'signature',
            name: [ink.mark('borrowerName', ink.name(name))],
            signed: dice.next() < 0.4,
            date: 'Date',
          }),
        )
      : []),
  ];
}

function compose(world: World, dice: Dice): ComposedPaper {
  const draft = draftOf(world, dice, { type: 'loan-estimate' });
  const look = disclosureLook(dice, ['humanist', 'slab', 'sans', 'garamond', 'serif'], [8.4, 9.6]);
  const blocks: Block[] = [...head(draft), figuresRow(draft), ...about(draft), ...costs(draft), ...itemised(draft), ...foot(draft)];
  return {
    plan: { look, blocks, footer: (page, pages) => ({ center: `Loan Estimate · ${page}/${pages} · ${world.lender.website}`, size: 7 }) },
    stated: statedOf(draft),
  };
}

/** An estimate sent as a letter: the main figures large in a row, costs in two tables below. */
export const ESTIMATE_KEY_FIGURES: readonly LayoutFamily[] = [
  { name: 'loan-estimate/key-figures', documentType: 'loan-estimate', keptForCalibration: true, compose },
];
