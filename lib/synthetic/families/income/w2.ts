import type { Cell } from '../../paper/blocks.ts';
import type { LayoutFamily } from '../family.ts';
import { boxes } from '../loan-application/parts.ts';
import { mannerOf } from '../manner.ts';

/** Lettered and numbered boxes of wages and withholding. */
export const w2: LayoutFamily = {
  name: 'income/w2',
  documentType: 'income',
  compose(world, dice) {
    const m = mannerOf(dice, 'income', dice.pick(['modern', 'old']), 9);
    const year = Number(world.applicationDate.slice(0, 4)) - 1;
    const wages = dice.between(2_900_000, 16_000_000);
    const share = (part: number): string => m.money(Math.round(wages * part)).replace('$', '');
    const [employee] = world.borrowers;
    const left: Cell[] = [
      { caption: "a Employee's social security number", text: [m.typed(`***-**-${dice.digits(4)}`)] },
      { caption: 'b Employer identification number (EIN)', text: [m.typed(`${dice.digits(2)}-${dice.digits(7)}`)] },
      {
        caption: "c Employer's name, address, and ZIP code",
        text: [m.typed(`${world.employer.name}\n${m.envelope(world.employer.address)}`)],
      },
      { caption: 'd Control number', text: [m.typed(dice.digits(6))] },
      {
        caption: "e Employee's name, address, and ZIP code",
        text: [m.typed(`${m.name(employee.name)}\n${m.envelope(world.borrowerAddress)}`)],
      },
    ];
    const right: Cell[] = [
      { caption: '1 Wages, tips, other compensation', text: share(1) },
      { caption: '2 Federal income tax withheld', text: share(0.14) },
      { caption: '3 Social security wages', text: share(1.04) },
      { caption: '4 Social security tax withheld', text: share(0.0645) },
      { caption: '5 Medicare wages and tips', text: share(1.04) },
      { caption: '6 Medicare tax withheld', text: share(0.0151) },
      { caption: '12a Code D', text: share(0.04) },
      { caption: '13 Retirement plan', text: dice.pick(['X', '']) },
      { caption: `15 State   ${world.employer.address.state}`, text: dice.digits(9) },
      { caption: '17 State income tax', text: share(0.04) },
    ];
    return {
      plan: {
        look: m.look,
        blocks: [
          {
            kind: 'columns',
            columns: [
              [{ kind: 'heading', text: `Form W-2  Wage and Tax Statement  ${year}` }],
              [
                {
                  kind: 'lines',
                  lines: ['Department of the Treasury - Internal Revenue Service', 'OMB No. 1545-0008'],
                  size: 7,
                  align: 'right',
                },
              ],
            ],
          },
          { kind: 'columns', columns: [[boxes(left, 1)], [boxes(right, 2)]], gap: 2 },
          {
            kind: 'paragraph',
            text: dice.pick([
              "Copy B - To Be Filed With Employee's FEDERAL Tax Return.",
              "Copy C - For EMPLOYEE'S RECORDS.",
              'Copy 2 - To Be Filed With State, City, or Local Return.',
            ]),
            size: 8,
          },
        ],
      },
    };
  },
};
