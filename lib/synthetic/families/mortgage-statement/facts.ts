import { addDays, addMonths } from '../../calendar.ts';
import type { Printed, Text } from '../../paper/text.ts';
import type { World } from '../../world/world.ts';
import { borrowersOf, type Manner, oneOf } from '../manner.ts';

/** A label and what stands for it. */
export interface Fact {
  label: Text;
  value: Text;
}

const fact = (label: Text, value: Text | Printed): Fact => ({
  label,
  value: typeof value === 'object' && 'text' in value ? [value] : value,
});

/** The words of one statement for the three things that everybody looks for. */
export interface Wording {
  due: string;
  dueDate: string;
  loan: string;
  principal: string;
}

export function wordingOf(m: Manner): Wording {
  return {
    due: oneOf(
      m,
      'Amount Due',
      'Total Amount Due',
      'Total Payment Due',
      'Payment Amount Due',
      'Total Due',
      'Please Pay This Amount',
      'Amount Now Due',
    ),
    dueDate: oneOf(m, 'Payment Due Date', 'Due Date', 'Date Due', 'Payment Due', 'Payment Due By', 'Due On'),
    loan: oneOf(m, 'Loan Number', 'Account Number', 'Loan No.', 'Loan #', 'Account No.', 'Mortgage Loan Number', 'Loan ID'),
    principal: oneOf(
      m,
      'Outstanding Principal',
      'Unpaid Principal Balance',
      'Principal Balance',
      'Outstanding Principal Balance',
      'Current Principal Balance',
      'Unpaid Principal',
      'Remaining Principal',
    ),
  };
}

export const dueAmount = (m: Manner, world: World): Printed => m.mark('paymentDueAmount', m.money(world.statement.due), { bold: true });
export const dueDate = (m: Manner, world: World): Printed => m.mark('paymentDueDate', m.date(world.statement.dueDate));
export const loanNumber = (m: Manner, world: World): Printed => m.mark('loanNumber', world.loanNumber);
export const property = (m: Manner, world: World): Printed =>
  m.mark('propertyAddress', m.dice.next() < 0.5 ? m.line(world.property) : m.envelope(world.property));

/** When a payment counts as late: not the due date. */
export const graceDay = (world: World): string => addDays(world.statement.dueDate, 15);
/** What is added after that day: five percent of principal and interest. */
export const lateCharge = (world: World): number => world.statement.lateFee || Math.round(world.payment / 20);
const lateSum = (m: Manner, world: World): string => m.money(world.statement.due + lateCharge(world));

/** Statement date, loan number, due date, amount due: the corner of a statement. */
export function cornerFacts(m: Manner, world: World, words: Wording): Fact[] {
  const first = [
    fact(oneOf(m, 'Statement Date', 'Date of Statement', 'Statement date', 'Billing Date'), m.date(world.statement.date)),
    fact(words.loan, loanNumber(m, world)),
  ];
  const last = [fact(words.dueDate, dueDate(m, world)), fact(words.due, dueAmount(m, world))];
  return m.dice.next() < 0.5 ? [...first, ...last] : [...last, ...m.dice.shuffled(first)];
}

export const lateLine = (m: Manner, world: World): string =>
  m.dice.pick([
    `If payment is received after ${m.date(graceDay(world))}, a ${m.money(lateCharge(world))} late fee will be charged.`,
    `Payments received after ${m.date(graceDay(world))} are subject to a late charge of ${m.money(lateCharge(world))}.`,
    `After ${m.date(graceDay(world))} please pay ${lateSum(m, world)}, which includes a late charge.`,
  ]);

/** What is known of the account, in an order of its own. */
export function accountFacts(m: Manner, world: World, words: Wording): Fact[] {
  const rate = m.mark('noteRatePercent', m.rate(world.ratePercent));
  const until = world.adjustable ? ` (until ${m.date(world.adjustable.firstChange)})` : '';
  const facts = [
    fact(words.principal, m.mark('unpaidPrincipalAmount', m.money(world.statement.unpaidPrincipal))),
    fact(oneOf(m, 'Interest Rate', 'Current Interest Rate', 'Note Rate', 'Rate of Interest', 'Interest rate'), [rate, until]),
    fact(
      oneOf(m, 'Escrow Balance', 'Escrow Account Balance', 'Escrow'),
      m.money(world.escrowPayment * m.dice.between(2, 7) + m.dice.between(0, 99)),
    ),
    fact(oneOf(m, 'Prepayment Penalty', 'Prepayment penalty'), m.dice.pick(['No', 'None', 'NO', 'N/A'])),
  ];
  const extra = [
    fact(oneOf(m, 'Maturity Date', 'Loan Maturity Date', 'Maturity'), m.date(world.maturityDate)),
    fact(oneOf(m, 'Original Loan Amount', 'Original Principal Balance', 'Original Balance'), m.round(world.amount)),
    fact(oneOf(m, 'Unapplied Funds', 'Suspense Balance', 'Partial Payment (Unapplied)'), m.money(0)),
    fact(oneOf(m, 'Next Escrow Analysis', 'Escrow review'), m.date(addMonths(world.statement.dueDate, m.dice.between(2, 9)))),
    fact(oneOf(m, 'Payoff quote available from', 'Payoffs'), world.servicer.phone),
    fact(
      oneOf(m, 'Interest Paid Year to Date', 'YTD Interest', 'Interest Paid This Year'),
      m.money(world.statement.interestPart * m.dice.between(2, 11)),
    ),
  ];
  return [...m.dice.shuffled(facts), ...m.dice.shuffled(extra).slice(0, m.dice.between(0, 4))];
}

/** Parts of the amount due; they add up. Principal and interest stand together or apart. */
export function amountParts(m: Manner, world: World): Fact[] {
  const { principalPart, interestPart, pastDue, due } = world.statement;
  const rest = due - principalPart - interestPart - pastDue - world.escrowPayment;
  const together = principalPart + interestPart === world.payment && m.dice.next() < 0.45;
  const loan = together
    ? [
        fact(
          oneOf(m, 'Principal and Interest', 'Principal & Interest', 'P & I Payment', 'Principal and interest payment', 'Monthly P&I'),
          m.mark('principalAndInterestAmount', m.money(world.payment)),
        ),
      ]
    : [
        fact(oneOf(m, 'Principal', 'Principal portion'), m.money(principalPart)),
        fact(oneOf(m, 'Interest', 'Interest portion'), m.money(interestPart)),
      ];
  const escrow = fact(
    oneOf(m, 'Escrow (Taxes and Insurance)', 'Escrow Payment', 'Escrow', 'Taxes and Insurance (escrow)', 'Escrow for taxes & insurance'),
    m.money(world.escrowPayment),
  );
  const regular = fact(oneOf(m, 'Regular Monthly Payment', 'Current Payment', 'Regular payment'), m.money(due - pastDue - rest));
  const fees = fact(
    oneOf(m, 'Total Fees and Charges', 'Fees Charged', 'Fees and Charges', 'Late Charges and Fees'),
    m.money(Math.max(0, rest)),
  );
  const late = fact(oneOf(m, 'Overdue Payment', 'Past Due Amount', 'Past Due Payment(s)', 'Unpaid past payments'), m.money(pastDue));
  return [...loan, escrow, regular, fees, ...(pastDue > 0 || m.dice.next() < 0.5 ? [late] : [])];
}

export const borrowersLine = (m: Manner, world: World): Fact =>
  fact(
    oneOf(m, 'Borrower', 'Borrower(s)', 'Customer', 'Customer Name', 'Mortgagor', 'Name', 'Account of'),
    borrowersOf(m, world.borrowers),
  );
export const propertyFact = (m: Manner, world: World): Fact =>
  fact(
    oneOf(m, 'Property Address', 'Property', 'Property address', 'Subject Property', 'Collateral Address', 'Secured Property'),
    property(m, world),
  );
