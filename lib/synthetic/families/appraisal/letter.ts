import { say } from '../../paper/text.ts';
import type { LayoutFamily } from '../family.ts';
import { borrowersOf, chance, mannerOf, oneOf } from '../manner.ts';
import { comparables, legal, lender, neighbourhood, opinion, parcels, price, property } from './facts.ts';

/** An appraiser's letter with the opinion of value in a sentence. */
export const letter: LayoutFamily = {
  name: 'appraisal/letter',
  documentType: 'appraisal',
  compose(world, dice) {
    const m = mannerOf(dice, 'appraisal', 'office', 10.5);
    const bought = world.purpose === 'Purchase';
    return {
      plan: {
        look: m.look,
        blocks: [
          {
            kind: 'lines',
            lines: [
              world.appraiser.firm,
              oneOf(m, 'Real Estate Appraisers', 'Residential Valuation'),
              `License ${world.appraiser.licence}`,
            ],
            align: dice.pick(['left', 'center']),
          },
          { kind: 'paragraph', text: m.date(world.applicationDate), after: 10 },
          { kind: 'lines', lines: [[lender(m, world)], m.street(world.lender.address), m.city(world.lender.address)], after: 10 },
          { kind: 'heading', text: oneOf(m, 'Appraisal Report', 'Residential Appraisal Report', 'APPRAISAL REPORT') },
          {
            kind: 'pairs',
            layout: dice.pick(['colon', 'tab']),
            pairs: dice.shuffled([
              { label: oneOf(m, 'Property Appraised', 'Subject Property', 'RE: Property'), value: [property(m, world)] },
              { label: oneOf(m, 'Borrower', 'Client Borrower', 'Borrower(s)'), value: borrowersOf(m, world.borrowers) },
              { label: oneOf(m, 'Parcel No.', 'APN', 'Tax Parcel', "Assessor's Parcel Number"), value: parcels(m, world) },
            ]),
          },
          {
            kind: 'paragraph',
            text: `At your request I inspected the property and examined the market around it. ${neighbourhood(m, world)}`,
          },
          ...(chance(dice, 0.7) ? [{ kind: 'paragraph', text: say`The land is described as follows: ${legal(m, world)}` } as const] : []),
          ...(bought
            ? [{ kind: 'paragraph', text: say`The property is under contract for ${price(m, world)}; the contract was reviewed.` } as const]
            : []),
          ...(chance(dice, 0.6) ? comparables(m, world) : []),
          {
            kind: 'paragraph',
            text: dice.pick([
              say`In my opinion the market value of the fee simple interest as of ${m.date(world.applicationDate)} is ${opinion(m, world, true)}.`,
              say`The appraised value as of the date of inspection, ${m.date(world.applicationDate)}, is ${opinion(m, world)}.`,
            ]),
          },
          {
            kind: 'signature',
            name: world.appraiser.name,
            under: [`State certified residential appraiser ${world.appraiser.licence}`],
            signed: true,
          },
        ],
        footer: (page, pages) => ({ center: `${world.appraiser.firm} - ${page} of ${pages}`, size: 7.5 }),
      },
    };
  },
};
