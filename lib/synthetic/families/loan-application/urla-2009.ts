import type { Block, Cell } from '../../paper/blocks.ts';
import type { World } from '../../world/world.ts';
import type { LayoutFamily } from '../family.ts';
import { borrowersOf, chance, type Manner, mannerOf } from '../manner.ts';
import {
  amount,
  caseNumber,
  loanNumber,
  months,
  mortgageTypes,
  organisation,
  organisationNmls,
  originator,
  originatorNmls,
  property,
  purposes,
  socialNumber,
  statedOf,
} from './facts.ts';
import { assetsAndDebts, boxes, declarations } from './parts.ts';

function person(m: Manner, world: World, index: number, caption: string): Cell[] {
  const borrower = world.borrowers[index];
  return [
    {
      caption: `${caption}'s Name (include Jr. or Sr. if applicable)`,
      text: borrower ? [m.mark('borrowerName', m.name(borrower.name))] : '',
    },
    { caption: 'Social Security Number', text: borrower ? [m.typed(socialNumber(m))] : '' },
    {
      caption: 'Present Address (street, city, state, ZIP)',
      text: borrower && (index === 0 || chance(m.dice, 0.6)) ? [m.mark('borrowerAddress', m.line(world.borrowerAddress))] : '',
    },
    {
      caption: 'Home Phone (incl. area code)',
      text: borrower ? [m.typed(world.originator.phone.replace(/\d{2}$/, m.dice.digits(2)))] : '',
    },
  ];
}

function terms(m: Manner, world: World): Block[] {
  return [
    { kind: 'heading', text: 'I. TYPE OF MORTGAGE AND TERMS OF LOAN', bar: true },
    {
      kind: 'checks',
      inline: true,
      label: 'Mortgage Applied for:',
      items: [...mortgageTypes(world, 'USDA/Rural Housing Service'), { text: 'Other (explain):', ticked: false }],
    },
    boxes(
      [
        { caption: 'Agency Case Number', text: caseNumber(m, world) },
        { caption: 'Lender Case Number', text: [loanNumber(m, world)] },
        { caption: 'Amount', text: [amount(m, world)] },
        { caption: 'Interest Rate', text: [m.typed(m.rate(world.ratePercent))] },
        { caption: 'No. of Months', text: [months(m, world)] },
        { caption: 'Amortization Type', text: world.amortization === 'Fixed' ? 'Fixed Rate' : 'ARM (type)' },
      ],
      3,
    ),
    { kind: 'heading', text: 'II. PROPERTY INFORMATION AND PURPOSE OF LOAN', bar: true },
    {
      kind: 'table',
      borders: 'grid',
      rows: [
        [
          { caption: 'Subject Property Address (street, city, state & ZIP)', text: [property(m, world)] },
          { caption: 'No. of Units', text: '1' },
        ],
      ],
      widths: [0.85, 0.15],
    },
    {
      kind: 'table',
      borders: 'grid',
      rows: [
        [
          {
            caption: 'Legal Description of Subject Property (attach description if necessary)',
            text: chance(m.dice, 0.5)
              ? 'See attached title report'
              : [m.typed(`Lot ${world.property.lot}, Block ${world.property.block}, ${world.property.subdivision}`)],
          },
        ],
      ],
    },
    {
      kind: 'checks',
      inline: true,
      label: 'Purpose of Loan',
      items: [
        ...purposes(world),
        { text: 'Construction', ticked: false },
        { text: 'Construction-Permanent', ticked: false },
        { text: 'Other (explain):', ticked: false },
      ],
    },
    {
      kind: 'table',
      borders: 'grid',
      rows: [
        [
          { caption: 'Title will be held in what Name(s)', text: borrowersOf(m, world.borrowers) },
          { caption: 'Manner in which Title will be held', text: [m.typed(world.vesting)] },
        ],
      ],
    },
  ];
}

/** The 2009 form: type and terms, property and purpose, borrower beside co-borrower, originator at the end. */
export const urla2009: LayoutFamily = {
  name: 'loan-application/urla-2009',
  documentType: 'loan-application',
  weight: 2,
  compose(world, dice) {
    const m = mannerOf(dice, 'loan-application', dice.pick(['office', 'modern']), 9);
    const pairs: Cell[][] = person(m, world, 0, 'Borrower').map((cell, index) => [cell, person(m, world, 1, 'Co-Borrower')[index] ?? '']);
    const third = world.borrowers.slice(2);
    return {
      plan: {
        look: { ...m.look, ...(chance(dice, 0.7) ? { filledFace: 'mono' as const } : {}) },
        blocks: [
          { kind: 'heading', text: 'Uniform Residential Loan Application', align: 'center', size: 14 },
          {
            kind: 'paragraph',
            text: 'This application is designed to be completed by the applicant(s) with the Lender\u2019s assistance. Applicants should complete this form as "Borrower" or "Co-Borrower," as applicable.',
            size: 7.5,
          },
          ...terms(m, world),
          { kind: 'heading', text: 'III. BORROWER INFORMATION', bar: true },
          { kind: 'table', borders: 'grid', rows: pairs },
          ...(third.length > 0
            ? [{ kind: 'pairs', layout: 'colon', pairs: [{ label: 'Further applicants', value: borrowersOf(m, third) }] } satisfies Block]
            : []),
          { kind: 'heading', text: 'IV. EMPLOYMENT INFORMATION', bar: true },
          boxes(
            [
              { caption: 'Name & Address of Employer', text: [m.typed(`${world.employer.name}, ${m.line(world.employer.address)}`)] },
              { caption: 'Yrs. on this job', text: [m.typed(String(dice.between(1, 25)))] },
            ],
            2,
          ),
          ...assetsAndDebts(m, world),
          { kind: 'heading', text: 'VII. DETAILS OF TRANSACTION', bar: true },
          {
            kind: 'pairs',
            layout: 'dots',
            pairs: [
              { label: 'a. Purchase price', value: world.purpose === 'Purchase' ? m.money(world.price) : '' },
              {
                label: 'd. Refinance (incl. debts to be paid off)',
                value: world.purpose === 'Refinance' ? m.money(world.amount - 900_000) : '',
              },
              { label: 'm. Loan amount (exclude PMI, MIP, Funding Fee financed)', value: [m.mark('noteAmount', m.money(world.amount))] },
              { label: 'p. Cash from/to Borrower', value: m.money(world.cashToClose) },
            ],
          },
          ...declarations(m),
          { kind: 'heading', text: 'X. To be completed by Loan Originator' },
          boxes(
            [
              { caption: 'Loan Originator\u2019s Name (print or type)', text: [originator(m, world)] },
              { caption: 'Loan Originator Identifier', text: [originatorNmls(m, world)] },
              { caption: 'Loan Origination Company\u2019s Name', text: [organisation(m, world)] },
              { caption: 'Loan Origination Company Identifier', text: [organisationNmls(m, world)] },
            ],
            2,
          ),
          {
            kind: 'signature',
            name: [m.mark('borrowerName', m.name(world.borrowers[0].name))],
            signed: chance(dice, 0.7),
            date: m.date(world.applicationDate),
          },
        ],
        footer: (page, pages) => ({
          left: 'Freddie Mac Form 65  7/05 (rev. 6/09)',
          center: `Page ${page} of ${pages}`,
          right: 'Fannie Mae Form 1003  7/05 (rev. 6/09)',
          size: 7,
        }),
      },
      stated: statedOf(world, 'USDA/Rural Housing Service'),
    };
  },
};
