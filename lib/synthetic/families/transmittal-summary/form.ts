import type { Cell } from '../../paper/blocks.ts';
import type { LayoutFamily } from '../family.ts';
import { boxes } from '../loan-application/parts.ts';
import { mannerOf } from '../manner.ts';
import {
  borrowerFact,
  type Fact,
  lenderFact,
  loanNumberFact,
  propertyFact,
  statedOf,
  termFacts,
  underwriting,
  valueFacts,
} from './facts.ts';

/** The form as the agencies print it: four numbered parts in boxes. */
export const form: LayoutFamily = {
  name: 'transmittal-summary/form',
  documentType: 'transmittal-summary',
  weight: 2,
  compose(world, dice) {
    const m = mannerOf(dice, 'transmittal-summary', dice.pick(['modern', 'office']), 8.5);
    const cells = (facts: readonly Fact[]): Cell[] => facts.map(({ label, value }) => ({ caption: label, text: value }));
    const bar = dice.pick([true, false]);
    return {
      plan: {
        look: m.look,
        blocks: [
          { kind: 'heading', text: 'Uniform Underwriting and Transmittal Summary', size: 14, align: dice.pick(['left', 'center']) },
          { kind: 'heading', text: 'I. Borrower and Property Information', bar },
          boxes(cells([borrowerFact(m, world), propertyFact(m, world)]), 1),
          {
            kind: 'checks',
            inline: true,
            label: 'Property Type',
            items: [
              { text: '1 unit', ticked: true },
              { text: '2- to 4-unit', ticked: false },
              { text: 'Condominium', ticked: false },
              { text: 'PUD', ticked: false },
            ],
          },
          boxes(cells([...valueFacts(m, world), { label: 'Property Rights', value: 'Fee Simple' }]), 3),
          { kind: 'heading', text: 'II. Mortgage Information', bar },
          {
            kind: 'columns',
            columns: [
              [
                {
                  kind: 'checks',
                  label: 'Loan Type',
                  items: [
                    { text: 'Conventional', ticked: world.mortgageType === 'Conventional' },
                    { text: 'FHA', ticked: world.mortgageType === 'FHA' },
                    { text: 'VA', ticked: world.mortgageType === 'VA' },
                    { text: 'USDA-RD', ticked: world.mortgageType === 'USDARuralDevelopment' },
                  ],
                },
              ],
              [
                {
                  kind: 'checks',
                  label: 'Amortization Type',
                  items: [
                    { text: 'Fixed Rate', ticked: world.amortization === 'Fixed' },
                    { text: 'ARM', ticked: world.amortization !== 'Fixed' },
                    { text: 'Balloon', ticked: false },
                  ],
                },
              ],
              [
                {
                  kind: 'checks',
                  label: 'Loan Purpose',
                  items: [
                    { text: 'Purchase', ticked: world.purpose === 'Purchase' },
                    { text: 'Refinance', ticked: world.purpose === 'Refinance' },
                    { text: 'Construction', ticked: false },
                  ],
                },
              ],
            ],
          },
          boxes(cells(termFacts(m, world)), dice.pick([2, 4])),
          { kind: 'heading', text: 'III. Underwriting Information', bar },
          { kind: 'pairs', layout: 'right', columns: 2, pairs: underwriting(m, world) },
          { kind: 'heading', text: 'IV. Seller, Contract, and Contact Information', bar },
          boxes(
            cells([
              lenderFact(m, world),
              loanNumberFact(m, world),
              { label: 'Contact Name', value: world.originator.name },
              { label: 'Contact Phone', value: world.originator.phone },
              { label: 'Seller Address', value: m.line(world.lender.address) },
              { label: 'Investor Loan No.', value: dice.digits(10) },
            ]),
            2,
          ),
        ],
        footer: () => ({ left: 'Freddie Mac Form 1077', right: 'Fannie Mae Form 1008', size: 7 }),
      },
      stated: statedOf(world),
    };
  },
};
