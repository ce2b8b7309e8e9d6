import { say } from '../../paper/text.ts';
import type { LayoutFamily } from '../family.ts';
import { borrowersOf, chance, companyBlock, mannerOf, oneOf } from '../manner.ts';
import { conditions, loanNumber, perDiem, principal, property, servicer, sums, sumsTable, total } from './parts.ts';

/** A beneficiary's demand to an escrow holder, as western states write it. */
export const demand: LayoutFamily = {
  name: 'payoff-statement/demand',
  documentType: 'payoff-statement',
  compose(world, dice) {
    const m = mannerOf(dice, 'payoff-statement', dice.pick(['old', 'office']), 10);
    const { payoff } = world;
    const instructed = say`You are authorized to use the enclosed documents when you hold for our account the sum of ${total(m, world)}, together with interest of ${m.money(payoff.perDiem)} a day from ${m.date(payoff.goodThrough)} until received.`;
    return {
      plan: {
        look: m.look,
        blocks: [
          {
            kind: 'heading',
            text: oneOf(m, "BENEFICIARY'S DEMAND FOR PAYOFF", 'PAYOFF DEMAND STATEMENT', 'DEMAND STATEMENT', 'Beneficiary Demand'),
            align: 'center',
            size: 13,
          },
          {
            kind: 'columns',
            columns: [
              [{ kind: 'lines', lines: ['TO:', ...companyBlock(m, world.settlementAgent)] }],
              [{ kind: 'lines', lines: ['FROM:', ...companyBlock(m, world.servicer, 'servicerName')] }],
            ],
          },
          {
            kind: 'pairs',
            layout: dice.pick(['colon', 'tab', 'underscored']),
            pairs: [
              { label: oneOf(m, 'Date', 'Date of demand'), value: m.date(payoff.date) },
              { label: oneOf(m, 'Escrow No.', 'Your escrow', 'Escrow/Title No.'), value: world.settlementAgent.fileNumber },
              { label: oneOf(m, 'Loan No.', 'Our Loan No.', 'Loan Number'), value: [loanNumber(m, world)] },
              { label: oneOf(m, 'Trustor(s)', 'Borrower(s)', 'Trustor / Borrower'), value: borrowersOf(m, world.borrowers) },
              { label: oneOf(m, 'Property', 'Property Address'), value: [property(m, world)] },
            ],
          },
          { kind: 'paragraph', text: instructed },
          ...(chance(dice, 0.4)
            ? [
                {
                  kind: 'paragraph',
                  text: say`The unpaid principal of the note is ${principal(m, world)}, with interest paid to ${m.date(world.statement.dueDate)} at ${m.rate(world.ratePercent)} per annum.`,
                } as const,
              ]
            : []),
          sumsTable(sums(m, world), dice.pick(['none', 'rows', 'grid'])),
          { kind: 'paragraph', text: perDiem(m, world) },
          ...conditions(m, dice.between(2, 4)),
          {
            kind: 'signature',
            name: [servicer(m, world)],
            under: [oneOf(m, 'Beneficiary', 'Servicing agent for the beneficiary')],
            signed: chance(dice, 0.6),
            side: dice.pick(['left', 'right']),
          },
        ],
      },
    };
  },
};
