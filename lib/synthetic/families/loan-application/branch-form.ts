import type { Block, Cell } from '../../paper/blocks.ts';
import type { Text } from '../../paper/text.ts';
import type { World } from '../../world/world.ts';
import type { LayoutFamily } from '../family.ts';
import { borrowersOf, chance, type Manner, mannerOf, oneOf, sometimes } from '../manner.ts';
import {
  amount,
  caseNumber,
  loanNumber,
  monthly,
  months,
  mortgageTypes,
  originator,
  originatorNmls,
  property,
  purposes,
  socialNumber,
  statedOf,
} from './facts.ts';

interface Captions {
  titles: readonly [string, string];
  name: string;
  address: string;
}

/** One applicant's side of the form, empty where there is none. */
function person(m: Manner, world: World, index: 0 | 1, captions: Captions): Cell[] {
  const member = world.borrowers[index];
  const filled = (text: string): Text => (member ? [m.typed(text)] : '');
  const address: Text = index === 0 || chance(m.dice, 0.5) ? [m.mark('borrowerAddress', m.line(world.borrowerAddress))] : [m.typed('same')];
  return [
    { text: m.label(captions.titles[index]), bold: true, shaded: true },
    { caption: captions.name, text: member ? [m.mark('borrowerName', m.name(member.name))] : '' },
    { caption: 'Account number with us', text: filled(m.dice.digits(6)) },
    { caption: 'Social Security number', text: filled(socialNumber(m)) },
    { caption: captions.address, text: member ? address : '' },
    {
      caption: 'Employer',
      text: filled(index === 0 ? world.employer.name : m.dice.pick(['Self', 'Retired', 'County schools', 'Homemaker'])),
    },
    { caption: 'Gross monthly income', text: filled(m.money(monthly(m))) },
  ];
}

function applicants(m: Manner, world: World): Block[] {
  const captions: Captions = {
    titles: m.dice.pick<readonly [string, string]>([
      ['Applicant', 'Co-Applicant'],
      ['Primary Applicant', 'Joint Applicant'],
      ['Primary Borrower', 'Co-Borrower'],
    ]),
    name: oneOf(m, 'Name (as on ID)', 'Full name', 'Legal name'),
    address: oneOf(m, 'Home address', 'Present street address', 'Mailing address'),
  };
  const [left, right] = [person(m, world, 0, captions), person(m, world, 1, captions)];
  const others = world.borrowers.slice(2);
  const named: Block = {
    kind: 'pairs',
    layout: 'colon',
    pairs: [{ label: oneOf(m, 'Additional applicants', 'Others who will sign'), value: borrowersOf(m, others) }],
    after: 8,
  };
  return [
    {
      kind: 'table',
      rows: left.map((cell, row): Cell[] => [cell, right[row] ?? '']),
      widths: [0.5, 0.5],
      borders: 'grid',
      padding: 3,
      after: others.length > 0 ? 2 : 8,
    },
    ...(others.length > 0 ? [named] : []),
  ];
}

/** What is asked for: amount, term, why, and on which home. */
function asked(m: Manner, world: World): Block[] {
  const cells: Cell[] = [
    { caption: oneOf(m, 'Amount requested', 'Loan amount requested', 'I/we wish to borrow'), text: [amount(m, world)] },
    { caption: oneOf(m, 'For how many months', 'Term (months)', 'Repayment term in months'), text: [months(m, world)] },
    { caption: oneOf(m, 'Estimated value of home', 'Market value'), text: [m.typed(m.round(world.appraisedValue))] },
    { caption: oneOf(m, 'Year built', 'Year purchased'), text: [m.typed(String(m.dice.between(1948, 2004)))] },
  ];
  return [
    { kind: 'heading', text: oneOf(m, 'Loan Request', '1. What you are applying for', 'Your Request'), bar: chance(m.dice, 0.6) },
    {
      kind: 'checks',
      inline: true,
      label: oneOf(m, 'Purpose', 'I/we want to'),
      items: [...purposes(world), { text: 'Home improvement', ticked: false }, { text: 'Land', ticked: false }],
    },
    { kind: 'checks', inline: true, label: oneOf(m, 'Program', 'Loan program'), items: mortgageTypes(world, 'USDA-RD') },
    { kind: 'table', rows: [cells], borders: 'grid', padding: 3, after: 2 },
    {
      kind: 'table',
      rows: [
        [
          {
            caption: oneOf(m, 'Address of the property to secure this loan', 'Real estate offered as security', 'Property to be mortgaged'),
            text: [property(m, world)],
          },
        ],
      ],
      borders: 'grid',
      padding: 3,
      after: 8,
    },
  ];
}

/** What is owned and owed: names and amounts that are none of ours. */
function money(m: Manner, world: World): Block[] {
  const sum = (): Cell => [m.typed(m.round(m.dice.between(900, 46_000) * 100))];
  const monthlySum = (): Cell => [m.typed(m.round(m.dice.between(35, 980) * 100))];
  const debts: Cell[][] = [
    [world.purpose === 'Refinance' ? world.priorLender.name : 'Landlord', sum(), monthlySum()],
    [m.dice.pick(['Cedarline Card Services', 'Juniper Store Card']), sum(), monthlySum()],
    [m.dice.pick(['Brightwater Auto Finance', 'Foxglove Student Loans']), sum(), monthlySum()],
    ['', '', ''],
  ];
  const head: Cell[] = [m.label('Owed to'), m.label('Balance'), m.label('Monthly payment')];
  return [
    { kind: 'heading', text: oneOf(m, 'Debts', '2. What you owe', 'Outstanding Obligations'), bar: chance(m.dice, 0.6) },
    {
      kind: 'table',
      head: true,
      rows: [head, ...debts],
      widths: [0.5, 0.25, 0.25],
      aligns: ['left', 'right', 'right'],
      borders: 'grid',
      padding: 2.5,
      after: 4,
    },
    {
      kind: 'pairs',
      layout: m.dice.pick(['underscored', 'colon']),
      columns: 2,
      pairs: [
        { label: m.label('Savings held at'), value: [m.typed(world.bank.name)] },
        { label: m.label('Balance'), value: [m.typed(m.money(m.dice.between(20_000, 4_800_000)))] },
      ],
      after: 6,
    },
  ];
}

/** The box that the office fills in. */
function office(m: Manner, world: World): Block {
  const agency = caseNumber(m, world);
  const company = chance(m.dice, 0.6) || !world.broker;
  return {
    kind: 'box',
    shaded: chance(m.dice, 0.4),
    blocks: [
      { kind: 'heading', text: oneOf(m, 'FOR LENDER USE ONLY', 'Office use only', 'To be completed by loan department'), size: 8.5 },
      {
        kind: 'pairs',
        layout: m.dice.pick(['colon', 'right', 'underscored']),
        columns: 2,
        pairs: [
          { label: oneOf(m, 'Loan no.', 'Application/loan number', 'Loan ID'), value: [loanNumber(m, world)] },
          { label: oneOf(m, 'Received', 'Date received'), value: [m.typed(m.date(world.applicationDate))] },
          { label: oneOf(m, 'Taken by', 'Loan officer', 'Interviewer'), value: [originator(m, world)] },
          { label: oneOf(m, 'Officer NMLS', 'Officer’s NMLS ID'), value: [originatorNmls(m, world)] },
          ...(world.broker ? [{ label: m.label('Broker'), value: [m.mark('mortgageBrokerName', world.broker.name)] }] : []),
          ...(company
            ? [{ label: oneOf(m, 'Institution NMLS', 'Company NMLS ID'), value: [m.mark('lenderNmlsId', world.lender.nmlsId)] }]
            : []),
          ...(agency === '' ? [] : [{ label: oneOf(m, 'FHA/VA case', 'Agency case no.'), value: agency }]),
          ...(chance(m.dice, 0.3) ? [{ label: 'ULI', value: [m.mark('universalLoanIdentifier', world.uli)] }] : []),
          { label: m.label('Decision'), value: m.dice.pick(['Approved', 'Pending', '']) },
        ],
      },
    ],
    after: 8,
  };
}

/** A small lender's own application for a loan on a home, filled in at the branch: applicants side by side, a box for the office. */
export const branchForm: LayoutFamily = {
  name: 'loan-application/branch-form',
  documentType: 'loan-application',
  keptForCalibration: true,
  compose(world, dice) {
    const m = mannerOf(dice, 'loan-application', dice.pick(['office', 'modern']), 9);
    const box = office(m, world);
    const boxFirst = chance(dice, 0.5);
    const parts: Block[][] = [
      asked(m, world),
      [
        { kind: 'heading', text: oneOf(m, 'About You', 'Applicant Information', 'Who is applying'), bar: chance(dice, 0.6) },
        ...applicants(m, world),
      ],
    ];
    return {
      plan: {
        look: { ...m.look, ...(chance(dice, 0.5) ? { filledFace: dice.pick(['hand', 'mono'] as const) } : {}) },
        blocks: [
          {
            kind: 'columns',
            columns: [
              [
                {
                  kind: 'lines',
                  lines: [
                    [m.mark('lenderName', world.lender.name, { filled: false, bold: true })],
                    m.street(world.lender.address),
                    m.city(world.lender.address),
                  ],
                },
              ],
              [
                {
                  kind: 'heading',
                  text: oneOf(m, 'Real Estate Loan Application', 'Home Loan Application', 'Mortgage Application'),
                  size: 15,
                  align: 'right',
                },
              ],
            ],
            after: 6,
          },
          ...(boxFirst ? [box] : []),
          ...(chance(dice, 0.5) ? parts : [...parts].reverse()).flat(),
          ...money(m, world),
          ...sometimes(dice, 0.6, {
            kind: 'checks',
            items: [
              { text: 'I/we intend to apply for joint credit.', ticked: world.borrowers.length > 1 },
              { text: 'I/we will live in the home.', ticked: true },
              { text: 'I/we have filed for bankruptcy in the last seven years.', ticked: false },
            ],
          }),
          {
            kind: 'paragraph',
            text: 'Everything stated here is correct to the best of my/our knowledge. You may check my/our credit and employment and keep this application whether or not it is approved.',
            size: 8,
          },
          {
            kind: 'columns',
            columns: [0, 1].map((at): Block[] => {
              const member = world.borrowers[at];
              return member
                ? [
                    {
                      kind: 'signature',
                      name: [m.mark('borrowerName', m.name(member.name))],
                      under: [`${m.label('Date')}: ${m.date(world.applicationDate)}`],
                      signed: chance(dice, 0.8),
                    },
                  ]
                : [];
            }),
            gap: 18,
          },
          ...(boxFirst ? [] : [box]),
        ],
        footer: (page, pages) => ({
          left: oneOf(m, 'Equal Housing Opportunity', 'Equal Housing Lender', 'RE-101'),
          right: `${page} of ${pages}`,
          size: 7,
        }),
      },
      stated: statedOf(world),
    };
  },
};
