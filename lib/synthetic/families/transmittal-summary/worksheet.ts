import type { Block } from '../../paper/blocks.ts';
import type { LayoutFamily } from '../family.ts';
import { mannerOf, oneOf } from '../manner.ts';
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

/** An underwriter's worksheet in two columns of rows under the form's name. */
export const worksheet: LayoutFamily = {
  name: 'transmittal-summary/worksheet',
  documentType: 'transmittal-summary',
  heldOut: true,
  compose(world, dice) {
    const m = mannerOf(dice, 'transmittal-summary', 'modern', 9);
    const rows = (facts: readonly Fact[]): Block => ({
      kind: 'table',
      borders: dice.pick(['rows', 'grid']),
      rows: facts.map(({ label, value }) => [label, value]),
      widths: [0.5, 0.5],
    });
    const kind = {
      label: oneOf(m, 'Product', 'Loan type / purpose / amortization'),
      value: `${world.mortgageType === 'USDARuralDevelopment' ? 'USDA-RD' : world.mortgageType} / ${world.purpose} / ${world.amortization === 'Fixed' ? 'Fixed Rate' : 'ARM'}`,
    };
    return {
      plan: {
        look: m.look,
        blocks: [
          {
            kind: 'heading',
            text: oneOf(m, 'Uniform Underwriting and Transmittal Summary: Worksheet', '1008 Uniform Underwriting and Transmittal Summary'),
          },
          {
            kind: 'pairs',
            layout: 'tab',
            pairs: [loanNumberFact(m, world), lenderFact(m, world), borrowerFact(m, world), propertyFact(m, world)],
          },
          {
            kind: 'columns',
            columns: [
              [{ kind: 'heading', text: 'Mortgage' }, rows([kind, ...termFacts(m, world), ...valueFacts(m, world)])],
              [{ kind: 'heading', text: 'Underwriting' }, rows(underwriting(m, world))],
            ],
            gap: 14,
          },
          {
            kind: 'checks',
            label: 'Risk assessment',
            items: [
              { text: 'Manual underwriting', ticked: false },
              { text: 'Automated underwriting', ticked: true },
            ],
          },
        ],
      },
      stated: statedOf(world),
    };
  },
};
