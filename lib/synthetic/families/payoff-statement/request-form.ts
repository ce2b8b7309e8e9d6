import { addDays } from '../../calendar.ts';
import type { Block, Cell } from '../../paper/blocks.ts';
import { say, type Text } from '../../paper/text.ts';
import type { World } from '../../world/world.ts';
import type { LayoutFamily } from '../family.ts';
import { borrowersOf, chance, type Manner, mannerOf, oneOf, sometimes } from '../manner.ts';
import { loanNumber, principal, property, servicer, total } from './parts.ts';

/** What a form calls its two halves. */
const HALVES: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ['Part A. Request by Closing Agent', 'Part B. Payoff Figures - to be completed by lender'],
  ['Section 1 - Request', 'Section 2 - Payoff Statement'],
  ['I. To be completed by the title company', 'II. Lender’s Statement of Payoff'],
];

/** The upper half: a title company asks, and says of which loan. */
function request(m: Manner, world: World, title: string, barred: boolean): Block[] {
  const { settlementAgent } = world;
  const cells: Cell[] = [
    { caption: oneOf(m, 'TO: Lender / Servicer', 'To (lender or servicer)', 'Payoff lender'), text: [servicer(m, world)] },
    { caption: oneOf(m, 'Date of Request', 'Requested on'), text: [m.typed(m.date(addDays(world.payoff.date, -m.dice.between(1, 6))))] },
    { caption: oneOf(m, 'Borrower(s) / Owner(s)', 'Name of Borrower(s)', 'Mortgagor(s)'), text: borrowersOf(m, world.borrowers) },
    { caption: oneOf(m, 'Your Loan Number', 'Lender’s Loan No.', 'Loan/Account No.'), text: [loanNumber(m, world)] },
    { caption: oneOf(m, 'Property', 'Property Address', 'Location of Property'), text: [property(m, world)] },
    { caption: oneOf(m, 'Our File / Order No.', 'Escrow No.', 'Title Order'), text: [m.typed(settlementAgent.fileNumber)] },
  ];
  const forwarding: Cell[] = [
    {
      caption: oneOf(m, 'Borrower’s Mailing Address', 'Address of record of borrower', 'Borrower’s present address'),
      text: [m.mark('borrowerAddress', m.line(world.borrowerAddress))],
    },
    { caption: oneOf(m, 'Closer', 'Escrow Officer'), text: [m.typed(settlementAgent.officer.name)] },
  ];
  const rows = [cells.slice(0, 2), cells.slice(2, 4), cells.slice(4, 6), ...(chance(m.dice, 0.55) ? [forwarding] : [])];
  return [
    {
      kind: 'heading',
      text: m.label(title),
      bar: barred,
    },
    {
      kind: 'paragraph',
      text: m.dice.pick([
        `We are about to close a ${world.purpose === 'Purchase' ? 'sale' : 'refinance'} of the property below. Please complete the lower part and fax or mail it to us, so that we can pay your lien in full at closing.`,
        'Please furnish the figures necessary to pay this loan in full, sign this form and return it to our office at once.',
      ]),
      size: 8.5,
    },
    { kind: 'table', rows, widths: [0.65, 0.35], borders: m.dice.pick(['grid', 'grid', 'rows']), padding: 4, after: 8 },
  ];
}

type Line = readonly [label: string, value: Text];

/** The lower half: the servicer's answers, line by line. The parts add up to the payoff. */
function answer(m: Manner, world: World, title: string, barred: boolean): Block[] {
  const { payoff } = world;
  const money = (cents: number): Text => [m.typed(m.money(cents))];
  const until = m.typed(m.date(payoff.goodThrough));
  const release = Math.min(payoff.fees, 3_500);
  const lines: Line[] = [
    [oneOf(m, 'Principal balance now unpaid', 'Unpaid balance of principal', 'Principal balance'), [principal(m, world)]],
    [m.label(`Interest at ${m.rate(world.ratePercent)} to ${m.date(payoff.goodThrough)}`), money(payoff.interest)],
    [oneOf(m, 'Late charges', 'Unpaid late charges'), chance(m.dice, 0.5) ? '' : money(0)],
    [oneOf(m, 'Escrow shortage or advances', 'Advances'), chance(m.dice, 0.6) ? '' : money(0)],
    [oneOf(m, 'Release and recording fee', 'Satisfaction fee'), money(release)],
    [oneOf(m, 'Other charges (explain)', 'Other fees (statement, fax)'), payoff.fees > release ? money(payoff.fees - release) : ''],
  ];
  const sum: Line = [
    oneOf(m, 'TOTAL REQUIRED TO PAY IN FULL', 'Total payoff', 'TOTAL DUE', 'Amount needed to satisfy lien'),
    [total(m, world)],
  ];
  const rows = [...lines, sum].map(([label, value], index): Cell[] => [
    `${index + 1}.`,
    { text: label, bold: index === lines.length },
    value,
  ]);
  const layout = m.dice.pick(['underscored', 'colon', 'right'] as const);
  return [
    {
      kind: 'heading',
      text: m.label(title),
      bar: barred,
    },
    {
      kind: 'table',
      rows,
      widths: [0.06, 0.64, 0.3],
      aligns: ['left', 'left', 'right'],
      borders: m.dice.pick(['rows', 'grid', 'outer']),
      padding: 3,
      after: 6,
    },
    {
      kind: 'pairs',
      layout,
      columns: 2,
      pairs: [
        { label: oneOf(m, 'Figures good through', 'Good until'), value: [until] },
        { label: oneOf(m, 'Interest each day after', 'Per diem'), value: money(payoff.perDiem) },
        { label: oneOf(m, 'Next payment due', 'Loan paid to'), value: [m.typed(m.date(world.statement.dueDate))] },
        { label: oneOf(m, 'Escrow balance held', 'Escrow on hand'), value: money(world.escrowPayment * m.dice.between(1, 5)) },
      ],
      after: 6,
    },
    {
      kind: 'checks',
      inline: true,
      label: oneOf(m, 'Loan type', 'Type of loan'),
      items: [
        { text: 'Conventional', ticked: world.mortgageType === 'Conventional' },
        { text: 'FHA', ticked: world.mortgageType === 'FHA' },
        { text: 'VA', ticked: world.mortgageType === 'VA' },
        { text: 'Line of credit', ticked: false },
      ],
    },
    {
      kind: 'checks',
      inline: true,
      label: oneOf(m, 'Prepayment penalty', 'Is there a prepayment penalty?'),
      items: [
        { text: 'Yes', ticked: false },
        { text: 'No', ticked: true },
      ],
    },
    {
      kind: 'lines',
      lines: [
        [m.label('Send payoff to: '), servicer(m, world)],
        [m.typed(m.line(world.servicer.address))],
        ...(chance(m.dice, 0.5) ? [[m.typed(`Wire: ABA 0${m.dice.digits(8)}  Acct ${m.dice.digits(9)}`)]] : []),
      ],
      after: 4,
    },
  ];
}

/** The borrowers let the servicer tell the figures; both sides sign. */
function signing(m: Manner, world: World): Block[] {
  const signed = chance(m.dice, 0.75);
  const officer: Block = {
    kind: 'signature',
    name: world.preparer.name,
    under: [oneOf(m, 'Completed by (name and title)', 'For the lender', 'Authorized signature of servicer'), world.servicer.phone],
    signed: true,
  };
  const owner: Block[] = world.borrowers.slice(0, 2).map(
    ({ name }): Block => ({
      kind: 'signature',
      name: [m.mark('borrowerName', m.name(name), { filled: false })],
      under: [m.label('Borrower')],
      signed,
    }),
  );
  return [
    {
      kind: 'together',
      blocks: [
        {
          kind: 'paragraph',
          text: m.dice.pick([
            'Borrower’s authorization: You may release the information asked for on this form to the closing agent named above.',
            'By signing, the borrower authorizes the lender to furnish payoff figures and, on payment, to close any line of credit.',
          ]),
          size: 8.5,
        },
        { kind: 'columns', columns: [owner, [officer]], widths: [0.5, 0.5], gap: 20 },
      ],
    },
  ];
}

/** A title company's form on which it asks, and below which the servicer answers. */
export const requestForm: LayoutFamily = {
  name: 'payoff-statement/request-form',
  documentType: 'payoff-statement',
  keptForCalibration: true,
  compose(world, dice) {
    const m = mannerOf(dice, 'payoff-statement', dice.pick(['office', 'modern']), 9.5);
    const agent = world.settlementAgent;
    const [upper, lower] = dice.pick(HALVES);
    const barred = chance(dice, 0.5);
    return {
      plan: {
        look: { ...m.look, filledFace: dice.pick(['mono', 'mono', 'hand', 'condensed']) },
        blocks: [
          {
            kind: 'lines',
            lines: [agent.name, m.line(agent.address), `Phone ${agent.phone}`],
            align: dice.pick(['left', 'center', 'right']),
            size: 9,
            after: 6,
          },
          {
            kind: 'heading',
            text: oneOf(
              m,
              'Mortgage Payoff Request and Statement',
              'Request for Payoff Figures',
              'Payoff Letter Request',
              'Lender Payoff Verification',
            ),
            align: 'center',
            size: 14,
          },
          ...request(m, world, upper, barred),
          ...answer(m, world, lower, barred),
          ...sometimes(dice, 0.4, {
            kind: 'paragraph',
            text: say`Figures may be adjusted if a check is returned. Reference ${loanNumber(m, world)} on all funds.`,
            size: 8,
          }),
          ...signing(m, world),
        ],
        footer: (page, pages) => ({ left: `${agent.name} - Payoff Form`, right: pages > 1 ? `${page}/${pages}` : '', size: 7 }),
      },
    };
  },
};
