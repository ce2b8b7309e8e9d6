import type { Block, Cell } from '../../paper/blocks.ts';
import type { World } from '../../world/world.ts';
import type { LayoutFamily } from '../family.ts';
import { borrowersOf, chance, type Manner, mannerOf } from '../manner.ts';
import { amount, caseNumber, loanNumber, months, mortgageTypes, property, purposes, socialNumber, statedOf } from './facts.ts';
import { assetsAndDebts, boxes, declarations, employment, originationInformation } from './parts.ts';

function personal(m: Manner, world: World): Block[] {
  const [first, ...others] = world.borrowers;
  const cells: Cell[] = [
    { caption: 'Name (First, Middle, Last, Suffix)', text: [m.mark('borrowerName', m.name(first.name))] },
    { caption: 'Social Security Number', text: [m.typed(socialNumber(m))] },
    {
      caption: 'Date of Birth (mm/dd/yyyy)',
      text: [m.typed(`0${m.dice.between(1, 9)}/${m.dice.between(10, 28)}/19${m.dice.between(55, 99)}`)],
    },
    { caption: 'Citizenship', text: 'U.S. Citizen' },
  ];
  return [
    { kind: 'heading', text: 'Section 1: Borrower Information.', bar: true },
    {
      kind: 'paragraph',
      text: 'This section asks about your personal information and your income from employment and other sources.',
      size: 8,
    },
    { kind: 'heading', text: '1a. Personal Information' },
    boxes(cells, 2),
    {
      kind: 'checks',
      label: 'Type of Credit',
      items: [
        { text: 'I am applying for individual credit.', ticked: others.length === 0 },
        { text: `I am applying for joint credit. Total Number of Borrowers: ${world.borrowers.length}`, ticked: others.length > 0 },
      ],
    },
    {
      kind: 'pairs',
      layout: 'below',
      pairs: [
        { label: 'List Name(s) of Other Borrower(s) Applying for this Loan', value: others.length > 0 ? borrowersOf(m, others, ', ') : '' },
      ],
    },
    {
      kind: 'table',
      borders: 'grid',
      rows: [
        [
          {
            caption: 'Current Address (Street, Unit #, City, State, ZIP)',
            text: [m.mark('borrowerAddress', m.line(world.borrowerAddress))],
          },
        ],
        [
          {
            caption: 'How Long at Current Address?   Housing: No primary housing expense / Own / Rent',
            text: `${m.dice.between(1, 14)} Years ${m.dice.between(0, 11)} Months`,
          },
        ],
      ],
    },
  ];
}

function loanAndProperty(m: Manner, world: World): Block[] {
  return [
    { kind: 'heading', text: 'Section 4: Loan and Property Information.', bar: true },
    { kind: 'heading', text: '4a. Loan and Property Information' },
    {
      kind: 'columns',
      columns: [
        [{ kind: 'pairs', layout: 'colon', pairs: [{ label: 'Loan Amount', value: [amount(m, world)] }] }],
        [{ kind: 'checks', inline: true, label: 'Loan Purpose', items: [...purposes(world), { text: 'Other (specify)', ticked: false }] }],
      ],
    },
    {
      kind: 'table',
      borders: 'grid',
      rows: [
        [
          {
            caption: 'Property Address (Street, Unit #, City, State, ZIP, County)',
            text: [property(m, world), `   ${world.property.county}`],
          },
        ],
      ],
    },
    {
      kind: 'pairs',
      layout: 'colon',
      columns: 2,
      pairs: [
        { label: 'Number of Units', value: '1' },
        { label: 'Property Value', value: m.round(world.appraisedValue) },
      ],
    },
    {
      kind: 'checks',
      inline: true,
      label: 'Occupancy',
      items: [
        { text: 'Primary Residence', ticked: true },
        { text: 'Second Home', ticked: false },
        { text: 'Investment Property', ticked: false },
      ],
    },
  ];
}

function lenderPage(m: Manner, world: World): Block[] {
  return [
    { kind: 'heading', text: 'Lender Loan Information', size: 12 },
    { kind: 'paragraph', text: 'This section is completed by your Lender.', italic: true },
    { kind: 'heading', text: 'L3. Mortgage Loan Information', bar: true },
    { kind: 'checks', inline: true, label: 'Mortgage Type Applied For', items: mortgageTypes(world, 'USDA-RD') },
    {
      kind: 'checks',
      inline: true,
      label: 'Amortization Type',
      items: [
        { text: 'Fixed Rate', ticked: world.amortization === 'Fixed' },
        { text: 'Adjustable Rate', ticked: world.amortization !== 'Fixed' },
      ],
    },
    {
      kind: 'pairs',
      layout: m.dice.pick(['colon', 'right', 'underscored']),
      pairs: [
        { label: 'Note Rate', value: m.rate(world.ratePercent) },
        { label: 'Loan Term (months)', value: [months(m, world)] },
        { label: 'Initial Principal and Interest', value: m.money(world.payment) },
        { label: 'Property Taxes and Insurance', value: m.money(world.escrowPayment) },
        { label: 'L4. Cash From/To the Borrower', value: m.money(world.cashToClose) },
      ],
    },
  ];
}

/** The 2020 form: section 1, section 4, declarations, originator, and the lender's own page. */
export const urla2020: LayoutFamily = {
  name: 'loan-application/urla-2020',
  documentType: 'loan-application',
  weight: 2,
  compose(world, dice) {
    const m = mannerOf(dice, 'loan-application', 'modern', 9);
    const numbers: Block = {
      kind: 'table',
      borders: 'grid',
      rows: [
        [
          {
            caption: 'Lender Loan No./Universal Loan Identifier',
            text: chance(dice, 0.5) ? [m.mark('universalLoanIdentifier', world.uli)] : [loanNumber(m, world)],
          },
          { caption: 'Agency Case No.', text: caseNumber(m, world) },
        ],
      ],
    };
    const lenders = chance(dice, 0.6);
    return {
      plan: {
        look: m.look,
        blocks: [
          { kind: 'lines', lines: ['To be completed by the Lender:'], size: 7.5 },
          numbers,
          { kind: 'heading', text: 'Uniform Residential Loan Application', size: 16 },
          {
            kind: 'paragraph',
            text: 'Verify and complete the information on this application. If you are applying for this loan with others, each additional Borrower must provide information as directed by your Lender.',
            size: 8,
          },
          ...personal(m, world),
          ...employment(m, world, '1b. Current Employment/Self-Employment and Income'),
          ...(chance(dice, 0.5) ? assetsAndDebts(m, world) : []),
          { kind: 'page-break' },
          ...loanAndProperty(m, world),
          ...declarations(m),
          ...originationInformation(m, world, 'Section 9: Loan Originator Information.'),
          ...(lenders ? [{ kind: 'page-break' } as const, ...lenderPage(m, world)] : []),
        ],
        footer: (page, pages) => ({
          lines: [
            ['Borrower Name: ', m.mark('borrowerName', m.name(world.borrowers[0].name))],
            `Uniform Residential Loan Application   Freddie Mac Form 65 - Fannie Mae Form 1003   Effective 1/2021   Page ${page} of ${pages}`,
          ],
          size: 7,
        }),
      },
      stated: lenders ? statedOf(world) : { loanPurposeType: [world.purpose] },
    };
  },
};
