import { addMonths, firstOfMonth } from '../../calendar.ts';
import type { LayoutFamily } from '../family.ts';
import { borrowersOf, mannerOf, oneOf } from '../manner.ts';
import { transactions } from './transactions.ts';

/** An account aggregator's report: owner, institution, balances, the last months. */
export const assetReport: LayoutFamily = {
  name: 'asset/asset-report',
  documentType: 'asset',
  heldOut: true,
  compose(world, dice) {
    const m = mannerOf(dice, 'asset', 'modern', 9);
    const opening = dice.between(300_000, 7_000_000);
    const { rows, closing } = transactions(m, world, addMonths(firstOfMonth(world.applicationDate), -2), opening, dice.between(6, 14));
    return {
      plan: {
        look: m.look,
        blocks: [
          { kind: 'heading', text: oneOf(m, 'Verification of Assets', 'Asset Report', 'Verification of Assets Report'), size: 15 },
          {
            kind: 'pairs',
            layout: 'below',
            columns: 3,
            pairs: [
              { label: 'Requested by', value: world.lender.name },
              { label: 'Report date', value: m.date(world.applicationDate) },
              { label: 'Report number', value: dice.digits(9) },
              { label: 'Account owner', value: borrowersOf(m, [world.borrowers[0]]) },
              { label: 'Owner address', value: m.line(world.borrowerAddress) },
              { label: 'Institution', value: world.bank.name },
            ],
          },
          {
            kind: 'box',
            blocks: [
              {
                kind: 'pairs',
                layout: 'right',
                pairs: [
                  { label: 'Current balance', value: m.money(closing) },
                  { label: 'Available balance', value: m.money(closing - 4_400) },
                  { label: 'Two-month average', value: m.money(Math.round((opening + closing) / 2)) },
                ],
              },
            ],
          },
          {
            kind: 'table',
            head: true,
            size: 8,
            rows: [['Date', 'Description', 'In', 'Out', 'Balance'], ...rows],
            widths: [0.14, 0.4, 0.15, 0.15, 0.16],
            borders: 'rows',
          },
        ],
        footer: (page, pages) => ({ center: `Page ${page} of ${pages}`, size: 7 }),
      },
    };
  },
};
