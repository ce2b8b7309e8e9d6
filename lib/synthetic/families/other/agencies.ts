import { addDays } from '../../calendar.ts';
import type { LayoutFamily } from '../family.ts';
import { borrowersOf, companyBlock, mailBlock, mannerOf, oneOf, sometimes } from '../manner.ts';

/** The screen of a government's system that gave a loan its case number. */
export const caseNumberAssignment: LayoutFamily = {
  name: 'other/case-number-assignment',
  documentType: 'other',
  compose(world, dice) {
    const m = mannerOf(dice, 'other', dice.pick(['modern', 'old']), 9);
    const number = world.agencyCaseNumber ?? `${dice.digits(3)}-${dice.digits(7)}`;
    return {
      plan: {
        look: m.look,
        header: () => ({ left: m.date(world.applicationDate), right: 'Lender system, secure session', size: 7 }),
        blocks: [
          {
            kind: 'heading',
            text: oneOf(m, 'Case Number Assignment', 'CASE QUERY RESULTS', 'Case Number Request - Successful'),
            rule: true,
          },
          {
            kind: 'pairs',
            layout: dice.pick(['colon', 'tab', 'right']),
            columns: dice.pick([1, 2]),
            pairs: dice.shuffled([
              { label: m.label('Case Number'), value: number },
              { label: m.label('Assigned'), value: m.date(addDays(world.applicationDate, 2)) },
              { label: m.label('Case Type'), value: 'Regular' },
              { label: m.label('Borrower'), value: borrowersOf(m, world.borrowers) },
              { label: m.label('Property Address'), value: m.line(world.property) },
              { label: m.label('Lender ID'), value: dice.digits(10) },
              { label: m.label('Originator'), value: world.lender.name },
              { label: m.label('Program'), value: dice.pick(['203(b)', 'IRRRL', '502 Guaranteed', 'Standard purchase']) },
              { label: m.label('ADP Code'), value: dice.digits(3) },
              { label: m.label('Loan Officer NMLS'), value: world.originator.nmlsId },
            ]),
          },
          { kind: 'paragraph', text: 'The borrower passed validation. The address was validated. Print this page for your file.' },
        ],
      },
    };
  },
};

/** What an agency holds a home to be worth, with its conditions. */
export const noticeOfValue: LayoutFamily = {
  name: 'other/notice-of-value',
  documentType: 'other',
  heldOut: true,
  compose(world, dice) {
    const m = mannerOf(dice, 'other', 'office', 10);
    return {
      plan: {
        look: m.look,
        blocks: [
          { kind: 'heading', text: oneOf(m, 'Notice of Value', 'NOTICE OF REASONABLE VALUE', 'Conditional Commitment'), align: 'center' },
          { kind: 'lines', lines: companyBlock(m, world.lender), after: 8 },
          {
            kind: 'table',
            borders: 'grid',
            rows: [
              [
                { text: m.line(world.property), caption: 'Property' },
                { text: m.round(world.appraisedValue), caption: 'Value' },
              ],
              [
                { text: borrowersOf(m, world.borrowers), caption: 'Purchaser' },
                { text: m.date(world.applicationDate), caption: 'Issued' },
              ],
              [
                { text: dice.digits(12), caption: 'Case number' },
                { text: m.date(addDays(world.applicationDate, 180)), caption: 'Valid until' },
              ],
            ],
          },
          { kind: 'paragraph', text: 'The value above is good for any lender. A loan may be guaranteed if these conditions are met:' },
          {
            kind: 'checks',
            items: ['Energy conservation', 'Wood-destroying insects', 'Well and sewage', 'Flood insurance', 'Repairs as listed'].map(
              (text) => ({
                text,
                ticked: dice.pick([true, false]),
              }),
            ),
          },
        ],
      },
    };
  },
};

/** Certifications of borrower and lender that go with an application for a guaranteed loan. */
export const agencyAddendum: LayoutFamily = {
  name: 'other/agency-addendum',
  documentType: 'other',
  compose(world, dice) {
    const m = mannerOf(dice, 'other', 'modern', 8.5);
    return {
      plan: {
        look: m.look,
        blocks: [
          {
            kind: 'heading',
            text: oneOf(
              m,
              'Addendum: Certifications for an Insured Loan',
              "Lender's and Borrower's Certifications",
              'Addendum to Uniform Application',
            ),
            align: 'center',
          },
          {
            kind: 'table',
            borders: 'grid',
            rows: [
              [
                { text: world.agencyCaseNumber ?? '', caption: 'Agency case no.' },
                { text: world.loanNumber, caption: "Lender's case no." },
                { text: m.date(world.applicationDate), caption: 'Date' },
              ],
              [
                { text: borrowersOf(m, world.borrowers), caption: 'Borrower and present address' },
                { text: m.line(world.property), caption: 'Property' },
                { text: `${m.money(world.amount)} / ${m.rate(world.ratePercent)}`, caption: 'Loan and rate' },
              ],
              [
                { text: world.lender.name, caption: "Lender's name" },
                { text: world.originator.name, caption: 'Agent' },
                { text: dice.digits(10), caption: 'Lender ID' },
              ],
            ],
          },
          { kind: 'heading', text: 'Part II - Certification of the lender', size: 10 },
          ...[
            'A. The information in the application was got directly from the borrower.',
            'B. The credit report was ordered by the lender.',
            'C. To the best of my knowledge the statements in the application are true.',
          ].map((text) => ({ kind: 'paragraph' as const, text })),
          { kind: 'heading', text: 'Part IV - Certification of the borrower', size: 10 },
          {
            kind: 'checks',
            label: 'Occupancy',
            items: [
              { text: 'I now live in the property as my home', ticked: true },
              { text: 'My spouse was on duty when the loan was closed', ticked: false },
            ],
          },
          {
            kind: 'paragraph',
            text: 'I was told of the reasonable value, I owe no other debt to the agency, and I did not pay more than the contract says.',
          },
          { kind: 'signature', name: world.borrowers[0].name, under: ['Borrower'], signed: dice.pick([true, false]) },
        ],
        footer: (page, pages) => ({ left: `Form ${dice.digits(5)}-A`, right: `Page ${page} of ${pages}`, size: 7 }),
      },
    };
  },
};

/** What a county asks of an owner: parcel, assessed values, taxes due. */
export const taxBill: LayoutFamily = {
  name: 'other/tax-bill',
  documentType: 'other',
  compose(world, dice) {
    const m = mannerOf(dice, 'other', dice.pick(['modern', 'old']), 9);
    const tax = dice.between(90_000, 900_000);
    return {
      plan: {
        look: m.look,
        blocks: [
          { kind: 'heading', text: `${world.property.county} County Tax Collector`, align: 'center' },
          {
            kind: 'heading',
            text: oneOf(m, 'Property Tax Statement', 'REAL ESTATE TAX BILL', 'Secured Property Tax Bill'),
            align: 'center',
            size: 12,
          },
          { kind: 'lines', lines: mailBlock(m, world.borrowers.slice(0, 1), world.borrowerAddress) },
          {
            kind: 'pairs',
            layout: dice.pick(['colon', 'dots']),
            pairs: [
              { label: m.label('Parcel Number'), value: world.property.parcels[0] },
              { label: m.label('Property Location'), value: m.line(world.property) },
              { label: m.label('Assessed Value'), value: m.round(Math.round(world.appraisedValue * 0.8)) },
              { label: m.label('Mortgage Company'), value: world.servicer.name },
              { label: m.label('First Half Due'), value: m.date(world.firstPaymentDate) },
            ],
          },
          {
            kind: 'table',
            head: true,
            borders: 'rows',
            rows: [
              ['Authority', 'Rate', 'Amount'],
              ['County', '0.4312', m.money(Math.round(tax * 0.5))],
              ['Schools', '0.8120', m.money(Math.round(tax * 0.4))],
              ['Fire district', '0.0911', m.money(Math.round(tax * 0.1))],
              ['Total due', '', m.money(tax)],
            ],
            widths: [0.5, 0.2, 0.3],
            aligns: ['left', 'right', 'right'],
          },
          ...sometimes(dice, 0.6, { kind: 'dashes', text: 'Detach and return with your payment' }),
        ],
      },
    };
  },
};

/** Whether a home lies where it floods. */
export const floodDetermination: LayoutFamily = {
  name: 'other/flood-determination',
  documentType: 'other',
  compose(world, dice) {
    const m = mannerOf(dice, 'other', dice.pick(['old', 'modern']), 9);
    const zone = dice.pick(['X', 'C', 'AE', 'A', 'D']);
    return {
      plan: {
        look: m.look,
        blocks: [
          {
            kind: 'heading',
            text: oneOf(m, 'STANDARD FLOOD HAZARD DETERMINATION', 'Flood Zone Determination', 'Flood Certificate'),
            align: 'center',
          },
          {
            kind: 'table',
            borders: 'grid',
            rows: [
              [
                { blocks: [{ kind: 'lines', lines: ['1. Lender', ...companyBlock(m, world.lender)] }] },
                {
                  blocks: [
                    {
                      kind: 'lines',
                      lines: ['2. Collateral', m.street(world.property), m.city(world.property), 'Borrower:', world.borrowers[0].name],
                    },
                  ],
                },
              ],
              [
                { text: dice.digits(10), caption: '3. Lender ID' },
                { text: world.loanNumber, caption: '4. Loan identifier' },
              ],
              [
                { text: m.money(world.amount), caption: '5. Amount of insurance required' },
                { text: zone, caption: 'Flood zone' },
              ],
            ],
          },
          {
            kind: 'checks',
            label: 'In a special flood hazard area',
            items: [
              { text: 'Yes', ticked: zone.startsWith('A') },
              { text: 'No', ticked: !zone.startsWith('A') },
            ],
          },
          {
            kind: 'paragraph',
            text: 'This determination is based on the map of the agency and on other information needed to locate the building. It is valid for the life of the loan.',
          },
        ],
      },
    };
  },
};
