import { addDays } from '../../calendar.ts';
import type { LayoutFamily } from '../family.ts';
import { mailBlock, mannerOf, oneOf } from '../manner.ts';

/** A letter that grants a monthly benefit or pension. */
export const awardLetter: LayoutFamily = {
  name: 'income/award-letter',
  documentType: 'income',
  heldOut: true,
  compose(world, dice) {
    const m = mannerOf(dice, 'income', 'office', 10.5);
    const benefit = dice.between(90_000, 380_000);
    const payer = dice.pick(['Retirement Board', 'Benefits Administration', 'Pension Trust']);
    return {
      plan: {
        look: m.look,
        blocks: [
          {
            kind: 'lines',
            lines: [`${world.property.stateName} ${payer}`, oneOf(m, 'Office of Member Services', 'Income Verification Unit')],
            align: dice.pick(['left', 'center']),
          },
          { kind: 'paragraph', text: m.date(addDays(world.applicationDate, -30)), after: 10 },
          { kind: 'lines', lines: mailBlock(m, [world.borrowers[0]], world.borrowerAddress), after: 12 },
          { kind: 'heading', text: oneOf(m, 'Income Verification', 'Benefit Award: Verification of Income', 'Verification of Income') },
          {
            kind: 'paragraph',
            text: `Beginning ${m.date(`${world.applicationDate.slice(0, 4)}-01-01`)}, the full monthly benefit before deductions is ${m.money(benefit)}. We deduct ${m.money(17_490)} for medical insurance premiums each month.`,
          },
          {
            kind: 'paragraph',
            text: `The regular monthly payment is ${m.money(benefit - 17_490)}. It is deposited on or about the third of each month to the account at ${world.bank.name}.`,
          },
          {
            kind: 'paragraph',
            text: 'This letter is proof of income. Keep it with your records; a new one is sent when the amount changes.',
          },
          { kind: 'signature', name: world.preparer.name, under: [payer], signed: true },
        ],
      },
    };
  },
};
