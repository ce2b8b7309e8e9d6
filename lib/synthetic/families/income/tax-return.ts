import type { Cell } from '../../paper/blocks.ts';
import type { LayoutFamily } from '../family.ts';
import { borrowersOf, mannerOf } from '../manner.ts';

/** The first page of a return: names, address, numbered lines with amounts. */
export const taxReturn: LayoutFamily = {
  name: 'income/tax-return',
  documentType: 'income',
  compose(world, dice) {
    const m = mannerOf(dice, 'income', 'modern', 9);
    const wages = dice.between(3_000_000, 19_000_000);
    const lines: [string, number][] = [
      ['1  Wages, salaries, tips, etc. Attach Form(s) W-2', wages],
      ['2b Taxable interest', dice.between(0, 90_000)],
      ['3b Ordinary dividends', dice.between(0, 240_000)],
      ['7  Capital gain or (loss)', dice.between(0, 500_000)],
      ['8  Other income from Schedule 1', dice.between(0, 900_000)],
      ['9  Total income', wages + 700_000],
      ['11 Adjusted gross income', wages + 640_000],
      ['12 Standard deduction or itemized deductions', 1_295_000],
      ['15 Taxable income', Math.max(0, wages - 655_000)],
      ['24 Total tax', Math.round(wages * 0.13)],
      ['33 Total payments', Math.round(wages * 0.15)],
    ];
    const rows: Cell[][] = lines.map(([label, amount]) => [
      label,
      m
        .money(amount)
        .replace('$', '')
        .replace(/\.\d\d$/, '.'),
    ]);
    return {
      plan: {
        look: m.look,
        blocks: [
          {
            kind: 'heading',
            text: `Form 1040  U.S. Individual Income Tax Return  ${Number(world.applicationDate.slice(0, 4)) - 1}`,
            rule: true,
          },
          {
            kind: 'checks',
            inline: true,
            label: 'Filing Status',
            items: [
              { text: 'Single', ticked: world.borrowers.length === 1 },
              { text: 'Married filing jointly', ticked: world.borrowers.length > 1 },
              { text: 'Head of household', ticked: false },
            ],
          },
          {
            kind: 'table',
            borders: 'grid',
            rows: [
              [
                {
                  caption: 'Your first name and middle initial, last name; if joint return, spouse',
                  text: borrowersOf(m, world.borrowers.slice(0, 2)),
                },
                { caption: 'Your social security number', text: `***-**-${dice.digits(4)}` },
              ],
            ],
            widths: [0.7, 0.3],
          },
          {
            kind: 'table',
            borders: 'grid',
            rows: [[{ caption: 'Home address (number and street), city, state, and ZIP code', text: m.line(world.borrowerAddress) }]],
          },
          { kind: 'table', borders: dice.pick(['rows', 'grid']), rows, widths: [0.75, 0.25], aligns: ['left', 'right'] },
          { kind: 'heading', text: 'Sign Here' },
          { kind: 'signature', name: world.borrowers[0].name, signed: true, date: m.date(`${world.applicationDate.slice(0, 4)}-04-11`) },
          { kind: 'lines', lines: [`Paid preparer: ${world.preparer.name}, ${world.preparer.firm}`], size: 8 },
        ],
        footer: () => ({
          left: 'For Disclosure, Privacy Act, and Paperwork Reduction Act Notice, see separate instructions.',
          right: 'Form 1040',
          size: 7,
        }),
      },
    };
  },
};
