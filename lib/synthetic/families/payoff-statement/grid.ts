import type { Block } from '../../paper/blocks.ts';
import type { LayoutFamily } from '../family.ts';
import { chance, companyBlock, mailBlock, mannerOf, oneOf, sometimes } from '../manner.ts';
import { conditions, overnight, perDiem, reference, sums, sumsTable, title, wire } from './parts.ts';

/** A form of grids: who asks, which loan, what it costs, where the money goes. */
export const grid: LayoutFamily = {
  name: 'payoff-statement/grid',
  documentType: 'payoff-statement',
  compose(world, dice) {
    const m = mannerOf(dice, 'payoff-statement', 'modern', 9);
    const facts = reference(m, world);
    const loan: Block = {
      kind: 'table',
      borders: 'grid',
      rows: facts.map(({ label, value }) => [{ text: label, shaded: chance(dice, 0.5) }, value]),
      widths: [0.32, 0.68],
    };
    const dates: Block = {
      kind: 'table',
      borders: 'grid',
      rows: [
        [
          { caption: oneOf(m, 'Statement Date', 'Quote Date', 'Date Prepared'), text: m.date(world.payoff.date) },
          {
            caption: oneOf(m, 'Good Through', 'Payoff Date', 'Valid Until', 'Figures Good Through'),
            text: m.date(world.payoff.goodThrough),
          },
          { caption: oneOf(m, 'Per Diem', 'Daily Interest', 'Per Diem Interest'), text: m.money(world.payoff.perDiem) },
        ],
      ],
    };
    return {
      plan: {
        look: m.look,
        blocks: [
          {
            kind: 'columns',
            columns: [
              [{ kind: 'lines', lines: companyBlock(m, world.servicer, 'servicerName') }],
              [{ kind: 'heading', text: title(m), align: 'right', size: 14 }],
            ],
          },
          ...sometimes(dice, 0.7, { kind: 'lines', lines: mailBlock(m, world.borrowers, world.borrowerAddress) }),
          loan,
          dates,
          { kind: 'heading', text: oneOf(m, 'Payoff Figures', 'Amounts Due', 'Payoff Calculation', 'Itemization'), bar: chance(dice, 0.5) },
          sumsTable(sums(m, world), dice.pick(['grid', 'rows'])),
          { kind: 'paragraph', text: perDiem(m, world) },
          ...wire(m, world),
          ...sometimes(dice, 0.5, overnight(m, world)),
          ...conditions(m, dice.between(2, 5), 8),
        ],
        footer: (page, pages) => ({ left: title(m), right: `${page} / ${pages}`, size: 7 }),
      },
    };
  },
};
