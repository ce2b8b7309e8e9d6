import type { Block } from '../../paper/blocks.ts';
import { say } from '../../paper/text.ts';
import type { World } from '../../world/world.ts';
import type { LayoutFamily } from '../family.ts';
import { borrowersOf, chance, type Manner, mailBlock, mannerOf, oneOf, sometimes } from '../manner.ts';
import { dueAmount, dueDate, graceDay, lateCharge, loanNumber, property, wordingOf } from './facts.ts';
import { coupon, letterhead, messages } from './parts.ts';

function told(m: Manner, world: World): Block[] {
  const { statement } = world;
  const balance = m.mark('unpaidPrincipalAmount', m.money(statement.unpaidPrincipal));
  const rate = m.mark('noteRatePercent', m.rate(world.ratePercent));
  const first = m.dice.pick([
    say`Your next mortgage payment of ${dueAmount(m, world)} is due on ${dueDate(m, world)}. After that payment is applied we will send you a new statement.`,
    say`This is your monthly billing notice. The total amount due is ${dueAmount(m, world)}, and it must reach us by ${dueDate(m, world)}.`,
    say`Please remit ${dueAmount(m, world)} on or before ${dueDate(m, world)}. A late charge of ${m.money(lateCharge(world))} is added to payments that arrive after ${m.date(graceDay(world))}.`,
  ]);
  const second = m.dice.pick([
    say`As of ${m.date(statement.date)} the unpaid principal balance of your loan is ${balance}. Interest accrues at ${rate} a year.`,
    say`The principal that you owe today is ${balance}; your interest rate is ${rate}. This is not the amount that pays the loan in full.`,
    say`Your outstanding principal stands at ${balance}, at an interest rate of ${rate}. Your escrow account holds ${m.money(world.escrowPayment * m.dice.between(2, 6))}.`,
  ]);
  const third = say`Of this payment ${m.money(statement.principalPart)} goes to principal, ${m.money(statement.interestPart)} to interest and ${m.money(world.escrowPayment)} to your escrow account for taxes and insurance.`;
  const last =
    statement.pastDue > 0
      ? [say`The amount includes ${m.money(statement.pastDue)} that was due before. Please call us if you cannot pay it.`]
      : [];
  return [first, second, ...(chance(m.dice, 0.7) ? [third] : []), ...last].map((text) => ({ kind: 'paragraph', text, after: 8 }));
}

/** A letter that tells what is due. */
export const letter: LayoutFamily = {
  name: 'mortgage-statement/letter',
  documentType: 'mortgage-statement',
  compose(world, dice) {
    const m = mannerOf(dice, 'mortgage-statement', 'office', 10.5);
    const words = wordingOf(m);
    const reference: Block = {
      kind: 'pairs',
      layout: dice.pick(['colon', 'tab', 'right']),
      pairs: dice.shuffled([
        { label: words.loan, value: [loanNumber(m, world)] },
        { label: oneOf(m, 'Property Address', 'Property', 'RE: Property'), value: [property(m, world)] },
        ...(chance(dice, 0.6) ? [{ label: oneOf(m, 'Borrower', 'Customer Name', 'RE'), value: borrowersOf(m, world.borrowers) }] : []),
      ]),
    };
    return {
      plan: {
        look: m.look,
        blocks: [
          { kind: 'lines', lines: letterhead(m, world), align: dice.pick(['left', 'center', 'right']) },
          { kind: 'space', height: dice.between(8, 26) },
          { kind: 'paragraph', text: m.date(world.statement.date), after: 12 },
          { kind: 'lines', lines: mailBlock(m, world.borrowers, world.borrowerAddress), after: 14 },
          ...sometimes(dice, 0.7, {
            kind: 'heading',
            text: oneOf(m, 'Monthly Mortgage Statement', 'Mortgage Statement', 'Mortgage Billing Statement'),
          }),
          reference,
          { kind: 'space', height: 8 },
          {
            kind: 'paragraph',
            text: dice.pick([
              'Dear Customer:',
              'Dear Homeowner,',
              `Dear ${world.borrowers[0].first} ${world.borrowers[0].last.slice(0, 1)}.,`,
              'Dear Borrower(s):',
            ]),
          },
          ...told(m, world),
          {
            kind: 'lines',
            lines: [
              'Sincerely,',
              '',
              oneOf(m, 'Customer Care', 'Loan Servicing Department', 'Mortgage Servicing'),
              [m.mark('servicerName', world.servicer.name)],
            ],
          },
          { kind: 'space', height: 8 },
          ...messages(m, world, dice.between(1, 2)),
          ...(chance(dice, 0.5) ? coupon(m, world, words) : []),
        ],
        ...(chance(dice, 0.5) ? { footer: () => ({ center: `${world.servicer.phone}  |  ${world.servicer.website}`, size: 7.5 }) } : {}),
      },
    };
  },
};
