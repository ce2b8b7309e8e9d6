import type { Block } from '../../paper/blocks.ts';
import type { LayoutFamily } from '../family.ts';
import { borrowersOf, chance, mannerOf, oneOf } from '../manner.ts';
import { loanNumber, principal, property, servicer, total } from './parts.ts';

/** One narrow faxed sheet with blanks filled in, from a small lender. */
export const fax: LayoutFamily = {
  name: 'payoff-statement/fax',
  documentType: 'payoff-statement',
  heldOut: true,
  compose(world, dice) {
    const m = mannerOf(dice, 'payoff-statement', 'old', 10.5);
    const { payoff } = world;
    const layout = dice.pick(['underscored', 'caption-below', 'dots'] as const);
    const figures: Block = {
      kind: 'pairs',
      layout,
      pairs: [
        { label: oneOf(m, 'Principal owing', 'Principal balance'), value: [principal(m, world)] },
        { label: oneOf(m, 'Interest', 'Interest to date of payoff'), value: m.money(payoff.interest) },
        { label: oneOf(m, 'Fees', 'Release and other fees'), value: m.money(payoff.fees) },
        { label: oneOf(m, 'TOTAL TO PAY OFF', 'Payoff figure', 'Total payoff'), value: [total(m, world)] },
        { label: oneOf(m, 'Each day after', 'Per diem'), value: m.money(payoff.perDiem) },
        { label: oneOf(m, 'Good until', 'Figures good to'), value: m.date(payoff.goodThrough) },
      ],
    };
    return {
      plan: {
        look: { ...m.look, filledFace: dice.pick(['mono', 'hand', 'mono']) },
        header: () => ({ left: `FROM ${world.servicer.phone}`, right: `${m.date(payoff.date)} P.01`, size: 7 }),
        blocks: [
          { kind: 'heading', text: oneOf(m, 'LOAN PAYOFF', 'PAYOFF INFORMATION', 'PAYOFF REQUEST - REPLY'), align: 'center' },
          {
            kind: 'pairs',
            layout,
            pairs: [
              { label: oneOf(m, 'From', 'Servicer', 'Company'), value: [servicer(m, world)] },
              { label: 'To', value: world.settlementAgent.name },
              { label: oneOf(m, 'Date', 'Sent'), value: m.date(payoff.date) },
            ],
          },
          {
            kind: 'pairs',
            layout,
            pairs: [
              { label: oneOf(m, 'Re', 'Borrower'), value: borrowersOf(m, world.borrowers) },
              { label: oneOf(m, 'Loan', 'Loan no.'), value: [loanNumber(m, world)] },
              { label: oneOf(m, 'Property', 'Secured by'), value: [property(m, world)] },
            ],
          },
          figures,
          {
            kind: 'checks',
            items: [
              { text: 'Send release to the county', ticked: chance(dice, 0.5) },
              { text: 'Return recorded release to sender', ticked: chance(dice, 0.5) },
            ],
          },
          { kind: 'signature', name: world.preparer.name, signed: true },
        ],
      },
    };
  },
};
