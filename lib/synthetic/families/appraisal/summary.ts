import type { LayoutFamily } from '../family.ts';
import { borrowersOf, mannerOf, oneOf } from '../manner.ts';
import { comparables, legal, lender, opinion, parcels, price, property } from './facts.ts';

/** One page of salient features, as it stands before a report. */
export const summary: LayoutFamily = {
  name: 'appraisal/summary',
  documentType: 'appraisal',
  heldOut: true,
  compose(world, dice) {
    const m = mannerOf(dice, 'appraisal', 'modern', 10);
    const rows = dice.shuffled([
      [oneOf(m, 'Subject Address', 'Property Address'), [property(m, world)]],
      [oneOf(m, 'Legal Description'), legal(m, world)],
      [oneOf(m, 'Tax ID / Parcel', 'Parcel ID'), parcels(m, world)],
      [oneOf(m, 'Borrower', 'Client / Borrower'), borrowersOf(m, world.borrowers)],
      [oneOf(m, 'Lender', 'Lender/Client'), [lender(m, world)]],
      [oneOf(m, 'Sale Price', 'Contract Price'), world.purpose === 'Purchase' ? [price(m, world)] : 'N/A'],
      [oneOf(m, 'Size (Square Feet)'), String(dice.between(900, 3600))],
      [oneOf(m, 'Price per Square Foot'), m.money(dice.between(9_000, 42_000))],
      [oneOf(m, 'Appraiser'), world.appraiser.name],
      [oneOf(m, 'Date of Appraised Value', 'Effective Date'), m.date(world.applicationDate)],
      [oneOf(m, 'Opinion of Value', 'Final Estimate of Value', 'Appraised Value'), [opinion(m, world, true)]],
    ]);
    return {
      plan: {
        look: m.look,
        blocks: [
          {
            kind: 'heading',
            text: oneOf(m, 'Appraisal Summary', 'Summary of Salient Features - Appraisal', 'SUMMARY OF APPRAISAL'),
            align: 'center',
            size: 14,
          },
          { kind: 'table', rows, widths: [0.35, 0.65], borders: dice.pick(['rows', 'grid', 'none']) },
          ...comparables(m, world),
          { kind: 'picture', width: 180, height: 110, align: 'center' },
        ],
      },
    };
  },
};
