import { addDays } from '../../calendar.ts';
import type { Block } from '../../paper/blocks.ts';
import { plainOf } from '../../paper/text.ts';
import type { World } from '../../world/world.ts';
import type { LayoutFamily } from '../family.ts';
import { borrowersOf, chance, companyBlock, type Manner, mannerOf, oneOf, sometimes } from '../manner.ts';

/** Long papers of lawyers that speak of notes, deeds and loans on every page, and are none. */
type Contract = Pick<LayoutFamily, 'name' | 'heldOut'> & {
  titles: readonly [string, ...string[]];
  opening: (world: World, m: Manner) => string;
  recitals: (world: World, m: Manner) => readonly string[];
  clauses: (world: World, m: Manner) => readonly string[];
};

const borrowers = (world: World, m: Manner): string => plainOf(borrowersOf(m, world.borrowers, ' and '));

const BOILERPLATE = [
  'GOVERNING LAW. This agreement is governed by the law of the state in which the property lies.',
  'COUNTERPARTS. This agreement may be signed in counterparts, each of which is an original and all of which are one agreement.',
  'NOTICES. A notice is given when it is delivered by hand or three days after it is mailed, postage paid, to the address of a party.',
  'SEVERABILITY. Where a provision cannot be enforced, the others stay in force.',
  'ENTIRE AGREEMENT. The loan documents are the entire agreement of the parties and may be changed only in writing.',
  'COSTS. Borrower pays the fees of counsel, of recording and of title insurance that this agreement causes.',
  'NO WAIVER. What lender has left undone in the past is no waiver of its rights under the loan documents.',
  'TIME. Time is of the essence of every provision of this agreement.',
  'INSURANCE. Borrower insures the improvements against fire and other hazards for their full value, names lender in the policies, and shows paid premiums thirty days before a policy ends.',
  'HAZARDOUS MATERIALS. Borrower states that none are stored on the property, keeps it free of them, and holds lender harmless from claims, damages and costs of cleaning up.',
  'REPORTS. Within ninety days of the end of each fiscal year borrower gives lender a balance sheet, a statement of income and a certificate that no default is known.',
  'RENTS. Borrower assigns leases and rents to lender as security, and may collect rents until lender gives notice of a default.',
  'INSPECTION. Lender and its agents may enter the property at reasonable hours and may look at and copy the books that concern it.',
  'REMEDIES. After a default lender may declare the unpaid principal with interest due at once, stop further advances, enter and complete the work, foreclose, and use every other remedy that the law gives, one after the other or together.',
  'APPLICATION OF PAYMENTS. Payments count first toward costs, then toward interest, then toward principal; what is prepaid does not put off the next payment.',
  'TRANSFER. Borrower does not sell, lease, assign or encumber the property, or an interest in borrower itself, unless lender agrees in writing before.',
  'INDEMNITY. Borrower indemnifies lender, its officers and its agents from all claims of brokers, contractors and others that arise from the loan or from the property.',
  'WAIVER OF JURY. The parties give up, knowingly and after talking to counsel, a trial by jury of any matter that arises from the loan documents.',
  'SUCCESSORS. This agreement binds and benefits heirs, successors and permitted assigns; lender may sell its interest or parts of it at any time.',
  'FURTHER ASSURANCES. Borrower signs, files and records what lender reasonably asks for to perfect or keep the liens of the loan documents.',
];

const contract = ({ name, heldOut, titles, opening, recitals, clauses }: Contract): LayoutFamily => ({
  name,
  documentType: 'other',
  ...(heldOut && { heldOut }),
  compose(world, dice) {
    const m = mannerOf(dice, 'other', dice.pick(['office', 'old']), 10.5);
    const numbered = dice.pick([(n: number) => `${n}. `, (n: number) => `Section ${n}. `, (n: number) => `${n}) `]);
    const texts = [...clauses(world, m), ...dice.shuffled(BOILERPLATE).slice(0, dice.between(4, 20))];
    const paragraph = (text: string): Block => ({ kind: 'paragraph', text, firstIndent: chance(dice, 0.4) ? 24 : 0 });
    return {
      plan: {
        look: m.look,
        blocks: [
          ...sometimes(dice, 0.3, { kind: 'lines', lines: ['Record and return to:', ...companyBlock(m, world.returnTo)], after: 10 }),
          { kind: 'heading', text: oneOf(m, ...titles), align: 'center', after: 8 },
          paragraph(opening(world, m)),
          ...sometimes(dice, 0.7, { kind: 'heading', text: oneOf(m, 'RECITALS', 'BACKGROUND', 'WITNESSETH'), align: 'center', size: 10 }),
          ...recitals(world, m).map((text, index) => paragraph(`${String.fromCharCode(65 + index)}. ${text}`)),
          ...texts.map((text, index) => paragraph(`${numbered(index + 1)}${text}`)),
          { kind: 'signature', name: world.borrowers[0].name, under: ['Borrower'], signed: chance(dice, 0.5) },
          {
            kind: 'signature',
            name: world.lender.name,
            under: [`By: ${world.originator.name}`, 'Its: Vice President'],
            signed: chance(dice, 0.5),
          },
        ],
        footer: (page, pages) => ({ center: dice.pick([`- ${page} -`, `Page ${page} of ${pages}`]), size: 8 }),
      },
    };
  },
});

const noteMade = (world: World, m: Manner): string =>
  `Borrower made a promissory note dated ${m.date(addDays(world.noteDate, -900))} to lender in the original principal amount of ${m.money(world.amount)} (the "Note").`;
const deedMade = (world: World): string =>
  `The Note is secured by a deed of trust recorded as instrument ${world.recording.instrument} in the records of ${world.property.county} County, ${world.property.stateName}.`;

export const modificationAgreement = contract({
  name: 'other/modification-agreement',
  titles: ['Loan Modification Agreement', 'MODIFICATION OF NOTE AND DEED OF TRUST', 'Agreement to Modify Loan'],
  opening: (world, m) =>
    `This agreement is made as of ${m.date(world.applicationDate)} by ${borrowers(world, m)} ("Borrower") and ${world.lender.name} ("Lender").`,
  recitals: (world, m) => [noteMade(world, m), deedMade(world), 'Borrower has asked Lender to change the terms of the Note.'],
  clauses: (world, m) => [
    `UNPAID BALANCE. The amount owed under the Note is ${m.money(world.statement.unpaidPrincipal)}.`,
    `NEW TERMS. From ${m.date(world.firstPaymentDate)} on interest is charged at ${m.rate(world.ratePercent)} a year, and Borrower pays ${m.money(world.payment)} each month until ${m.date(world.maturityDate)}.`,
    'OTHER TERMS. All other terms of the Note and of the deed of trust stay as they are, and are confirmed by Borrower.',
  ],
});

export const loanAgreement = contract({
  name: 'other/loan-agreement',
  titles: ['CONSTRUCTION LOAN AGREEMENT', 'Loan and Security Agreement', 'BUILDING LOAN AGREEMENT', 'Credit Agreement'],
  opening: (world, m) =>
    `THIS AGREEMENT is dated ${m.date(world.applicationDate)}, between ${world.employer.name}, as borrower, and ${world.bank.name}, as lender.`,
  recitals: (world, m) => [
    `Borrower owns land in ${world.property.county} County and means to put improvements on it.`,
    `Lender is willing to lend up to ${m.money(world.amount)} on the terms of this agreement.`,
  ],
  clauses: (world, m) => [
    `DEFINITIONS. "Note" means the promissory note of borrower in the amount of the loan; "Mortgage" means the deed of trust on the property; "Maturity Date" means ${m.date(world.maturityDate)}.`,
    'ADVANCES. Lender advances the loan as the work goes on, on requests of borrower that the inspecting architect has approved, less a retainage of ten percent.',
    `INTEREST. Advances bear interest at the prime rate plus ${m.rate(1.5)}, payable on the first day of each month.`,
    'CONDITIONS. Before the first advance lender receives the Note, the Mortgage, a title policy, a survey, plans, permits and proof of insurance.',
    'COVENANTS. Borrower keeps the property free of liens, gives lender statements of its accounts, and does not sell the property without consent.',
    'DEFAULT. A default is a payment not made within ten days, a covenant broken for thirty days after notice, or the bankruptcy of borrower or of a guarantor.',
  ],
});

export const amendment = contract({
  name: 'other/amendment-to-loan-agreement',
  heldOut: true,
  titles: ['SECOND AMENDMENT TO LOAN AGREEMENT', 'First Amendment to Loan Agreement and Note', 'AMENDMENT AND EXTENSION AGREEMENT'],
  opening: (world, m) =>
    `This amendment is entered into on ${m.date(world.closingDate)} among ${world.employer.name} (the "Company") and ${world.bank.name} (the "Bank").`,
  recitals: (world, m) => [
    `The Company and the Bank are parties to a loan agreement dated ${m.date(addDays(world.noteDate, -700))}.`,
    'The parties wish to amend it as follows.',
  ],
  clauses: (world, m) => [
    `The date "${m.date(world.noteDate)}" in the definition of Maturity Date is replaced by "${m.date(world.maturityDate)}".`,
    `The maximum amount of the loan is changed to ${m.money(world.amount)}.`,
    'The Company states that no event of default exists and that what it stated in the loan agreement is true on the date of this amendment.',
    'The Bank is paid a fee of one percent for this amendment on the day on which it is signed.',
  ],
});

export const guaranty = contract({
  name: 'other/guaranty',
  titles: ['GUARANTY OF PAYMENT', 'Continuing Guaranty', 'Personal Guaranty'],
  opening: (world, m) =>
    `For value received, and so that ${world.bank.name} ("Lender") lends to ${world.employer.name} ("Borrower"), ${borrowers(world, m)} ("Guarantor") agrees as follows.`,
  recitals: () => [],
  clauses: (world, m) => [
    `GUARANTY. Guarantor guarantees the payment when due of the promissory note of Borrower in the amount of ${m.money(world.amount)}, with interest, costs and fees of counsel.`,
    'NATURE. This is a guaranty of payment and not of collection; Lender need not first proceed against Borrower, the property or another guarantor.',
    'WAIVERS. Guarantor waives presentment, demand, protest and notice, and defences that a surety may have.',
    'SUBORDINATION. What Borrower owes to Guarantor is subordinate to the loan until that is paid in full.',
  ],
});

export const subordination = contract({
  name: 'other/subordination-agreement',
  titles: ['SUBORDINATION AGREEMENT', 'Subordination of Lien', 'Subordination, Non-Disturbance and Attornment Agreement'],
  opening: (world, m) =>
    `This agreement, dated ${m.date(world.closingDate)}, is between ${world.priorLender.name} ("Subordinating Lender"), ${borrowers(world, m)} ("Owner") and ${world.lender.name} ("New Lender").`,
  recitals: (world, m) => [
    `Owner gave Subordinating Lender a mortgage for ${m.money(Math.round(world.amount / 500_000) * 100_000)} on the property at ${m.line(world.property)}.`,
    `Owner gives or has given New Lender a mortgage for ${m.money(world.amount)}, and New Lender lends only if that is a lien prior to the other.`,
  ],
  clauses: () => [
    'SUBORDINATION. The lien of the mortgage of Subordinating Lender is and stays subordinate to the lien of the mortgage of New Lender.',
    'CONSENT. Subordinating Lender consents to the new loan and to its terms, and knows that New Lender relies on this agreement.',
    'NO OTHER CHANGE. Between Owner and Subordinating Lender the terms of their mortgage stay as they are.',
  ],
});
