import { say } from '../../paper/text.ts';
import type { LayoutFamily } from '../family.ts';
import { borrowersOf, chance, mailBlock, mannerOf, oneOf } from '../manner.ts';
import { amountParts, dueAmount, dueDate, lateLine, loanNumber, property, wordingOf } from './facts.ts';
import { coupon, factTable, letterhead, totalOf } from './parts.ts';

/** A short billing notice: a slip above, a sentence and the parts of the payment below. */
export const reminder: LayoutFamily = {
  name: 'mortgage-statement/reminder',
  documentType: 'mortgage-statement',
  heldOut: true,
  compose(world, dice) {
    const m = mannerOf(dice, 'mortgage-statement', dice.pick(['office', 'modern']), 10);
    const words = wordingOf(m);
    const balance = m.mark('unpaidPrincipalAmount', m.money(world.statement.unpaidPrincipal));
    return {
      plan: {
        look: m.look,
        blocks: [
          { kind: 'lines', lines: letterhead(m, world), align: dice.pick(['left', 'right']) },
          ...(chance(dice, 0.6)
            ? coupon(m, world, words)
            : [{ kind: 'lines', lines: mailBlock(m, world.borrowers, world.borrowerAddress) } as const]),
          {
            kind: 'heading',
            text: oneOf(m, 'Mortgage Statement and Payment Reminder', 'Mortgage Statement - Billing Notice', 'Loan Statement'),
          },
          {
            kind: 'paragraph',
            text: say`${m.date(world.statement.date)}. ${words.loan} ${loanNumber(m, world)}, ${borrowersOf(m, world.borrowers, ' and ')}, for the property at ${property(m, world)}.`,
          },
          {
            kind: 'paragraph',
            text: say`We have not yet received the payment due ${dueDate(m, world)}. The amount that brings the account up to date is ${dueAmount(m, world)}. Your principal balance is ${balance} at ${m.mark('noteRatePercent', m.rate(world.ratePercent))} interest.`,
          },
          factTable(amountParts(m, world), totalOf(m, world, words), dice.pick(['none', 'rows', 'outer'])),
          { kind: 'paragraph', text: lateLine(m, world), size: 8.5 },
        ],
      },
    };
  },
};
