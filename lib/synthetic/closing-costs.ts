import { annualPercentageRate, scheduleTotals } from './amortisation.ts';
import { addDays, addMonths, daysBetween, firstOfMonth, slashDate } from './calendar.ts';
import type { Loan } from './loan.ts';
import { money } from './printing.ts';

/** One line of the cost tables, in cents. `by` says who pays and when. */
export interface Cost {
  text: string;
  cents: number;
  by: 'borrower' | 'borrower-before' | 'seller' | 'others';
}
export interface CostSection {
  letter: string;
  title: string;
  costs: readonly Cost[];
}

export interface ClosingCosts {
  loanCosts: readonly CostSection[];
  otherCosts: readonly CostSection[];
  /** What the borrower pays, at and before closing. */
  totals: { loan: number; other: number; all: number; before: number; seller: number };
  escrow: { insurance: number; taxes: number; monthly: number };
  deposit: number;
  sellerCredit: number;
  cashToClose: number;
  estimates: { all: number; cashToClose: number };
  calculations: { paid: number; financeCharge: number; financed: number; apr: number; tip: number };
}

const sum = (sections: readonly CostSection[], by: (cost: Cost) => boolean): number =>
  sections.flatMap((section) => section.costs.filter(by)).reduce((total, cost) => total + cost.cents, 0);
const byBorrower = (cost: Cost): boolean => cost.by === 'borrower' || cost.by === 'borrower-before';

function loanCostsOf(loan: Loan): CostSection[] {
  const cost = (text: string, cents: number, by: Cost['by'] = 'borrower'): Cost => ({ text, cents, by });
  const agent = loan.settlementAgent.name;
  return [
    {
      letter: 'A',
      title: 'Origination Charges',
      costs: [cost('0.25% of Loan Amount (Points)', Math.round(loan.amount / 400)), cost('Underwriting Fee', 109_500)],
    },
    {
      letter: 'B',
      title: 'Services Borrower Did Not Shop For',
      costs: [
        cost('Appraisal Fee to Level Ground Appraisals', 62_500, 'borrower-before'),
        cost('Credit Report Fee to Tally Credit Bureau', 4_850, 'borrower-before'),
        cost('Flood Determination Fee to Highwater Data', 1_900),
        cost('Tax Monitoring Fee to Highwater Data', 7_500),
      ],
    },
    {
      letter: 'C',
      title: 'Services Borrower Did Shop For',
      costs: [
        cost(`Title – Lender’s Title Insurance to ${agent}`, 71_000),
        cost(`Title – Settlement Agent Fee to ${agent}`, 56_500),
        cost(`Title – Title Search to ${agent}`, 28_000),
      ],
    },
  ];
}

function otherCostsOf(loan: Loan, insurance: number, taxes: number): CostSection[] {
  const cost = (text: string, cents: number, by: Cost['by'] = 'borrower'): Cost => ({ text, cents, by });
  const until = addMonths(firstOfMonth(loan.disbursementDate), 1);
  const daily = Math.round((loan.amount * loan.ratePercent) / 36_500);
  const days = daysBetween(loan.disbursementDate, until);
  const interest = `Prepaid Interest (${money(daily)} per day from ${slashDate(loan.disbursementDate)} to ${slashDate(until)})`;
  return [
    {
      letter: 'E',
      title: 'Taxes and Other Government Fees',
      costs: [
        cost('Recording Fees  Deed: $84.00  Mortgage: $146.00', 23_000),
        cost(`Transfer Tax to ${loan.property.county} County`, Math.round(loan.price / 1000), 'seller'),
      ],
    },
    {
      letter: 'F',
      title: 'Prepaids',
      costs: [
        cost('Homeowner’s Insurance Premium (12 mo.) to Ridgepole Mutual', insurance * 12),
        cost(interest, daily * days),
        cost(`Property Taxes (3 mo.) to ${loan.property.county} County`, taxes * 3),
      ],
    },
    {
      letter: 'G',
      title: 'Initial Escrow Payment at Closing',
      costs: [
        cost(`Homeowner’s Insurance ${money(insurance)} per month for 2 mo.`, insurance * 2),
        cost(`Property Taxes ${money(taxes)} per month for 3 mo.`, taxes * 3),
      ],
    },
    {
      letter: 'H',
      title: 'Other',
      costs: [
        cost(`Title – Owner’s Title Insurance (optional) to ${loan.settlementAgent.name}`, 94_000),
        cost('Home Inspection Fee to Sound Beam Inspectors', 52_500, 'borrower-before'),
        cost('Real Estate Commission to Northgate Homes Realty', Math.round(loan.price * 0.025), 'seller'),
      ],
    },
  ];
}

/** All costs of a loan and everything that follows from them; a total is always the sum of what is printed. */
export function closingCostsOf(loan: Loan): ClosingCosts {
  const insurance = Math.round(loan.price / 360_000) * 100;
  const taxes = Math.round(loan.price / 120_000) * 100 + 37;
  const loanCosts = loanCostsOf(loan);
  const otherCosts = otherCostsOf(loan, insurance, taxes);
  const both = [...loanCosts, ...otherCosts];
  const all = sum(both, byBorrower);
  const before = sum(both, (cost) => cost.by === 'borrower-before');
  const deposit = Math.round(loan.price / 5_000_000) * 100_000;
  const sellerCredit = 250_000;
  const cashToClose = all - before + (loan.price - loan.amount) - deposit - sellerCredit;
  const schedule = scheduleTotals({ amount: loan.amount, ratePercent: loan.ratePercent, months: loan.termMonths });
  const prepaidInterest = otherCosts[1]?.costs[1]?.cents ?? 0;
  const charge = sum(loanCosts.slice(0, 1), byBorrower) + 9_400 + 56_500 + prepaidInterest;
  const financed = loan.amount - charge;
  return {
    loanCosts,
    otherCosts,
    totals: {
      loan: sum(loanCosts, byBorrower),
      other: sum(otherCosts, byBorrower),
      all,
      before,
      seller: sum(both, (cost) => cost.by === 'seller'),
    },
    escrow: { insurance, taxes, monthly: insurance + taxes },
    deposit,
    sellerCredit,
    cashToClose,
    estimates: { all: Math.round(all / 10_000) * 10_000, cashToClose: Math.round(cashToClose / 100_000) * 100_000 },
    calculations: {
      paid: schedule.paid + prepaidInterest + sum(loanCosts, byBorrower),
      financeCharge: schedule.paid - financed,
      financed,
      apr: annualPercentageRate({ amount: loan.amount, ratePercent: loan.ratePercent, months: loan.termMonths }, charge),
      tip: Math.round(((schedule.interest + prepaidInterest) / loan.amount) * 100_000) / 1000,
    },
  };
}

export const dateIssuedOf = (loan: Loan) => addDays(loan.closingDate, -5);
