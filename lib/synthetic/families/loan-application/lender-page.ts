import type { LayoutFamily } from '../family.ts';
import { borrowersOf, chance, mannerOf, oneOf } from '../manner.ts';
import { amount, caseNumber, loanNumber, months, mortgageTypes, property, purposes, statedOf } from './facts.ts';
import { originationInformation } from './parts.ts';

/** The lender's and originator's part alone, as it is sent for signature. */
export const lenderPage: LayoutFamily = {
  name: 'loan-application/lender-page',
  documentType: 'loan-application',
  compose(world, dice) {
    const m = mannerOf(dice, 'loan-application', 'modern', 9.5);
    return {
      plan: {
        look: m.look,
        blocks: [
          { kind: 'heading', text: 'Uniform Residential Loan Application - Lender Loan Information', size: 13, rule: true },
          { kind: 'paragraph', text: 'This section is completed by your Lender.', italic: true },
          {
            kind: 'pairs',
            layout: dice.pick(['colon', 'tab', 'below']),
            pairs: dice.shuffled([
              { label: oneOf(m, 'Lender', 'Lender Name', 'Creditor'), value: [m.mark('lenderName', world.lender.name)] },
              { label: oneOf(m, 'Lender Loan No.', 'Loan Number', 'Lender Loan Number'), value: [loanNumber(m, world)] },
              { label: 'Universal Loan Identifier', value: [m.mark('universalLoanIdentifier', world.uli)] },
              { label: 'Agency Case No.', value: caseNumber(m, world) },
              { label: 'Borrower(s)', value: borrowersOf(m, world.borrowers) },
              { label: oneOf(m, 'Subject Property', 'Property Address'), value: [property(m, world)] },
            ]),
          },
          { kind: 'heading', text: 'L1. Property and Loan Information' },
          {
            kind: 'checks',
            inline: true,
            label: 'Refinance Type',
            items: [
              { text: 'No Cash Out', ticked: world.purpose === 'Refinance' },
              { text: 'Cash Out', ticked: false },
              { text: 'Limited Cash Out', ticked: false },
            ],
          },
          { kind: 'checks', inline: true, label: 'Loan Purpose', items: purposes(world) },
          { kind: 'heading', text: 'L3. Mortgage Loan Information' },
          { kind: 'checks', inline: chance(dice, 0.7), label: 'Mortgage Type Applied For', items: mortgageTypes(world, 'USDA-RD') },
          {
            kind: 'table',
            borders: 'grid',
            rows: [
              [
                { caption: 'Loan Amount', text: [amount(m, world)] },
                { caption: 'Note Rate', text: [m.typed(m.rate(world.ratePercent))] },
                { caption: 'Loan Term (mos)', text: [months(m, world)] },
                { caption: 'Proposed Monthly Payment', text: [m.typed(m.money(world.payment + world.escrowPayment))] },
              ],
            ],
          },
          { kind: 'heading', text: 'L4. Qualifying the Borrower - Minimum Required Funds or Cash Back' },
          {
            kind: 'pairs',
            layout: 'dots',
            pairs: [
              { label: 'A. Sales Contract Price', value: world.purpose === 'Purchase' ? m.money(world.price) : m.money(0) },
              {
                label: 'D. Mortgage Loans on the Property to be Paid Off',
                value: m.money(world.purpose === 'Refinance' ? world.amount - 700_000 : 0),
              },
              { label: 'H. Estimated closing costs', value: m.money(dice.between(250_000, 1_400_000)) },
              { label: 'Cash From/To the Borrower', value: m.money(world.cashToClose) },
            ],
          },
          ...originationInformation(m, world, 'Loan Originator Information'),
        ],
        footer: (page, pages) => ({ left: 'Fannie Mae Form 1003', right: `${page} of ${pages}`, size: 7 }),
      },
      stated: statedOf(world),
    };
  },
};
