import type { Cell } from '../../paper/blocks.ts';
import type { LayoutFamily } from '../family.ts';
import { boxes as captioned } from '../loan-application/parts.ts';
import { chance, mannerOf, oneOf } from '../manner.ts';
import { accountFacts, amountParts, borrowersLine, cornerFacts, type Fact, propertyFact, wordingOf } from './facts.ts';
import { activity, contacts, coupon, letterhead, messages, totalOf } from './parts.ts';

/** Everything in boxes with a caption in each, as credit unions print it. */
export const boxes: LayoutFamily = {
  name: 'mortgage-statement/boxes',
  documentType: 'mortgage-statement',
  compose(world, dice) {
    const m = mannerOf(dice, 'mortgage-statement', dice.pick(['modern', 'office', 'old']), 9.5);
    const words = wordingOf(m);
    const cells = (facts: readonly Fact[]): Cell[] =>
      facts.map(({ label, value }) => ({ caption: typeof label === 'string' ? label : '', text: value }));
    const mailing: Fact = {
      label: oneOf(m, 'Mailing Address', 'Address', 'Mail To', 'Billing Address'),
      value: [m.mark('borrowerAddress', m.envelope(world.borrowerAddress))],
    };
    const first = [borrowersLine(m, world), mailing, propertyFact(m, world), ...cornerFacts(m, world, words)];
    return {
      plan: {
        look: m.look,
        blocks: [
          {
            kind: 'heading',
            text: oneOf(m, 'Mortgage Loan Statement', 'Mortgage Statement', 'Home Loan Statement'),
            align: dice.pick(['left', 'center', 'right']),
          },
          {
            kind: 'columns',
            columns: [[{ kind: 'lines', lines: letterhead(m, world) }], [{ kind: 'lines', lines: contacts(m, world), size: 8 }]],
          },
          captioned(cells(chance(dice, 0.5) ? first : dice.shuffled(first)), dice.pick([1, 2, 2, 3])),
          captioned(cells(accountFacts(m, world, words)), dice.pick([2, 3, 4])),
          captioned(cells([...amountParts(m, world), totalOf(m, world, words)]), dice.pick([2, 3])),
          ...(chance(dice, 0.6) ? activity(m, world) : []),
          ...messages(m, world, 2),
          ...(chance(dice, 0.5) ? coupon(m, world, words) : []),
        ],
      },
    };
  },
};
