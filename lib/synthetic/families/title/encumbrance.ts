import type { LayoutFamily } from '../family.ts';
import { mannerOf, oneOf } from '../manner.ts';
import { effective, exceptions, legal, numbered, parcels, property, vested } from './facts.ts';

/** An owner and encumbrance report: a search set out in a table. */
export const encumbrance: LayoutFamily = {
  name: 'title/owner-and-encumbrance',
  documentType: 'title',
  compose(world, dice) {
    const m = mannerOf(dice, 'title', dice.pick(['modern', 'old', 'office']), 9.5);
    const rows = [
      [oneOf(m, 'Property Address', 'Premises', 'Subject Address'), [property(m, world)]],
      [oneOf(m, 'Parcel Number', 'Tax ID', 'APN', 'Assessor Parcel No.'), parcels(m, world)],
      [oneOf(m, 'Current Owner', 'Record Owner', 'Vesting'), vested(m, world)],
      [oneOf(m, 'Search Effective Date', 'Effective Date'), m.date(effective(world))],
      [oneOf(m, 'Legal Description', 'Brief Legal'), legal(m, world)],
    ];
    return {
      plan: {
        look: m.look,
        blocks: [
          {
            kind: 'heading',
            text: oneOf(m, 'Title Report', 'Owner and Encumbrance Title Report', 'TITLE REPORT - OWNERSHIP AND ENCUMBRANCES'),
            size: 14,
            rule: true,
          },
          {
            kind: 'columns',
            columns: [
              [{ kind: 'lines', lines: [world.settlementAgent.name, m.line(world.settlementAgent.address)], size: 8.5 }],
              [
                {
                  kind: 'lines',
                  lines: [`Order ${world.settlementAgent.fileNumber}`, `Prepared for ${world.lender.name}`],
                  align: 'right',
                  size: 8.5,
                },
              ],
            ],
          },
          { kind: 'table', rows, widths: [0.3, 0.7], borders: dice.pick(['grid', 'rows']) },
          { kind: 'heading', text: oneOf(m, 'Open Mortgages, Liens and Judgments', 'Encumbrances', 'Liens of Record') },
          ...numbered(exceptions(m, world)),
          {
            kind: 'paragraph',
            text: 'This report is a search of public records and no insurance. Liability is limited to the fee that was paid for it.',
            size: 8,
          },
        ],
        footer: (page, pages) => ({ right: `${page} of ${pages}`, size: 7 }),
      },
    };
  },
};
