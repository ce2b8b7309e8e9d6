import type { Cell } from '../../paper/blocks.ts';
import type { LayoutFamily } from '../family.ts';
import { boxes as captioned } from '../loan-application/parts.ts';
import { chance, companyBlock, mannerOf, oneOf } from '../manner.ts';
import { conditions, type Fact, perDiem, reference, sums, title, wire } from './parts.ts';

/** A payoff in captioned boxes: loan, borrower and sums, each value under its label. */
export const boxes: LayoutFamily = {
  name: 'payoff-statement/boxes',
  documentType: 'payoff-statement',
  compose(world, dice) {
    const m = mannerOf(dice, 'payoff-statement', dice.pick(['modern', 'old', 'office']), 9.5);
    const cells = (facts: readonly Fact[]): Cell[] =>
      facts.map(({ label, value }) => ({ caption: typeof label === 'string' ? label : '', text: value }));
    const { facts, sum } = sums(m, world);
    const days: Fact[] = [
      { label: oneOf(m, 'Prepared', 'Date Issued', 'Statement Date'), value: m.date(world.payoff.date) },
      { label: oneOf(m, 'Payoff Good Through', 'Expiration Date', 'Good Through'), value: m.date(world.payoff.goodThrough) },
      { label: oneOf(m, 'Per Diem', 'Daily Interest'), value: m.money(world.payoff.perDiem) },
    ];
    const mailing: Fact = {
      label: oneOf(m, 'Mailing Address', 'Borrower Address', 'Forwarding Address on File'),
      value: [m.mark('borrowerAddress', m.envelope(world.borrowerAddress))],
    };
    return {
      plan: {
        look: m.look,
        blocks: [
          { kind: 'heading', text: title(m), align: dice.pick(['left', 'center']), bar: chance(dice, 0.3) },
          { kind: 'lines', lines: companyBlock(m, world.servicer, 'servicerName'), align: dice.pick(['left', 'center']) },
          captioned(cells([...reference(m, world), ...(chance(dice, 0.6) ? [mailing] : [])]), dice.pick([1, 2, 3])),
          captioned(cells(days), 3),
          captioned(cells(chance(dice, 0.3) ? [sum, ...facts] : [...facts, sum]), dice.pick([2, 3])),
          { kind: 'paragraph', text: perDiem(m, world) },
          ...(chance(dice, 0.6) ? wire(m, world) : []),
          ...conditions(m, dice.between(1, 4), 8),
        ],
      },
    };
  },
};
