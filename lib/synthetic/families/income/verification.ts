import { addDays } from '../../calendar.ts';
import type { LayoutFamily } from '../family.ts';
import { companyBlock, mannerOf, oneOf } from '../manner.ts';

/** A lender's request to an employer, filled in. */
export const employmentVerification: LayoutFamily = {
  name: 'income/verification-of-employment',
  documentType: 'income',
  compose(world, dice) {
    const m = mannerOf(dice, 'income', dice.pick(['office', 'modern']), 9.5);
    const layout = dice.pick(['underscored', 'colon', 'caption-below', 'tab'] as const);
    return {
      plan: {
        look: { ...m.look, filledFace: dice.pick(['hand', 'mono', 'sans']) },
        blocks: [
          {
            kind: 'heading',
            text: oneOf(m, 'Request for Verification of Employment', 'Verification of Employment', 'EMPLOYMENT VERIFICATION'),
            align: 'center',
          },
          {
            kind: 'paragraph',
            text: 'The applicant named below has applied for a mortgage loan and stated that he or she is or was employed by you. Please answer and return this form directly to the lender.',
            size: 8.5,
          },
          { kind: 'heading', text: 'Part I - Request' },
          {
            kind: 'columns',
            columns: [
              [{ kind: 'lines', lines: ['1. To (name and address of employer)', ...companyBlock(m, world.employer)] }],
              [{ kind: 'lines', lines: ['2. From (name and address of lender)', ...companyBlock(m, world.lender)] }],
            ],
          },
          {
            kind: 'pairs',
            layout,
            pairs: [
              { label: '3. Signature of lender', value: world.originator.name },
              { label: '5. Date', value: m.date(world.applicationDate) },
              { label: "6. Lender's number (optional)", value: world.loanNumber },
              { label: '7. Name and address of applicant', value: `${m.name(world.borrowers[0].name)}, ${m.line(world.borrowerAddress)}` },
            ],
          },
          { kind: 'heading', text: 'Part II - Verification of Present Employment' },
          {
            kind: 'pairs',
            layout,
            pairs: [
              { label: "9. Applicant's date of employment", value: m.date(addDays(world.applicationDate, -dice.between(400, 7000))) },
              { label: '10. Present position', value: dice.pick(['Machinist', 'Clerk', 'Team lead', 'Teacher', 'Buyer']) },
              { label: '11. Probability of continued employment', value: dice.pick(['Good', 'Excellent', 'Likely']) },
              { label: '12A. Current gross base pay', value: `${m.money(dice.between(250_000, 1_400_000))} monthly` },
              { label: 'Past year', value: m.money(dice.between(3_000_000, 15_000_000)) },
            ],
          },
          {
            kind: 'signature',
            name: world.preparer.name,
            under: ['Human Resources', world.employer.name],
            signed: true,
            date: m.date(addDays(world.applicationDate, 6)),
          },
        ],
      },
    };
  },
};
