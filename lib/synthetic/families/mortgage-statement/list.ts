import type { Block } from '../../paper/blocks.ts';
import type { LayoutFamily } from '../family.ts';
import { chance, mailBlock, mannerOf, oneOf, sometimes } from '../manner.ts';
import { accountFacts, amountParts, borrowersLine, cornerFacts, type Fact, propertyFact, wordingOf } from './facts.ts';
import { coupon, letterhead, messages, totalOf } from './parts.ts';

/** One long list, label beside value, as a plain system prints it. */
export const list: LayoutFamily = {
  name: 'mortgage-statement/list',
  documentType: 'mortgage-statement',
  compose(world, dice) {
    const m = mannerOf(dice, 'mortgage-statement', 'office', 10);
    const words = wordingOf(m);
    const layout = dice.pick(['colon', 'tab', 'dots', 'right'] as const);
    const servicer: Fact = {
      label: oneOf(m, 'Servicer', 'Loan Servicer', 'Servicer Name', 'Serviced By'),
      value: [m.mark('servicerName', world.servicer.name)],
    };
    const groups: [string, Fact[]][] = [
      [oneOf(m, 'Loan', 'Loan Details', 'Your Account'), [servicer, borrowersLine(m, world), propertyFact(m, world)]],
      [oneOf(m, 'This Statement', 'Payment Information', 'Billing'), cornerFacts(m, world, words)],
      [oneOf(m, 'Balances', 'Loan Balances', 'Balance Information'), accountFacts(m, world, words)],
      [oneOf(m, 'Breakdown of Payment', 'Amount Due Detail'), [...amountParts(m, world), totalOf(m, world, words)]],
    ];
    const order = chance(dice, 0.5) ? groups : dice.shuffled(groups);
    const titled = chance(dice, 0.7);
    return {
      plan: {
        look: m.look,
        blocks: [
          ...sometimes(dice, 0.6, { kind: 'lines', lines: letterhead(m, world) }),
          {
            kind: 'heading',
            text: oneOf(m, 'Mortgage Statement', 'Loan Statement', 'Monthly Mortgage Statement'),
            size: 14,
            align: dice.pick(['left', 'center']),
            rule: chance(dice, 0.4),
          },
          { kind: 'lines', lines: mailBlock(m, world.borrowers, world.borrowerAddress), after: 10 },
          ...order.flatMap(([title, pairs]): Block[] => [
            ...(titled ? [{ kind: 'heading', text: title } satisfies Block] : []),
            { kind: 'pairs', layout, pairs, boldLabels: chance(dice, 0.3) },
          ]),
          ...messages(m, world, 2),
          ...(chance(dice, 0.3) ? coupon(m, world, words) : []),
        ],
      },
    };
  },
};
