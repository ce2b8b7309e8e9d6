import { addDays, addMonths, firstOfMonth } from '../../calendar.ts';
import type { LayoutFamily } from '../family.ts';
import { companyBlock, mailBlock, mannerOf, oneOf } from '../manner.ts';
import { transactions } from './transactions.ts';

/** A month of a checking or savings account. */
export const bankStatement: LayoutFamily = {
  name: 'asset/bank-statement',
  documentType: 'asset',
  weight: 2,
  compose(world, dice) {
    const m = mannerOf(dice, 'asset', dice.pick(['modern', 'old', 'office']), 9);
    const from = addMonths(firstOfMonth(world.applicationDate), -1);
    const opening = dice.between(180_000, 5_200_000);
    const { rows, closing } = transactions(m, world, from, opening, dice.between(8, 24));
    const account = `${dice.digits(4)}-${dice.digits(6)}`;
    return {
      plan: {
        look: m.look,
        blocks: [
          {
            kind: 'columns',
            columns: [
              [{ kind: 'lines', lines: companyBlock(m, world.bank) }],
              [
                { kind: 'heading', text: oneOf(m, 'Account Statement', 'Bank Statement', 'Statement of Account'), align: 'right' },
                {
                  kind: 'pairs',
                  layout: 'right',
                  pairs: [
                    { label: m.label('Statement Period'), value: `${m.date(from)} - ${m.date(addDays(from, 27))}` },
                    { label: m.label('Account Number'), value: account },
                  ],
                },
              ],
            ],
          },
          { kind: 'lines', lines: mailBlock(m, world.borrowers.slice(0, 2), world.borrowerAddress), after: 10 },
          { kind: 'heading', text: oneOf(m, 'Account Summary', 'Checking Account Summary', 'Summary') },
          {
            kind: 'pairs',
            layout: dice.pick(['right', 'dots', 'colon']),
            pairs: [
              { label: m.label('Beginning Balance'), value: m.money(opening) },
              { label: m.label('Ending Balance'), value: m.money(closing) },
              { label: m.label('Average Balance'), value: m.money(Math.round((opening + closing) / 2)) },
              { label: m.label('Interest Paid'), value: m.money(dice.between(0, 900)) },
            ],
          },
          { kind: 'heading', text: oneOf(m, 'Transactions', 'Deposits and Additions, Withdrawals', 'Activity') },
          {
            kind: 'table',
            head: true,
            rows: [['Date', 'Description', 'Deposits', 'Withdrawals', 'Balance'], ...rows],
            widths: [0.14, 0.38, 0.16, 0.16, 0.16],
            aligns: ['left', 'left', 'right', 'right', 'right'],
            borders: dice.pick(['rows', 'none', 'grid']),
            size: 8,
          },
          {
            kind: 'paragraph',
            text: 'In case of errors or questions about your electronic transfers, write or call us within 60 days. Member FDIC. Equal Housing Lender.',
            size: 7.5,
          },
        ],
        footer: (page, pages) => ({ left: `Account ${account}`, right: `Page ${page} of ${pages}`, size: 7 }),
      },
    };
  },
};
