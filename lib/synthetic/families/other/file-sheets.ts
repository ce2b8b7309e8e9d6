import { addDays } from '../../calendar.ts';
import { plainOf } from '../../paper/text.ts';
import type { LayoutFamily } from '../family.ts';
import { borrowersOf, companyBlock, mannerOf, oneOf } from '../manner.ts';

/** What a system prints about a loan's people or its terms, and no form of the trade. */
export const summarySheet: LayoutFamily = {
  name: 'other/summary-sheet',
  documentType: 'other',
  compose(world, dice) {
    const m = mannerOf(dice, 'other', dice.pick(['modern', 'old']), 10);
    const [person] = world.borrowers;
    const people = [
      { label: m.label('First name'), value: person.first },
      { label: m.label('Last name'), value: person.last },
      { label: m.label('Birth date'), value: `${dice.between(1, 12)}/${dice.between(1, 28)}/19${dice.between(50, 99)}` },
      { label: m.label('Address'), value: m.line(world.borrowerAddress) },
      { label: m.label('Telephone'), value: world.originator.phone },
      { label: m.label('Marital status'), value: dice.pick(['Married', 'Unmarried', 'Separated']) },
      { label: m.label('Dependents'), value: String(dice.between(0, 4)) },
      { label: m.label('Employer'), value: world.employer.name },
    ];
    const terms = [
      { label: m.label('Application'), value: `APP-${dice.digits(3)}` },
      { label: m.label('Requested amount'), value: m.money(world.amount) },
      { label: m.label('Purpose'), value: world.purpose },
      { label: m.label('Term'), value: `${world.termMonths} months` },
      { label: m.label('Home value'), value: m.round(world.appraisedValue) },
      { label: m.label('Status'), value: dice.pick(['Submitted', 'In review', 'Conditionally approved']) },
      { label: m.label('Received'), value: m.date(world.applicationDate) },
    ];
    const isOfPeople = dice.pick([true, false]);
    return {
      plan: {
        look: m.look,
        blocks: [
          {
            kind: 'heading',
            text: isOfPeople
              ? oneOf(m, 'Personal Information', 'Applicant Profile', 'Customer Details')
              : oneOf(m, 'Loan Request Summary', 'Application Summary', 'Pipeline Detail'),
            rule: true,
          },
          { kind: 'pairs', layout: dice.pick(['colon', 'tab', 'right', 'below']), pairs: dice.shuffled(isOfPeople ? people : terms) },
          { kind: 'paragraph', text: `Printed ${m.date(addDays(world.applicationDate, 1))} for the file.`, size: 8 },
        ],
      },
    };
  },
};

/** What a lender asks of the agent who closes its loan. */
export const closingInstructions: LayoutFamily = {
  name: 'other/closing-instructions',
  documentType: 'other',
  heldOut: true,
  compose(world, dice) {
    const m = mannerOf(dice, 'other', dice.pick(['office', 'old']), 9.5);
    return {
      plan: {
        look: m.look,
        blocks: [
          { kind: 'heading', text: oneOf(m, 'Closing Instructions', 'LENDER INSTRUCTIONS TO CLOSING AGENT'), align: 'center' },
          {
            kind: 'columns',
            columns: [
              [{ kind: 'lines', lines: ['To:', ...companyBlock(m, world.settlementAgent)] }],
              [{ kind: 'lines', lines: ['From:', ...companyBlock(m, world.lender)] }],
            ],
          },
          {
            kind: 'pairs',
            layout: 'colon',
            columns: 2,
            pairs: [
              { label: m.label('Borrower'), value: borrowersOf(m, world.borrowers) },
              { label: m.label('Property'), value: m.line(world.property) },
              { label: m.label('Loan Number'), value: world.loanNumber },
              { label: m.label('Loan Amount'), value: m.money(world.amount) },
              { label: m.label('Note Rate'), value: m.rate(world.ratePercent) },
              { label: m.label('Closing Date'), value: m.date(world.closingDate) },
              { label: m.label('Disbursement Date'), value: m.date(world.disbursementDate) },
              { label: m.label('First Payment'), value: m.date(world.firstPaymentDate) },
            ],
          },
          {
            kind: 'checks',
            label: 'Have these signed and sent back to us',
            items: ['Note', 'Deed of trust', 'Closing Disclosure', 'Name affidavit', 'Right to cancel'].map((text) => ({
              text,
              ticked: true,
            })),
          },
          { kind: 'paragraph', text: 'Do not close or fund this loan unless all conditions are met. Call us before anything is changed.' },
        ],
        footer: (page, pages) => ({ right: `Page ${page} of ${pages}`, size: 7 }),
      },
    };
  },
};

/** Something sworn to at a closing. */
export const affidavit: LayoutFamily = {
  name: 'other/affidavit',
  documentType: 'other',
  compose(world, dice) {
    const m = mannerOf(dice, 'other', 'office', 10.5);
    const names = plainOf(borrowersOf(m, world.borrowers, ' and '));
    const sworn = dice.pick([
      `The undersigned will live in the property at ${m.line(world.property)} as a principal home within sixty days of closing.`,
      `${world.borrowers[0].name} is one and the same person as ${world.borrowers[0].first} ${world.borrowers[0].last}.`,
      `The undersigned will, if asked by ${world.lender.name}, correct errors in the papers of loan ${world.loanNumber} and sign them anew.`,
      'The undersigned allow any employer, bank, landlord or creditor to give the lender what it asks for, to verify the application.',
    ]);
    return {
      plan: {
        look: m.look,
        blocks: [
          {
            kind: 'heading',
            text: oneOf(
              m,
              'Occupancy Affidavit',
              'SIGNATURE AND NAME AFFIDAVIT',
              'Errors and Omissions Agreement',
              "Borrowers' Authorization",
            ),
            align: 'center',
          },
          { kind: 'lines', lines: [`State of ${world.property.stateName}`, `County of ${world.property.county}`], after: 8 },
          { kind: 'paragraph', text: `Before me came ${names}, who being sworn said:` },
          { kind: 'paragraph', text: sworn },
          {
            kind: 'paragraph',
            text: `This is given so that ${world.lender.name} makes a loan of ${m.money(world.amount)} on ${m.date(world.closingDate)}.`,
          },
          {
            kind: 'signature',
            name: world.borrowers[0].name,
            under: ['Affiant'],
            signed: dice.pick([true, false]),
            date: m.date(world.closingDate),
          },
          {
            kind: 'paragraph',
            text: `Sworn to before me by ${world.notary.name}, notary public, commission ${world.notary.commissionNumber}.`,
          },
        ],
      },
    };
  },
};
