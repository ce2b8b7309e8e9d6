import { addMonths, firstOfMonth } from '../../calendar.ts';
import type { Cell } from '../../paper/blocks.ts';
import type { LayoutFamily } from '../family.ts';
import { mailBlock, mannerOf, oneOf } from '../manner.ts';

/** Holdings of an investment account. */
export const brokerage: LayoutFamily = {
  name: 'asset/brokerage',
  documentType: 'asset',
  compose(world, dice) {
    const m = mannerOf(dice, 'asset', 'modern', 9);
    const to = firstOfMonth(world.applicationDate);
    const names = dice.shuffled([
      'Total market index fund',
      'Short-term bond fund',
      'Treasury money fund',
      'International equity fund',
      'Utility shares',
      'Small company fund',
    ]);
    const held = names
      .slice(0, dice.between(3, 6))
      .map((name) => ({ name, shares: dice.between(12, 900), price: dice.between(900, 26_000) }));
    const total = held.reduce((sum, { shares, price }) => sum + shares * price, 0);
    const rows: Cell[][] = held.map(({ name, shares, price }) => [name, `${shares}.000`, m.money(price), m.money(shares * price)]);
    return {
      plan: {
        look: m.look,
        blocks: [
          { kind: 'heading', text: `${world.bank.name} ${dice.pick(['Investments', 'Securities', 'Wealth Services'])}`, size: 14 },
          {
            kind: 'columns',
            columns: [
              [{ kind: 'lines', lines: mailBlock(m, [world.borrowers[0]], world.borrowerAddress) }],
              [
                {
                  kind: 'pairs',
                  layout: 'right',
                  pairs: [
                    { label: m.label('Statement Period'), value: `${m.date(addMonths(to, -3))} - ${m.date(to)}` },
                    { label: m.label('Account No.'), value: `${dice.digits(3)}-${dice.digits(5)}` },
                    { label: oneOf(m, 'Total Account Value', 'Ending Value', 'Portfolio Value'), value: m.money(total) },
                  ],
                },
              ],
            ],
          },
          { kind: 'heading', text: oneOf(m, 'Account Statement - Holdings', 'Investment Account Statement', 'Holdings'), rule: true },
          {
            kind: 'table',
            head: true,
            rows: [['Security', 'Quantity', 'Price', 'Market Value'], ...rows, ['Total', '', '', m.money(total)]],
            widths: [0.46, 0.16, 0.18, 0.2],
            aligns: ['left', 'right', 'right', 'right'],
            borders: dice.pick(['rows', 'grid']),
          },
          {
            kind: 'pairs',
            layout: 'dots',
            pairs: [
              { label: 'Dividends this period', value: m.money(dice.between(1_000, 90_000)) },
              { label: 'Beginning balance', value: m.money(Math.round(total * 0.97)) },
              { label: 'Vested balance', value: m.money(total) },
            ],
          },
          {
            kind: 'paragraph',
            text: 'Values are not guaranteed and are no offer to buy or sell. Securities are not insured and may lose value.',
            size: 7.5,
          },
        ],
        footer: (page, pages) => ({ right: `${page} of ${pages}`, size: 7 }),
      },
    };
  },
};
