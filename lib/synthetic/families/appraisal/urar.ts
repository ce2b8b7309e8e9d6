import { joined } from '../../paper/text.ts';
import type { LayoutFamily } from '../family.ts';
import { boxes } from '../loan-application/parts.ts';
import { borrowersOf, chance, mannerOf } from '../manner.ts';
import { comparables, legal, lender, neighbourhood, opinion, parcels, price, property } from './facts.ts';

/** The agencies' form: subject, contract, neighborhood, site, comparables, reconciliation. */
export const urar: LayoutFamily = {
  name: 'appraisal/urar',
  documentType: 'appraisal',
  weight: 2,
  compose(world, dice) {
    const m = mannerOf(dice, 'appraisal', dice.pick(['modern', 'office']), 8.5);
    const bar = dice.pick([true, false]);
    const owner = world.purpose === 'Purchase' ? joined([...world.sellers], ', ') : borrowersOf(m, world.borrowers);
    const bought = world.purpose === 'Purchase';
    return {
      plan: {
        look: m.look,
        header: (page) => ({ right: `File # ${world.property.zip}-${page}`, size: 7 }),
        blocks: [
          { kind: 'heading', text: 'Uniform Residential Appraisal Report', align: 'center', size: 14 },
          {
            kind: 'paragraph',
            text: 'The purpose of this summary appraisal report is to provide the lender/client with an accurate, and adequately supported, opinion of the market value of the subject property.',
            size: 8,
          },
          { kind: 'heading', text: 'SUBJECT', bar },
          boxes(
            [
              { caption: 'Property Address', text: [property(m, world)] },
              { caption: 'Borrower', text: borrowersOf(m, world.borrowers) },
              { caption: 'Owner of Public Record', text: owner },
              { caption: 'County', text: world.property.county },
            ],
            2,
          ),
          { kind: 'table', borders: 'grid', rows: [[{ caption: 'Legal Description', text: legal(m, world) }]] },
          boxes(
            [
              { caption: "Assessor's Parcel #", text: parcels(m, world) },
              { caption: 'Tax Year', text: world.applicationDate.slice(0, 4) },
              { caption: 'R.E. Taxes $', text: m.money(dice.between(90_000, 900_000)) },
              { caption: 'Neighborhood Name', text: world.property.subdivision },
            ],
            2,
          ),
          {
            kind: 'checks',
            inline: true,
            label: 'Assignment Type',
            items: [
              { text: 'Purchase Transaction', ticked: bought },
              { text: 'Refinance Transaction', ticked: !bought },
              { text: 'Other (describe)', ticked: false },
            ],
          },
          boxes(
            [
              { caption: 'Lender/Client', text: [lender(m, world)] },
              { caption: 'Address', text: m.line(world.lender.address) },
            ],
            2,
          ),
          { kind: 'heading', text: 'CONTRACT', bar },
          boxes(
            [
              { caption: 'Contract Price $', text: bought ? [price(m, world)] : 'N/A' },
              { caption: 'Date of Contract', text: bought ? m.date(world.applicationDate) : '' },
              { caption: 'Financial assistance to be paid', text: m.round(0) },
            ],
            3,
          ),
          { kind: 'heading', text: 'NEIGHBORHOOD', bar },
          { kind: 'paragraph', text: neighbourhood(m, world) },
          ...comparables(m, world),
          { kind: 'heading', text: 'RECONCILIATION', bar },
          {
            kind: 'pairs',
            layout: 'colon',
            columns: 2,
            pairs: [
              { label: 'Indicated Value by Cost Approach (if developed) $', value: m.round(world.appraisedValue + 730_000) },
              { label: 'Indicated Value by Sales Comparison Approach $', value: [opinion(m, world)] },
            ],
          },
          {
            kind: 'paragraph',
            text: [
              'Based on a complete visual inspection of the interior and exterior areas of the subject property, my (our) opinion of the market value, as defined, of the real property that is the subject of this report is ',
              opinion(m, world, true),
              `, as of ${m.date(world.applicationDate)}, which is the date of inspection and the effective date of this appraisal.`,
            ],
          },
          {
            kind: 'signature',
            name: world.appraiser.name,
            under: [world.appraiser.firm, `State Certification # ${world.appraiser.licence}`],
            signed: chance(dice, 0.8),
          },
        ],
        footer: (page, pages) => ({
          left: 'Freddie Mac Form 70 March 2005',
          center: `Page ${page} of ${pages}`,
          right: 'Fannie Mae Form 1004 March 2005',
          size: 7,
        }),
      },
    };
  },
};
