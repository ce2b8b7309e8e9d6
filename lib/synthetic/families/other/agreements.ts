import { addDays } from '../../calendar.ts';
import { joined } from '../../paper/text.ts';
import type { LayoutFamily } from '../family.ts';
import { borrowersOf, companyBlock, mailBlock, mannerOf, oneOf } from '../manner.ts';

/** The first page of a contract of sale. */
export const purchaseContract: LayoutFamily = {
  name: 'other/purchase-contract',
  documentType: 'other',
  compose(world, dice) {
    const m = mannerOf(dice, 'other', 'office', 10);
    const sellers = world.sellers.length > 0 ? joined([...world.sellers], ' and ') : ['the owner of record'];
    const deposit = Math.round(world.price / 10_000_000) * 100_000;
    return {
      plan: {
        look: m.look,
        blocks: [
          {
            kind: 'heading',
            text: oneOf(m, 'Residential Purchase Agreement', 'REAL ESTATE PURCHASE CONTRACT', 'Residential Purchase Contract'),
            align: 'center',
          },
          {
            kind: 'paragraph',
            text: [
              `1. PARTIES. This contract, dated ${m.date(world.applicationDate)}, is made between `,
              ...sellers,
              ' ("Seller") and ',
              ...borrowersOf(m, world.borrowers),
              ' ("Buyer").',
            ],
          },
          {
            kind: 'paragraph',
            text: `2. PROPERTY. Seller agrees to sell the property known as ${m.line(world.property)}, in ${world.property.county} County, with all fixtures.`,
          },
          {
            kind: 'paragraph',
            text: `3. PRICE. The purchase price is ${m.money(world.price)}, of which ${m.money(deposit)} is earnest money held by ${world.settlementAgent.name}.`,
          },
          {
            kind: 'paragraph',
            text: `4. FINANCING. This contract depends on a new loan of ${m.money(world.amount)} at a rate of not more than ${m.rate(world.ratePercent + 0.5)} for a term of ${world.termMonths / 12} years.`,
          },
          {
            kind: 'paragraph',
            text: `5. CLOSING. Closing is on or before ${m.date(world.closingDate)}. Possession passes at closing unless the parties agree otherwise.`,
          },
          {
            kind: 'paragraph',
            text: '6. INSPECTION. Buyer may have the property inspected within ten days and may cancel this contract in writing if not satisfied.',
          },
          ...world.realtors.map(({ firm, agent, licence }) => ({
            kind: 'paragraph' as const,
            text: `Broker: ${firm}, by ${agent.name}, license ${licence}.`,
            size: 8.5,
          })),
          { kind: 'signature', name: world.borrowers[0].name, under: ['Buyer'], signed: true, date: m.date(world.applicationDate) },
        ],
        footer: (page, pages) => ({ left: "Buyer's initials ____  Seller's initials ____", right: `Page ${page} of ${pages}`, size: 7.5 }),
      },
    };
  },
};

/** A lender's promise to lend, with its conditions. */
export const commitmentLetter: LayoutFamily = {
  name: 'other/commitment-letter',
  documentType: 'other',
  compose(world, dice) {
    const m = mannerOf(dice, 'other', 'office', 10.5);
    return {
      plan: {
        look: m.look,
        blocks: [
          { kind: 'lines', lines: companyBlock(m, world.lender) },
          { kind: 'paragraph', text: m.date(addDays(world.applicationDate, 14)), after: 8 },
          { kind: 'lines', lines: mailBlock(m, world.borrowers, world.borrowerAddress), after: 10 },
          { kind: 'heading', text: oneOf(m, 'Commitment Letter', 'Loan Commitment Letter', 'COMMITMENT LETTER') },
          {
            kind: 'paragraph',
            text: `We are pleased to tell you that your application for a loan secured by ${m.line(world.property)} is approved, on the terms and conditions below.`,
          },
          {
            kind: 'pairs',
            layout: dice.pick(['colon', 'tab', 'dots']),
            pairs: [
              { label: 'Amount', value: m.money(world.amount) },
              { label: 'Rate', value: m.rate(world.ratePercent) },
              { label: 'Term', value: `${world.termMonths} months` },
              { label: 'Purpose', value: world.purpose },
              { label: 'Expires', value: m.date(addDays(world.applicationDate, 60)) },
            ],
          },
          {
            kind: 'paragraph',
            text: '1. Proof of hazard insurance before closing. 2. A title policy in the amount of the loan. 3. No change of income or debts before closing.',
          },
          { kind: 'signature', name: world.originator.name, under: [world.lender.name], signed: true },
        ],
      },
    };
  },
};

/** A rate that is held for some days. */
export const rateLock: LayoutFamily = {
  name: 'other/rate-lock',
  documentType: 'other',
  compose(world, dice) {
    const m = mannerOf(dice, 'other', dice.pick(['modern', 'old']), 9.5);
    return {
      plan: {
        look: m.look,
        blocks: [
          {
            kind: 'heading',
            text: oneOf(m, 'Rate Lock Agreement', 'INTEREST RATE LOCK CONFIRMATION', 'Rate Lock Confirmation'),
            rule: true,
          },
          {
            kind: 'pairs',
            layout: dice.pick(['colon', 'right', 'tab']),
            pairs: dice.shuffled([
              { label: m.label('Lender'), value: world.lender.name },
              { label: m.label('Applicant'), value: borrowersOf(m, world.borrowers) },
              { label: m.label('Property'), value: m.line(world.property) },
              { label: m.label('Loan Amount'), value: m.money(world.amount) },
              { label: m.label('Locked Rate'), value: m.rate(world.ratePercent) },
              { label: m.label('Points'), value: `${dice.pick(['0.000', '0.500', '1.125'])}` },
              { label: m.label('Lock Date'), value: m.date(addDays(world.applicationDate, 3)) },
              { label: m.label('Lock Expires'), value: m.date(addDays(world.applicationDate, 48)) },
              { label: m.label('Loan Number'), value: world.loanNumber },
            ]),
          },
          {
            kind: 'paragraph',
            text: 'If the loan does not close by the day on which the lock expires, the rate and the points will be those of that day or of this lock, whichever are higher.',
          },
          { kind: 'signature', name: world.borrowers[0].name, signed: false },
        ],
      },
    };
  },
};
