import type { Block } from '../../paper/blocks.ts';
import type { LayoutFamily } from '../family.ts';
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

/** A loan system's print of the summary: label and value lists. */
export const list: LayoutFamily = {
  name: 'transmittal-summary/list',
  documentType: 'transmittal-summary',
  compose(world, dice) {
    const m = mannerOf(dice, 'transmittal-summary', dice.pick(['modern', 'old', 'office']), 9.5);
    const layout = dice.pick(['colon', 'tab', 'dots', 'right'] as const);
    const types: Fact[] = [
      { label: m.label('Loan Type'), value: world.mortgageType === 'USDARuralDevelopment' ? 'USDA-RD' : world.mortgageType },
      { label: m.label('Loan Purpose'), value: world.purpose },
      { label: m.label('Amortization Type'), value: world.amortization === 'Fixed' ? 'Fixed Rate' : 'ARM' },
    ];
    const groups: [string, Fact[]][] = [
      ['Borrower and Property', [borrowerFact(m, world), propertyFact(m, world), ...valueFacts(m, world)]],
      ['Mortgage Information', [...types, ...dice.shuffled(termFacts(m, world))]],
      ['Underwriting Information', underwriting(m, world)],
      ['Seller and Contact', [lenderFact(m, world), loanNumberFact(m, world), { label: m.label('Contact'), value: world.originator.name }]],
    ];
    return {
      plan: {
        look: m.look,
        blocks: [
          {
            kind: 'heading',
            text: dice.pick([
              'UNIFORM UNDERWRITING AND TRANSMITTAL SUMMARY',
              'Uniform Underwriting and Transmittal Summary',
              'Form 1008 - Underwriting and Transmittal Summary',
            ]),
            rule: true,
          },
          ...groups.flatMap(([title, pairs]): Block[] => [
            { kind: 'heading', text: m.label(title) },
            { kind: 'pairs', layout, pairs },
          ]),
          {
            kind: 'paragraph',
            text: `${m.label("Underwriter's Comments")}: ${dice.pick(['Findings in file. Income from base pay only.', 'Two months of reserves verified. No overtime was used.', 'Gift funds documented; see letter in file.'])}`,
          },
          { kind: 'signature', name: world.preparer.name, signed: dice.pick([true, false]), date: m.date(world.applicationDate) },
        ],
      },
      stated: statedOf(world),
    };
  },
};
