import type { Block } from '../../paper/blocks.ts';
import { say } from '../../paper/text.ts';
import type { LayoutFamily } from '../family.ts';
import { borrowersOf, chance, mailBlock, mannerOf, oneOf } from '../manner.ts';
import { accountFacts, amountParts, dueAmount, dueDate, loanNumber, property, wordingOf } from './facts.ts';
import { activity, contacts, delinquency, factTable, laterHead, messages, pastPayments, totalOf } from './parts.ts';

/** A young lender's statement: three big panels, captions below or above, no coupon. */
export const panels: LayoutFamily = {
  name: 'mortgage-statement/panels',
  documentType: 'mortgage-statement',
  compose(world, dice) {
    const m = mannerOf(dice, 'mortgage-statement', 'modern', 9.5);
    const words = wordingOf(m);
    const panel = (label: string, value: Block): Block => ({
      kind: 'box',
      shaded: true,
      padding: 8,
      blocks: [{ kind: 'lines', lines: [label], size: 8 }, value],
    });
    const big: Block[] = dice.shuffled([
      panel(words.due, { kind: 'lines', lines: [[dueAmount(m, world)]], size: 15 }),
      panel(words.dueDate, { kind: 'lines', lines: [[dueDate(m, world)]], size: 13 }),
      panel(words.loan, { kind: 'lines', lines: [[loanNumber(m, world)]], size: 12 }),
    ]);
    return {
      plan: {
        look: m.look,
        blocks: [
          {
            kind: 'columns',
            columns: [
              [{ kind: 'heading', text: [m.mark('servicerName', world.servicer.name)], size: 16 }],
              [{ kind: 'lines', lines: contacts(m, world), align: 'right', size: 8 }],
            ],
          },
          {
            kind: 'heading',
            text: `${oneOf(m, 'Mortgage statement', 'Home loan statement', 'Your mortgage statement')} - ${m.date(world.statement.date)}`,
          },
          { kind: 'columns', columns: big.map((block) => [block]), gap: 10 },
          {
            kind: 'columns',
            columns: [
              [{ kind: 'lines', lines: mailBlock(m, world.borrowers, world.borrowerAddress) }],
              [
                {
                  kind: 'pairs',
                  layout: 'below',
                  pairs: [
                    { label: oneOf(m, 'Home', 'Property', 'Property address'), value: [property(m, world)] },
                    { label: oneOf(m, 'Borrowers', 'Prepared for', 'Account holders'), value: borrowersOf(m, world.borrowers) },
                  ],
                },
              ],
            ],
          },
          { kind: 'heading', text: oneOf(m, 'Where this payment goes', 'Payment details', 'Amount due breakdown') },
          factTable(amountParts(m, world), totalOf(m, world, words), 'rows'),
          { kind: 'heading', text: oneOf(m, 'Your loan', 'Loan details', 'About your loan') },
          { kind: 'pairs', layout: 'below', columns: dice.between(2, 3), pairs: accountFacts(m, world, words) },
          ...delinquency(m, world),
          ...activity(m, world),
          ...(chance(dice, 0.5) ? pastPayments(m, world) : []),
          ...messages(m, world, 2),
          {
            kind: 'paragraph',
            text: say`${m.mark('servicerName', world.servicer.name)} is a trade name. NMLS ${world.servicer.nmlsId}. Equal Housing Lender.`,
            size: 7,
            align: 'center',
          },
        ],
        ...(chance(dice, 0.6) ? { header: laterHead(m, world, words) } : {}),
        footer: (page, pages) => ({ center: `${page} of ${pages}`, size: 7 }),
      },
    };
  },
};
