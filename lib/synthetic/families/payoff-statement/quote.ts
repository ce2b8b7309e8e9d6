import type { LayoutFamily } from '../family.ts';
import { borrowersOf, chance, companyBlock, mannerOf, oneOf } from '../manner.ts';
import { conditions, perDiem, reference, servicer, sums, title, wire } from './parts.ts';

/** A quote from a web portal: plain label and value lists, wire instructions, fine print. */
export const quote: LayoutFamily = {
  name: 'payoff-statement/quote',
  documentType: 'payoff-statement',
  compose(world, dice) {
    const m = mannerOf(dice, 'payoff-statement', 'modern', 9.5);
    const { facts, sum } = sums(m, world);
    const layout = dice.pick(['colon', 'tab', 'right', 'dots'] as const);
    return {
      plan: {
        look: m.look,
        blocks: [
          { kind: 'heading', text: [servicer(m, world)], size: 15 },
          { kind: 'heading', text: title(m), rule: true },
          {
            kind: 'pairs',
            layout,
            pairs: [
              { label: oneOf(m, 'Requested', 'Date of Quote', 'Prepared On'), value: m.date(world.payoff.date) },
              {
                label: oneOf(m, 'Requested by', 'Requester'),
                value: chance(dice, 0.5) ? world.settlementAgent.name : borrowersOf(m, world.borrowers),
              },
            ],
          },
          { kind: 'heading', text: oneOf(m, 'Loan', 'Loan Information', 'Account') },
          { kind: 'pairs', layout, pairs: reference(m, world) },
          { kind: 'heading', text: oneOf(m, 'Payoff Breakdown', 'Payoff Details', 'What You Need to Pay') },
          { kind: 'pairs', layout, pairs: chance(dice, 0.7) ? [...facts, sum] : [sum, ...facts] },
          { kind: 'paragraph', text: perDiem(m, world) },
          ...wire(m, world),
          {
            kind: 'lines',
            lines: [oneOf(m, 'Or mail a cashier check to', 'Overnight address'), ...companyBlock(m, world.servicer, 'servicerName')],
            size: 9,
          },
          ...conditions(m, dice.between(1, 3), 7.5),
        ],
        header: () => ({ left: m.date(world.payoff.date), right: world.servicer.website, size: 7 }),
        footer: (page, pages) => ({ left: `https://${world.servicer.website}/payoff`, right: `${page}/${pages}`, size: 7 }),
      },
    };
  },
};
