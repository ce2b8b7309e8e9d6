import { addDays } from '../../calendar.ts';
import type { LayoutFamily } from '../family.ts';
import { borrowersOf, companyBlock, mailBlock, mannerOf, oneOf } from '../manner.ts';

/** A driver licence or identity card, copied on a sheet. */
export const identityCard: LayoutFamily = {
  name: 'other/identity-card',
  documentType: 'other',
  compose(world, dice) {
    const m = mannerOf(dice, 'other', 'modern', 9);
    const [person] = world.borrowers;
    return {
      plan: {
        look: m.look,
        blocks: [
          { kind: 'space', height: dice.between(20, 160) },
          {
            kind: 'box',
            width: 300,
            align: dice.pick(['left', 'center']),
            blocks: [
              {
                kind: 'heading',
                text: `${world.borrowerAddress.stateName} ${oneOf(m, 'Driver License', 'Identification Card', 'DRIVER LICENSE')}`,
              },
              {
                kind: 'columns',
                widths: [0.35, 0.65],
                columns: [
                  [{ kind: 'picture', width: 70, height: 88 }],
                  [
                    {
                      kind: 'lines',
                      lines: [
                        `DL ${dice.pick(['D', 'F', 'S'])}${dice.digits(7)}`,
                        `EXP ${m.date(addDays(world.applicationDate, dice.between(100, 1800)))}`,
                        `LN ${person.last.toUpperCase()}`,
                        `FN ${person.first.toUpperCase()}`,
                        m.street(world.borrowerAddress),
                        m.city(world.borrowerAddress),
                        `DOB 0${dice.between(1, 9)}/${dice.between(10, 28)}/19${dice.between(55, 99)}`,
                        `SEX ${dice.pick(['M', 'F'])}   HGT 5-0${dice.between(1, 9)}   EYES BRN`,
                      ],
                    },
                  ],
                ],
              },
            ],
          },
          { kind: 'barcode', text: dice.digits(16) },
        ],
      },
    };
  },
};

/** A utility's bill: account number, due date, amount due - and no mortgage. */
export const utilityBill: LayoutFamily = {
  name: 'other/utility-bill',
  documentType: 'other',
  compose(world, dice) {
    const m = mannerOf(dice, 'other', 'modern', 9);
    const bill = dice.between(4_000, 38_000);
    const due = m.date(addDays(world.applicationDate, 21));
    const utility = `${world.borrowerAddress.city} ${dice.pick(['Power & Light', 'Water District', 'Gas Company', 'Electric Cooperative'])}`;
    const facts = [
      { label: oneOf(m, 'Account Number', 'Customer No.'), value: dice.digits(10) },
      { label: oneOf(m, 'Due Date', 'Pay By'), value: due },
      { label: oneOf(m, 'Amount Due', 'Total Amount Due', 'Please Pay'), value: m.money(bill) },
    ];
    return {
      plan: {
        look: m.look,
        blocks: [
          {
            kind: 'columns',
            columns: [[{ kind: 'heading', text: utility, size: 14 }], [{ kind: 'pairs', layout: 'right', pairs: facts }]],
          },
          { kind: 'lines', lines: mailBlock(m, [world.borrowers[0]], world.borrowerAddress) },
          {
            kind: 'pairs',
            layout: 'colon',
            pairs: [
              { label: m.label('Service Address'), value: m.line(world.property) },
              { label: m.label('Meter'), value: dice.digits(8) },
            ],
          },
          {
            kind: 'table',
            borders: 'rows',
            rows: [
              ['Previous balance', m.money(bill - 700)],
              ['Payment received', m.money(bill - 700)],
              [`Usage ${dice.between(200, 1900)} units`, m.money(bill - 1_100)],
              ['Customer charge', m.money(1_100)],
              ['Current charges', m.money(bill)],
            ],
            widths: [0.7, 0.3],
            aligns: ['left', 'right'],
          },
          { kind: 'dashes', text: 'Return this part with your payment' },
          {
            kind: 'columns',
            columns: [
              [{ kind: 'lines', lines: [utility, `P.O. Box ${dice.digits(4)}`, m.city(world.borrowerAddress)] }],
              [{ kind: 'pairs', layout: 'right', pairs: facts }],
            ],
          },
        ],
      },
    };
  },
};

/** Declarations of a homeowner's policy: insured, premises, mortgagee clause, limits. */
export const insurance: LayoutFamily = {
  name: 'other/insurance-declarations',
  documentType: 'other',
  compose(world, dice) {
    const m = mannerOf(dice, 'other', dice.pick(['modern', 'old']), 9);
    return {
      plan: {
        look: m.look,
        blocks: [
          {
            kind: 'heading',
            text: oneOf(m, 'Homeowners Policy Declarations', 'EVIDENCE OF PROPERTY INSURANCE', 'Homeowners Insurance Declarations Page'),
            rule: true,
          },
          {
            kind: 'pairs',
            layout: dice.pick(['colon', 'tab']),
            pairs: [
              { label: m.label('Policy Number'), value: `HO${dice.digits(8)}` },
              { label: m.label('Policy Period'), value: `${m.date(world.closingDate)} to ${m.date(addDays(world.closingDate, 365))}` },
              { label: m.label('Named Insured'), value: borrowersOf(m, world.borrowers) },
              { label: m.label('Insured Location'), value: m.line(world.property) },
            ],
          },
          {
            kind: 'table',
            head: true,
            borders: dice.pick(['grid', 'rows']),
            rows: [
              ['Coverage', 'Limit', 'Premium'],
              ['A. Dwelling', m.round(world.appraisedValue), m.money(dice.between(40_000, 210_000))],
              ['B. Other structures', m.round(Math.round(world.appraisedValue / 1_000_000) * 100_000), 'Included'],
              ['C. Personal property', m.round(Math.round(world.appraisedValue / 200_000) * 100_000), 'Included'],
              ['E. Personal liability', m.round(30_000_000), m.money(2_400)],
            ],
            widths: [0.5, 0.25, 0.25],
            aligns: ['left', 'right', 'right'],
          },
          {
            kind: 'lines',
            lines: [
              m.label('Mortgagee'),
              `${world.lender.name}, ISAOA/ATIMA`,
              m.street(world.lender.address),
              m.city(world.lender.address),
              `${m.label('Loan Number')}: ${world.loanNumber}`,
            ],
          },
          { kind: 'paragraph', text: `Deductible ${m.money(100_000)}. Total annual premium ${m.money(dice.between(60_000, 320_000))}.` },
          { kind: 'lines', lines: ['Agent', ...companyBlock(m, world.employer)], size: 8 },
        ],
      },
    };
  },
};
