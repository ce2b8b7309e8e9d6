import { say } from '../../paper/text.ts';
import type { LayoutFamily } from '../family.ts';
import { chance, companyBlock, mailBlock, mannerOf, sometimes } from '../manner.ts';
import { conditions, overnight, perDiem, principal, reference, servicer, sums, sumsTable, title, total, wire } from './parts.ts';

/** A letter to the borrower or the title company with the figures in the middle. */
export const letter: LayoutFamily = {
  name: 'payoff-statement/letter',
  documentType: 'payoff-statement',
  weight: 2,
  compose(world, dice) {
    const m = mannerOf(dice, 'payoff-statement', 'office', 10);
    const toBorrower = chance(dice, 0.6);
    const day = m.date(world.payoff.goodThrough);
    const opening = dice.pick([
      say`This is the payoff statement that you asked for. The amount needed to pay this loan in full on ${day} is ${total(m, world)}.`,
      say`In answer to your request of ${m.date(world.payoff.date)}, the total to pay off the loan through ${day} is ${total(m, world)}. The unpaid principal is ${principal(m, world)}.`,
      say`Below are the figures to pay off the above loan as of ${day}. They hold as long as no payment is made or returned before then.`,
    ]);
    return {
      plan: {
        look: m.look,
        blocks: [
          { kind: 'lines', lines: companyBlock(m, world.servicer, 'servicerName'), align: dice.pick(['left', 'center', 'right']) },
          { kind: 'space', height: dice.between(6, 20) },
          { kind: 'paragraph', text: m.date(world.payoff.date), after: 10 },
          {
            kind: 'lines',
            lines: toBorrower ? mailBlock(m, world.borrowers, world.borrowerAddress) : companyBlock(m, world.settlementAgent),
            after: 10,
          },
          ...sometimes(dice, 0.6, { kind: 'heading', text: title(m), align: dice.pick(['left', 'center']) }),
          { kind: 'pairs', layout: dice.pick(['colon', 'tab']), pairs: reference(m, world), after: 8 },
          { kind: 'paragraph', text: dice.pick(['To whom it may concern:', 'Dear Sir or Madam:', 'Dear Customer:', 'Dear Homeowner:']) },
          { kind: 'paragraph', text: opening },
          sumsTable(sums(m, world), dice.pick(['none', 'rows', 'outer'])),
          { kind: 'paragraph', text: perDiem(m, world) },
          ...(chance(dice, 0.5) ? wire(m, world) : []),
          ...sometimes(dice, 0.5, overnight(m, world)),
          ...conditions(m, dice.between(1, 4)),
          {
            kind: 'lines',
            lines: [
              'Sincerely,',
              '',
              dice.pick(['Payoff Department', 'Loan Payoffs', 'Customer Service']),
              ...(chance(dice, 0.6) ? [[servicer(m, world)]] : []),
            ],
          },
        ],
        footer: (page, pages) => ({ center: `${world.servicer.phone}   Page ${page} of ${pages}`, size: 7.5 }),
      },
    };
  },
};
