import type { Cell } from '../../paper/blocks.ts';
import type { Text } from '../../paper/text.ts';
import type { LayoutFamily } from '../family.ts';
import { chance, mailBlock, mannerOf, oneOf, sometimes } from '../manner.ts';
import { dueAmount, dueDate, loanNumber, propertyFact, wordingOf } from './facts.ts';
import { coupon, letterhead } from './parts.ts';

/** A line printer's billing notice: a band of boxes with captions above, few words. */
export const oldBank: LayoutFamily = {
  name: 'mortgage-statement/old-bank',
  documentType: 'mortgage-statement',
  compose(world, dice) {
    const m = mannerOf(dice, 'mortgage-statement', 'old', 9.5);
    const words = wordingOf(m);
    const { statement } = world;
    const cell = (caption: string, text: Text): Cell => ({ caption: m.label(caption), text });
    const band: Cell[] = [
      { caption: words.loan, text: [loanNumber(m, world)] },
      { caption: words.dueDate, text: [dueDate(m, world)] },
      cell('Interest Rate', [m.mark('noteRatePercent', m.rate(world.ratePercent))]),
      { caption: words.principal, text: [m.mark('unpaidPrincipalAmount', m.money(statement.unpaidPrincipal))] },
    ];
    const parts: Cell[] = [
      cell(oneOf(m, 'Principal & Interest', 'P&I'), [m.mark('principalAndInterestAmount', m.money(world.payment))]),
      cell('Escrow', m.money(world.escrowPayment)),
      cell(oneOf(m, 'Past Due', 'Prior Amount'), m.money(statement.pastDue)),
      cell('Late Charge', m.money(Math.max(0, statement.due - statement.pastDue - world.payment - world.escrowPayment))),
      { caption: words.due, text: [dueAmount(m, world)], bold: true },
    ];
    return {
      plan: {
        look: { ...m.look, filledFace: 'mono' },
        blocks: [
          { kind: 'lines', lines: letterhead(m, world) },
          {
            kind: 'heading',
            text: oneOf(m, 'MORTGAGE LOAN STATEMENT', 'MORTGAGE BILLING STATEMENT', 'STATEMENT OF MORTGAGE ACCOUNT', 'Mortgage Statement'),
            align: dice.pick(['center', 'right', 'left']),
          },
          { kind: 'table', rows: [dice.shuffled(band)], borders: 'grid' },
          { kind: 'table', rows: [parts], borders: dice.pick(['grid', 'outer']) },
          { kind: 'space', height: 10 },
          { kind: 'lines', lines: mailBlock(m, world.borrowers, world.borrowerAddress), indent: dice.pick([0, 30, 50]) },
          { kind: 'space', height: 10 },
          {
            kind: 'pairs',
            layout: 'colon',
            pairs: [{ label: oneOf(m, 'Statement Date', 'Date'), value: m.date(statement.date) }, propertyFact(m, world)],
          },
          ...sometimes(dice, 0.5, {
            kind: 'paragraph',
            text: `INTEREST PAID THIS YEAR ${m.money(statement.interestPart * dice.between(2, 10))}   TAXES PAID ${m.money(dice.between(90_000, 420_000))}`,
          }),
          ...sometimes(dice, 0.5, {
            kind: 'paragraph',
            text: 'RETAIN THIS PORTION FOR YOUR RECORDS. CHANGES OF ADDRESS MAY BE WRITTEN ON THE BACK OF THE STUB.',
          }),
          ...(chance(dice, 0.8) ? coupon(m, world, words) : []),
        ],
      },
    };
  },
};
