import { addDays } from '../../calendar.ts';
import type { Cell } from '../../paper/blocks.ts';
import type { LayoutFamily } from '../family.ts';
import { borrowersOf, companyBlock, mannerOf, oneOf } from '../manner.ts';

/** Accounts and scores from a credit bureau. */
export const creditReport: LayoutFamily = {
  name: 'other/credit-report',
  documentType: 'other',
  compose(world, dice) {
    const m = mannerOf(dice, 'other', dice.pick(['old', 'modern']), 8.5);
    const row = (creditor: string): Cell[] => [
      creditor,
      dice.digits(8),
      m.date(addDays(world.applicationDate, -dice.between(200, 4000))),
      m.money(dice.between(50_000, 22_000_000)),
      m.money(dice.between(0, 9_000_000)),
      m.money(dice.between(2_500, 160_000)),
    ];
    return {
      plan: {
        look: m.look,
        blocks: [
          {
            kind: 'heading',
            text: oneOf(m, 'Credit Report', 'MERGED CREDIT REPORT', 'Residential Mortgage Credit Report'),
            align: 'center',
          },
          {
            kind: 'pairs',
            layout: 'colon',
            columns: 2,
            pairs: [
              { label: 'Prepared for', value: world.lender.name },
              { label: 'Ordered', value: m.date(world.applicationDate) },
              { label: 'Applicant', value: borrowersOf(m, world.borrowers.slice(0, 2)) },
              { label: 'Current address', value: m.line(world.borrowerAddress) },
              { label: 'File no.', value: dice.digits(7) },
            ],
          },
          {
            kind: 'table',
            borders: 'grid',
            rows: [['Score', String(dice.between(600, 830)), String(dice.between(600, 830)), String(dice.between(600, 830))]],
          },
          {
            kind: 'table',
            head: true,
            size: 7.5,
            borders: dice.pick(['grid', 'rows']),
            rows: [
              ['Creditor', 'Account', 'Opened', 'High credit', 'Balance', 'Payment'],
              row(world.priorLender.name),
              row('Auto finance'),
              row('Bank card'),
              row('Student loan'),
              row('Retail card'),
            ],
            widths: [0.3, 0.14, 0.14, 0.15, 0.15, 0.12],
          },
          { kind: 'paragraph', text: 'Inquiries in the last 120 days: none. Public records: none found.' },
        ],
        footer: (page, pages) => ({ right: `Page ${page} of ${pages}`, size: 7 }),
      },
    };
  },
};

/** What a company does with personal information. */
export const privacyNotice: LayoutFamily = {
  name: 'other/privacy-notice',
  documentType: 'other',
  compose(world, dice) {
    const m = mannerOf(dice, 'other', 'modern', 9.5);
    const reasons = dice.shuffled([
      'For our everyday business purposes',
      'For our marketing purposes',
      'For joint marketing with other companies',
      'For our affiliates to market to you',
      'For nonaffiliates to market to you',
    ]);
    return {
      plan: {
        look: m.look,
        blocks: [
          {
            kind: 'heading',
            text: `${oneOf(m, 'FACTS', 'Privacy Notice')}: What does ${world.lender.name} do with your personal information?`,
            bar: true,
          },
          {
            kind: 'table',
            borders: 'grid',
            rows: [
              [
                'Why?',
                'Companies choose how they share your information. The law gives consumers the right to limit some of it and requires us to tell you how we collect and protect it.',
              ],
              ['What?', 'What we collect depends on the product: income, account balances, payment history, credit scores.'],
              ['How?', 'Below are the reasons for which we can share, and whether you can limit it.'],
            ],
            widths: [0.15, 0.85],
          },
          {
            kind: 'table',
            head: true,
            borders: 'grid',
            rows: [
              ['Reasons we can share', 'Do we share?', 'Can you limit it?'],
              ...reasons.map((reason): Cell[] => [reason, dice.pick(['Yes', 'No']), dice.pick(['No', 'Yes', "We don't share"])]),
            ],
            widths: [0.6, 0.2, 0.2],
          },
          {
            kind: 'paragraph',
            text: `Questions? Call ${world.lender.phone} or go to ${world.lender.website}. Rev. ${m.date(addDays(world.applicationDate, -400))}`,
          },
        ],
      },
    };
  },
};

/** The sheet before a fax or a parcel of papers. */
export const coverSheet: LayoutFamily = {
  name: 'other/cover-sheet',
  documentType: 'other',
  compose(world, dice) {
    const m = mannerOf(dice, 'other', dice.pick(['old', 'office']), 11);
    return {
      plan: {
        look: m.look,
        blocks: [
          { kind: 'lines', lines: companyBlock(m, world.settlementAgent) },
          {
            kind: 'heading',
            text: oneOf(m, 'FAX COVER SHEET', 'Document Cover Page', 'TRANSMITTAL OF DOCUMENTS', 'SEPARATOR SHEET'),
            align: 'center',
            size: 18,
          },
          {
            kind: 'pairs',
            layout: dice.pick(['colon', 'underscored', 'tab']),
            pairs: [
              { label: 'To', value: world.lender.name },
              { label: 'From', value: world.settlementAgent.officer.name },
              { label: 'Re', value: `${world.borrowers[0].last} / ${world.settlementAgent.fileNumber}` },
              { label: 'Loan', value: world.loanNumber },
              { label: 'Pages', value: String(dice.between(2, 140)) },
              { label: 'Date', value: m.date(world.closingDate) },
            ],
          },
          {
            kind: 'checks',
            items: [
              { text: 'Note', ticked: dice.pick([true, false]) },
              { text: 'Deed of trust', ticked: dice.pick([true, false]) },
              { text: 'Closing statement', ticked: dice.pick([true, false]) },
              { text: 'For your review', ticked: true },
            ],
          },
          {
            kind: 'paragraph',
            text: 'This message is meant for the addressee only. If you received it in error, call the sender and destroy it.',
            size: 8.5,
          },
          { kind: 'barcode', text: dice.digits(12), align: 'center' },
        ],
      },
    };
  },
};

/** The print of an e-mail about the loan. */
export const email: LayoutFamily = {
  name: 'other/email',
  documentType: 'other',
  heldOut: true,
  compose(world, dice) {
    const m = mannerOf(dice, 'other', 'modern', 10);
    const [first] = world.borrowers;
    return {
      plan: {
        look: m.look,
        header: () => ({ left: m.date(world.applicationDate), right: 'Mail - Inbox', size: 7 }),
        footer: (page, pages) => ({ left: 'https://mail.example/inbox/print', right: `${page}/${pages}`, size: 7 }),
        blocks: [
          {
            kind: 'heading',
            text: dice.pick([`RE: Loan ${world.loanNumber}`, 'Documents that we still need', `Update: ${world.property.street}`]),
          },
          {
            kind: 'pairs',
            layout: 'colon',
            pairs: [
              { label: 'From', value: `${world.originator.name} <${world.originator.email}>` },
              { label: 'To', value: `${first.name} <${first.first.toLowerCase()}@mail.example>` },
              { label: 'Sent', value: `${m.date(world.applicationDate)} ${dice.between(8, 17)}:${dice.between(10, 59)}` },
            ],
          },
          { kind: 'paragraph', text: `Hi ${first.first},` },
          {
            kind: 'paragraph',
            text: `thank you for sending the papers for ${m.line(world.property)}. With the loan of ${m.round(world.amount)} at ${m.rate(world.ratePercent)} you would close on ${m.date(world.closingDate)}. Please send two more months of bank statements and the last pay stub.`,
          },
          {
            kind: 'paragraph',
            text: dice.pick([
              'The appraiser will call you this week.',
              'The insurance agent needs the name of the lender for the policy.',
              'Your current servicer will send us the payoff on Monday.',
            ]),
          },
          {
            kind: 'lines',
            lines: ['Best regards,', world.originator.name, `NMLS ${world.originator.nmlsId}`, world.lender.name, world.originator.phone],
          },
        ],
      },
    };
  },
};

/** A page left blank, or a form nobody filled in. */
export const blankForm: LayoutFamily = {
  name: 'other/blank-form',
  documentType: 'other',
  heldOut: true,
  compose(world, dice) {
    const m = mannerOf(dice, 'other', 'office', 10);
    const labels = dice.shuffled([
      'Borrower',
      'Co-Borrower',
      'Property Address',
      'Loan Number',
      'Lender',
      'Date',
      'Amount',
      'Witness',
      'County of',
      'Signature',
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
              "Borrower's Certification and Authorization",
              'Name Affidavit',
              'Notice of Right to Cancel',
            ),
            align: 'center',
          },
          {
            kind: 'pairs',
            layout: dice.pick(['underscored', 'caption-below']),
            pairs: labels.slice(0, dice.between(4, 9)).map((label) => ({ label, value: ' ' })),
          },
          {
            kind: 'paragraph',
            text: 'Each of the undersigned states that the information given in connection with the loan is true and complete, and authorizes the lender to verify it with any employer, bank or creditor.',
          },
          { kind: 'signature', name: dice.pick(['Borrower', 'Applicant']), signed: false },
          { kind: 'signature', name: dice.pick(['Co-Borrower', 'Co-Applicant']), signed: false },
        ],
        footer: () => ({ left: `Form ${world.property.state}-117`, size: 7 }),
      },
    };
  },
};
