import type { LayoutFamily } from '../family.ts';
import { borrowersOf, companyBlock, mannerOf, oneOf } from '../manner.ts';

/** A lender's request to a bank, filled in. */
export const depositVerification: LayoutFamily = {
  name: 'asset/verification-of-deposit',
  documentType: 'asset',
  compose(world, dice) {
    const m = mannerOf(dice, 'asset', dice.pick(['office', 'modern']), 9.5);
    const balance = dice.between(150_000, 8_000_000);
    return {
      plan: {
        look: m.look,
        blocks: [
          {
            kind: 'heading',
            text: oneOf(m, 'Request for Verification of Deposit', 'Verification of Deposit', 'VERIFICATION OF DEPOSIT'),
            align: 'center',
          },
          {
            kind: 'columns',
            columns: [
              [{ kind: 'lines', lines: ['1. To (name and address of depository)', ...companyBlock(m, world.bank)] }],
              [{ kind: 'lines', lines: ['2. From (name and address of lender)', ...companyBlock(m, world.lender)] }],
            ],
          },
          {
            kind: 'pairs',
            layout: dice.pick(['underscored', 'colon']),
            pairs: [
              { label: '5. Date', value: m.date(world.applicationDate) },
              { label: "6. Lender's number", value: world.loanNumber },
              {
                label: '8. Name and address of applicant(s)',
                value: [...borrowersOf(m, world.borrowers.slice(0, 2)), `, ${m.line(world.borrowerAddress)}`],
              },
            ],
          },
          {
            kind: 'table',
            borders: 'grid',
            head: true,
            rows: [
              ['Type of account', 'Account number', 'Current balance', 'Average balance, two months', 'Date opened'],
              ['Checking', dice.digits(9), m.money(balance), m.money(balance - 42_000), m.date('2003-06-14')],
              ['Savings', dice.digits(9), m.money(balance * 2), m.money(balance * 2 - 9_900), m.date('2005-02-03')],
            ],
          },
          {
            kind: 'paragraph',
            text: 'Loans outstanding to applicant(s): none. The information on this form is confidential and is sent directly to the lender.',
            size: 8.5,
          },
          {
            kind: 'signature',
            name: world.preparer.name,
            under: ['Depository representative'],
            signed: true,
            date: m.date(world.applicationDate),
          },
        ],
      },
    };
  },
};
