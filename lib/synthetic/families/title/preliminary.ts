import { say } from '../../paper/text.ts';
import type { LayoutFamily } from '../family.ts';
import { borrowersOf, mannerOf, oneOf } from '../manner.ts';
import { effective, exceptions, legal, numbered, parcels, property, vested } from './facts.ts';

/** A western state's preliminary report: a letter head, then title, estate, land. */
export const preliminary: LayoutFamily = {
  name: 'title/preliminary-report',
  documentType: 'title',
  heldOut: true,
  compose(world, dice) {
    const m = mannerOf(dice, 'title', 'office', 10);
    return {
      plan: {
        look: m.look,
        blocks: [
          {
            kind: 'lines',
            lines: [world.titleInsurer.name, m.line(world.titleInsurer.address), world.titleInsurer.phone],
            align: dice.pick(['left', 'center']),
          },
          { kind: 'heading', text: oneOf(m, 'PRELIMINARY REPORT', 'Preliminary Title Report'), align: 'center' },
          {
            kind: 'pairs',
            layout: dice.pick(['colon', 'tab']),
            pairs: [
              { label: 'Order Number', value: world.settlementAgent.fileNumber },
              { label: oneOf(m, 'Escrow Officer', 'Title Officer'), value: world.settlementAgent.officer.name },
              { label: oneOf(m, 'Buyer/Borrower', 'Buyer', 'Borrower'), value: borrowersOf(m, world.borrowers) },
              { label: oneOf(m, 'Property', 'Property Address'), value: [property(m, world)] },
            ],
          },
          {
            kind: 'paragraph',
            text: `Dated as of ${m.date(effective(world))} at 7:30 a.m. In response to the application for a policy of title insurance, this company reports that it is prepared to issue, or cause to be issued, a policy describing the land and the estate or interest hereinafter set forth.`,
          },
          { kind: 'paragraph', text: say`Title to said estate or interest at the date hereof is vested in: ${vested(m, world)}` },
          { kind: 'paragraph', text: 'The estate or interest in the land referred to is: A fee.' },
          { kind: 'paragraph', text: say`The land referred to herein is described as follows: ${legal(m, world)}` },
          { kind: 'paragraph', text: say`APN: ${parcels(m, world)}` },
          { kind: 'paragraph', text: 'At the date hereof exceptions to coverage would be as follows:' },
          ...numbered(exceptions(m, world)),
        ],
        footer: (page) => ({ center: `Page ${page}`, size: 7.5 }),
      },
    };
  },
};
