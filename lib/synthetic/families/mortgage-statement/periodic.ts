import type { Block } from '../../paper/blocks.ts';
import type { LayoutFamily } from '../family.ts';
import { chance, mailBlock, mannerOf, oneOf, sometimes } from '../manner.ts';
import { accountFacts, amountParts, cornerFacts, lateLine, propertyFact, wordingOf } from './facts.ts';
import { activity, contacts, coupon, delinquency, factTable, laterHead, letterhead, messages, pastPayments, totalOf } from './parts.ts';

/** The model form of the federal rule: corner box, account information, explanation of the amount, activity, past payments, coupon. */
export const periodic: LayoutFamily = {
  name: 'mortgage-statement/periodic',
  documentType: 'mortgage-statement',
  weight: 2,
  compose(world, dice) {
    const m = mannerOf(dice, 'mortgage-statement', 'modern', 9);
    const words = wordingOf(m);
    const corner: Block[] = [
      { kind: 'heading', text: oneOf(m, 'Mortgage Statement', 'MORTGAGE STATEMENT', 'Mortgage Loan Statement'), size: 14, align: 'right' },
      { kind: 'pairs', pairs: cornerFacts(m, world, words), layout: m.dice.pick(['right', 'tab']), boldLabels: chance(dice, 0.5) },
      ...sometimes(dice, 0.8, { kind: 'paragraph', text: lateLine(m, world), size: 7.5, italic: true }),
    ];
    const account: Block[] = [
      { kind: 'heading', text: oneOf(m, 'Account Information', 'Your Loan Information', 'Account Information'), bar: chance(dice, 0.4) },
      factTable(
        [...(chance(dice, 0.7) ? [propertyFact(m, world)] : []), ...accountFacts(m, world, words)],
        undefined,
        m.dice.pick(['rows', 'grid', 'none']),
      ),
    ];
    const explanation: Block[] = [
      {
        kind: 'heading',
        text: oneOf(m, 'Explanation of Amount Due', 'Explanation of Payment Amount', 'What You Owe'),
        bar: chance(dice, 0.4),
      },
      factTable(amountParts(m, world), totalOf(m, world, words), m.dice.pick(['rows', 'grid', 'outer'])),
    ];
    return {
      plan: {
        look: m.look,
        blocks: [
          {
            kind: 'columns',
            widths: [0.5, 0.5],
            columns: [
              [
                { kind: 'lines', lines: letterhead(m, world), bold: true },
                { kind: 'lines', lines: contacts(m, world), size: 8 },
              ],
              corner,
            ],
          },
          { kind: 'space', height: dice.between(4, 20) },
          { kind: 'lines', lines: mailBlock(m, world.borrowers, world.borrowerAddress), indent: dice.pick([0, 0, 24, 40]) },
          { kind: 'space', height: dice.between(4, 16) },
          { kind: 'columns', columns: chance(dice, 0.6) ? [account, explanation] : [explanation, account], gap: 16 },
          ...activity(m, world),
          ...(chance(dice, 0.75) ? pastPayments(m, world) : []),
          ...delinquency(m, world),
          ...messages(m, world, dice.between(1, 3)),
          ...(chance(dice, 0.85) ? coupon(m, world, words) : []),
        ],
        ...(chance(dice, 0.6) ? { header: laterHead(m, world, words) } : {}),
        footer: (page, pages) => ({ right: `Page ${page} of ${pages}`, size: 7 }),
      },
    };
  },
};
