import { say } from '../../paper/text.ts';
import type { LayoutFamily } from '../family.ts';
import { borrowersOf, chance, mannerOf, oneOf } from '../manner.ts';
import { effective, exceptions, legal, numbered, parcels, property, vested } from './facts.ts';

/** Schedule A and Schedule B of a commitment. */
export const commitment: LayoutFamily = {
  name: 'title/commitment',
  documentType: 'title',
  weight: 2,
  compose(world, dice) {
    const m = mannerOf(dice, 'title', 'office', 10);
    const bought = world.purpose === 'Purchase';
    return {
      plan: {
        look: m.look,
        blocks: [
          {
            kind: 'heading',
            text: oneOf(m, 'COMMITMENT FOR TITLE INSURANCE', 'ALTA COMMITMENT FOR TITLE INSURANCE', 'Commitment for Title Insurance'),
            align: 'center',
          },
          { kind: 'lines', lines: ['Issued by', world.titleInsurer.name], align: 'center' },
          { kind: 'heading', text: 'SCHEDULE A', align: 'center' },
          {
            kind: 'pairs',
            layout: 'colon',
            columns: dice.pick([1, 2]),
            pairs: [
              { label: 'Issuing Agent', value: world.settlementAgent.name },
              { label: oneOf(m, 'File No.', 'Commitment No.', 'Order Number'), value: world.settlementAgent.fileNumber },
              { label: 'Property Address', value: [property(m, world)] },
            ],
          },
          { kind: 'paragraph', text: `1.  Commitment Date: ${m.date(effective(world))} at 8:00 a.m.` },
          { kind: 'paragraph', text: '2.  Policy to be issued:' },
          ...(bought
            ? [
                {
                  kind: 'lines',
                  lines: [
                    "(a)  ALTA Owner's Policy",
                    ['Proposed Insured: ', ...borrowersOf(m, world.borrowers)],
                    `Proposed Amount of Insurance: ${m.money(world.price)}`,
                  ],
                  indent: 24,
                } as const,
              ]
            : []),
          {
            kind: 'lines',
            lines: [
              `${bought ? '(b)' : '(a)'}  ALTA Loan Policy`,
              `Proposed Insured: ${world.lender.name}, its successors and/or assigns`,
              `Proposed Amount of Insurance: ${m.money(world.amount)}`,
              ...(chance(dice, 0.6) ? [['Proposed Borrower: ', ...borrowersOf(m, world.borrowers)]] : []),
            ],
            indent: 24,
          },
          { kind: 'paragraph', text: '3.  The estate or interest in the Land at the Commitment Date is Fee Simple.' },
          { kind: 'paragraph', text: say`4.  The Title is, at the Commitment Date, vested in: ${vested(m, world)}` },
          { kind: 'paragraph', text: say`5.  The Land is described as follows: ${legal(m, world)}` },
          {
            kind: 'paragraph',
            text: say`${oneOf(m, 'Parcel No.', 'Tax Parcel Identification Number', 'APN', 'Parcel ID')}: ${parcels(m, world)}`,
          },
          { kind: 'heading', text: 'SCHEDULE B, PART II - Exceptions', align: 'center' },
          ...numbered(exceptions(m, world)),
        ],
        footer: (page, pages) => ({
          left: world.settlementAgent.fileNumber,
          center: 'This page is only a part of a Commitment for Title Insurance.',
          right: `Page ${page} of ${pages}`,
          size: 7,
        }),
      },
    };
  },
};
