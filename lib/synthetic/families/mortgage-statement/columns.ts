import type { Block } from '../../paper/blocks.ts';
import type { LayoutFamily } from '../family.ts';
import { chance, mailBlock, mannerOf, oneOf } from '../manner.ts';
import { accountFacts, amountParts, borrowersLine, cornerFacts, lateLine, propertyFact, wordingOf } from './facts.ts';
import { activity, contacts, coupon, factTable, laterHead, letterhead, messages, totalOf } from './parts.ts';

/** A narrow column of account facts beside the story of the month. */
export const columns: LayoutFamily = {
  name: 'mortgage-statement/two-columns',
  documentType: 'mortgage-statement',
  compose(world, dice) {
    const m = mannerOf(dice, 'mortgage-statement', 'modern', 9);
    const words = wordingOf(m);
    const below = dice.pick(['below', 'below', 'tab'] as const);
    const narrow: Block[] = [
      { kind: 'heading', text: oneOf(m, 'Loan Summary', 'Account Summary', 'At a Glance'), bar: chance(dice, 0.5) },
      { kind: 'pairs', layout: below, boldLabels: true, pairs: cornerFacts(m, world, words) },
      { kind: 'rule' },
      { kind: 'pairs', layout: below, pairs: [propertyFact(m, world), ...accountFacts(m, world, words)] },
      { kind: 'lines', lines: contacts(m, world), size: 8 },
    ];
    const wide: Block[] = [
      { kind: 'lines', lines: mailBlock(m, world.borrowers, world.borrowerAddress) },
      { kind: 'space', height: 14 },
      ...(chance(dice, 0.4) ? [{ kind: 'pairs', layout: 'colon', pairs: [borrowersLine(m, world)] } satisfies Block] : []),
      { kind: 'heading', text: oneOf(m, 'Payment Breakdown', 'Breakdown of Your Payment', 'Your Payment') },
      factTable(amountParts(m, world), totalOf(m, world, words), dice.pick(['rows', 'none', 'grid'])),
      { kind: 'paragraph', text: lateLine(m, world), size: 8 },
      ...activity(m, world),
      ...messages(m, world, 2),
    ];
    const narrowFirst = chance(dice, 0.5);
    return {
      plan: {
        look: m.look,
        blocks: [
          {
            kind: 'columns',
            widths: [0.6, 0.4],
            columns: [
              [{ kind: 'lines', lines: letterhead(m, world) }],
              [
                {
                  kind: 'heading',
                  text: oneOf(m, 'Mortgage Statement', 'Home Loan Statement', 'Mortgage Account Statement'),
                  align: 'right',
                  size: 13,
                },
              ],
            ],
          },
          { kind: 'rule' },
          {
            kind: 'columns',
            columns: narrowFirst ? [narrow, wide] : [wide, narrow],
            widths: narrowFirst ? [0.34, 0.66] : [0.66, 0.34],
            gap: 18,
            divider: chance(dice, 0.5),
          },
          ...(chance(dice, 0.6) ? coupon(m, world, words) : []),
        ],
        ...(chance(dice, 0.6) ? { header: laterHead(m, world, words) } : {}),
        footer: (page, pages) => ({ left: world.servicer.website, right: `${page}/${pages}`, size: 7 }),
      },
    };
  },
};
