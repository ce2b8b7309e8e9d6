import { addDays } from '../../calendar.ts';
import type { Cell } from '../../paper/blocks.ts';
import type { LayoutFamily } from '../family.ts';
import { borrowersOf, companyBlock, mailBlock, mannerOf, oneOf, sometimes } from '../manner.ts';

/** Firms that a borrower may choose for services of the closing. */
export const providerList: LayoutFamily = {
  name: 'other/provider-list',
  documentType: 'other',
  compose(world, dice) {
    const m = mannerOf(dice, 'other', 'modern', 9.5);
    const row = (service: string, firm: string): Cell[] => [service, firm, m.money(dice.between(8_000, 90_000))];
    return {
      plan: {
        look: m.look,
        blocks: [
          { kind: 'lines', lines: companyBlock(m, world.lender) },
          {
            kind: 'heading',
            text: oneOf(m, 'Written List of Service Providers', 'SETTLEMENT SERVICE PROVIDER LIST', 'Services You Can Shop For'),
            rule: true,
          },
          {
            kind: 'pairs',
            layout: dice.pick(['tab', 'colon']),
            pairs: [
              { label: m.label('Applicants'), value: borrowersOf(m, world.borrowers) },
              { label: m.label('Property'), value: m.line(world.property) },
              { label: m.label('Date'), value: m.date(world.applicationDate) },
              { label: m.label('Loan ID'), value: world.loanNumber },
            ],
          },
          {
            kind: 'paragraph',
            text: 'You may choose these providers or others for the services on your estimate for which you can shop. We do not endorse them.',
          },
          {
            kind: 'table',
            head: true,
            borders: 'grid',
            rows: [
              ['Service', 'Provider', 'Estimate'],
              ...dice.shuffled([
                row('Title search', world.titleInsurer.name),
                row('Settlement agent', world.settlementAgent.name),
                row('Survey', `${world.property.county} Survey Associates`),
                row('Pest inspection', `${world.property.city} Pest Control`),
              ]),
            ],
            widths: [0.3, 0.5, 0.2],
            aligns: ['left', 'left', 'right'],
          },
        ],
      },
    };
  },
};

/** Who takes payments from some day on. */
export const servicingTransfer: LayoutFamily = {
  name: 'other/servicing-transfer',
  documentType: 'other',
  compose(world, dice) {
    const m = mannerOf(dice, 'other', 'office', 10);
    const from = m.date(world.firstPaymentDate);
    return {
      plan: {
        look: m.look,
        blocks: [
          { kind: 'lines', lines: companyBlock(m, world.lender) },
          { kind: 'paragraph', text: m.date(addDays(world.firstPaymentDate, -20)), after: 8 },
          { kind: 'lines', lines: mailBlock(m, world.borrowers, world.borrowerAddress), after: 8 },
          {
            kind: 'heading',
            text: oneOf(m, 'Notice of Servicing Transfer', 'NOTICE OF ASSIGNMENT, SALE OR TRANSFER OF SERVICING RIGHTS', 'Goodbye Letter'),
          },
          {
            kind: 'paragraph',
            text: `The servicing of your mortgage loan ${world.loanNumber} passes to ${world.servicer.name} on ${from}. The terms of your note and of your deed of trust do not change.`,
          },
          {
            kind: 'paragraph',
            text: `Until then send your payments of ${m.money(world.payment + world.escrowPayment)} to us. From ${from} on send them to ${world.servicer.name}, ${m.line(world.servicer.address)}, telephone ${world.servicer.phone}.`,
          },
          { kind: 'paragraph', text: 'For sixty days a payment that you send to the old servicer in time is not late.' },
          { kind: 'signature', name: world.lender.name, under: ['Loan servicing'], signed: false },
        ],
      },
    };
  },
};

/** What the first year of an escrow account is expected to bring. */
export const escrowDisclosure: LayoutFamily = {
  name: 'other/escrow-disclosure',
  documentType: 'other',
  compose(world, dice) {
    const m = mannerOf(dice, 'other', dice.pick(['modern', 'old']), 9);
    const monthly = world.escrowPayment;
    return {
      plan: {
        look: m.look,
        blocks: [
          {
            kind: 'heading',
            text: oneOf(m, 'Initial Escrow Account Disclosure Statement', 'ESCROW ACCOUNT STATEMENT', 'Annual Escrow Analysis'),
            align: 'center',
          },
          {
            kind: 'pairs',
            layout: 'colon',
            columns: 2,
            pairs: [
              { label: m.label('Borrower'), value: borrowersOf(m, world.borrowers) },
              { label: m.label('Loan Number'), value: world.loanNumber },
              { label: m.label('Servicer'), value: world.servicer.name },
              { label: m.label('Date'), value: m.date(world.closingDate) },
              { label: m.label('Mortgage payment'), value: m.money(world.payment) },
              { label: m.label('Escrow payment'), value: m.money(monthly) },
            ],
          },
          {
            kind: 'table',
            head: true,
            borders: 'rows',
            rows: [
              ['Month', 'Paid in', 'Paid out', 'For', 'Balance'],
              ...Array.from({ length: 8 }, (_, month): Cell[] => {
                const out = month === 3 || month === 6 ? monthly * 4 : 0;
                return [
                  m.date(addDays(world.firstPaymentDate, month * 30)),
                  m.money(monthly),
                  out > 0 ? m.money(out) : '',
                  out > 0 ? dice.pick(['County tax', 'Insurance']) : '',
                  m.money(monthly * (month + 3)),
                ];
              }),
            ],
            widths: [0.2, 0.2, 0.2, 0.2, 0.2],
            aligns: ['left', 'right', 'right', 'left', 'right'],
          },
        ],
      },
    };
  },
};

/** A form that tells of three days in which a loan can be taken back. */
export const rightToCancel: LayoutFamily = {
  name: 'other/right-to-cancel',
  documentType: 'other',
  compose(world, dice) {
    const m = mannerOf(dice, 'other', 'office', 10);
    return {
      plan: {
        look: m.look,
        blocks: [
          { kind: 'heading', text: oneOf(m, 'NOTICE OF RIGHT TO CANCEL', 'Right of Rescission'), align: 'center' },
          {
            kind: 'pairs',
            layout: dice.pick(['colon', 'underscored']),
            pairs: [
              { label: m.label('Borrowers'), value: borrowersOf(m, world.borrowers) },
              { label: m.label('Lender'), value: world.lender.name },
              { label: m.label('Property'), value: m.line(world.property) },
              { label: m.label('Loan No.'), value: world.loanNumber },
            ],
          },
          {
            kind: 'paragraph',
            text: `You are entering into a transaction that puts a mortgage on your home. You may cancel it within three business days of ${m.date(world.closingDate)}.`,
          },
          {
            kind: 'paragraph',
            text: `To cancel, write to ${world.lender.name} at ${m.line(world.lender.address)} no later than midnight of ${m.date(addDays(world.closingDate, 4))}.`,
          },
          {
            kind: 'signature',
            name: world.borrowers[0].name,
            under: ['I received two copies of this notice'],
            signed: dice.pick([true, false]),
          },
        ],
      },
    };
  },
};

/** Dues of an association of owners: an account with a balance and a due date, and no loan. */
export const associationStatement: LayoutFamily = {
  name: 'other/association-statement',
  documentType: 'other',
  compose(world, dice) {
    const m = mannerOf(dice, 'other', dice.pick(['modern', 'old']), 9.5);
    const dues = dice.between(9_000, 60_000);
    const association = `${world.property.subdivision} ${dice.pick(['Homeowners Association', 'Condominium Association, Inc.', 'Owners Association'])}`;
    return {
      plan: {
        look: m.look,
        blocks: [
          { kind: 'heading', text: association },
          {
            kind: 'heading',
            text: oneOf(m, 'Statement of Account', 'ASSESSMENT STATEMENT', 'Billing Statement', 'HOA Dues Statement'),
            size: 11,
          },
          { kind: 'lines', lines: mailBlock(m, world.borrowers.slice(0, 2), world.property) },
          {
            kind: 'pairs',
            layout: dice.pick(['colon', 'right', 'tab']),
            pairs: [
              { label: m.label('Account Number'), value: dice.digits(8) },
              { label: m.label('Statement Date'), value: m.date(world.statement.date) },
              { label: m.label('Due Date'), value: m.date(world.statement.dueDate) },
              { label: m.label('Amount Due'), value: m.money(dues) },
            ],
          },
          {
            kind: 'table',
            head: true,
            borders: dice.pick(['rows', 'grid']),
            rows: [
              ['Date', 'Charge', 'Payment', 'Balance'],
              [m.date(addDays(world.statement.date, -60)), m.money(dues), '', m.money(dues)],
              [m.date(addDays(world.statement.date, -45)), '', m.money(dues), m.money(0)],
              [m.date(world.statement.date), m.money(dues), '', m.money(dues)],
            ],
            aligns: ['left', 'right', 'right', 'right'],
          },
          ...sometimes(dice, 0.5, { kind: 'paragraph', text: 'A late fee is added to dues that are not paid within fifteen days.' }),
        ],
      },
    };
  },
};
