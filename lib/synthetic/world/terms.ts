import { annualPercentageRate, monthlyPayment } from '../amortisation.ts';
import { addDays, addMonths, businessDay, type Day, daysBetween, firstOfMonth } from '../calendar.ts';
import type { Dice } from '../random.ts';
import { chance } from './dice-words.ts';
import type { World } from './world.ts';

/** About what a thirty-year loan cost in each year from 1998 on, percent. Interest is drawn around it. */
const USUAL_RATE = [
  6.9, 7.4, 8.1, 7, 6.5, 5.8, 5.8, 5.9, 6.4, 6.3, 6, 5, 4.7, 4.5, 3.7, 4, 4.2, 3.9, 3.7, 4, 4.5, 3.9, 3.1, 3, 5.3, 6.8, 6.7, 6.6, 6.2,
] as const;
const FIRST_YEAR = 1998;
/** No paper of an account is much later than this. */
export const LAST_DAY: Day = '2026-12-31';

type Terms = Pick<
  World,
  | 'purpose'
  | 'mortgageType'
  | 'amortization'
  | 'price'
  | 'appraisedValue'
  | 'amount'
  | 'ratePercent'
  | 'aprPercent'
  | 'termMonths'
  | 'payment'
  | 'escrowPayment'
  | 'cashToClose'
>;

function rateOf(dice: Dice, year: number): number {
  const usual = USUAL_RATE[Math.min(Math.max(year - FIRST_YEAR, 0), USUAL_RATE.length - 1)] ?? 6;
  const rate = Math.max(2, usual + (dice.next() - 0.5) * 2.4 + (chance(dice, 0.08) ? dice.between(1, 4) : 0));
  const kind = dice.next();
  if (kind < 0.82) return Math.round(rate * 8) / 8;
  if (kind < 0.9) return Math.round(rate);
  return Math.round(rate * 100) / 100 - (kind < 0.95 ? 0.001 : 0);
}

function amountOf(dice: Dice, price: number, share: number): number {
  const plain = price * share;
  const kind = dice.next();
  if (kind < 0.45) return Math.round(plain / 100_000) * 100_000;
  if (kind < 0.75) return Math.round(plain / 5000) * 5000;
  if (kind < 0.95) return Math.round(plain / 100) * 100;
  return Math.round(plain);
}

/** Amounts, rate and payments of one loan, in agreement with one another. */
export function termsOf(dice: Dice, year: number): Terms {
  const purpose = chance(dice, 0.55) ? 'Purchase' : 'Refinance';
  const mortgageType = dice.pick([
    'Conventional',
    'Conventional',
    'Conventional',
    'Conventional',
    'FHA',
    'FHA',
    'VA',
    'USDARuralDevelopment',
  ] as const);
  const growth = 1 + (year - FIRST_YEAR) * 0.045;
  const price = Math.round(((45_000 + dice.next() ** 2 * 520_000) * growth) / 500) * 50_000;
  const share =
    mortgageType === 'Conventional'
      ? dice.pick([0.8, 0.8, 0.75, 0.9, 0.95, 0.6, 0.7, 0.85, 0.35])
      : dice.pick([0.965, 0.965, 0.9775, 1, 0.95]);
  const amount = amountOf(dice, price, share);
  const ratePercent = Number(rateOf(dice, year).toFixed(3));
  const termMonths = dice.pick([360, 360, 360, 360, 360, 360, 180, 180, 240, 120, 300, 480, 84, 276]);
  const terms = { amount, ratePercent, months: termMonths };
  const closingCosts = Math.round(amount * 0.02) + dice.between(90_000, 480_000);
  return {
    purpose,
    mortgageType,
    amortization: mortgageType === 'Conventional' && chance(dice, 0.2) ? 'AdjustableRate' : 'Fixed',
    price,
    appraisedValue: price + dice.between(0, 14) * 100_000,
    amount,
    ratePercent,
    aprPercent: annualPercentageRate(terms, Math.round(amount * (0.008 + dice.next() * 0.02))),
    termMonths,
    payment: monthlyPayment(terms),
    escrowPayment: chance(dice, 0.85) ? Math.round((price * 0.016) / 12) + dice.between(0, 9000) : 0,
    cashToClose: purpose === 'Purchase' ? price - amount + closingCosts : Math.round(closingCosts * (dice.next() * 3 - 1.2)),
  };
}

type Days = Pick<World, 'noteDate' | 'closingDate' | 'disbursementDate' | 'firstPaymentDate' | 'maturityDate' | 'applicationDate'>;

/** The days of a loan of a year: applied for, signed, paid out, repaid. */
export function daysOf(dice: Dice, year: number, termMonths: number, purpose: World['purpose']): Days {
  const closingDate = businessDay(addDays(`${year}-01-04`, dice.between(0, 350)));
  const disbursementDate = businessDay(addDays(closingDate, purpose === 'Refinance' ? 4 : dice.pick([0, 0, 1, 2])));
  const firstPaymentDate = addMonths(firstOfMonth(disbursementDate), 2);
  return {
    closingDate,
    noteDate: chance(dice, 0.8) ? closingDate : businessDay(addDays(closingDate, -dice.between(3, 5))),
    disbursementDate,
    firstPaymentDate,
    maturityDate: addMonths(firstPaymentDate, termMonths - 1),
    applicationDate: businessDay(addDays(closingDate, -dice.between(25, 75))),
  };
}

export function adjustableOf(dice: Dice, firstPayment: Day): NonNullable<World['adjustable']> {
  return {
    indexName: dice.pick([
      'One-Year LIBOR',
      '30-day Average SOFR',
      'One-Year Treasury',
      'Wall Street Journal Prime Rate',
      'Eleventh District Cost of Funds',
      'Six-Month LIBOR',
    ]),
    marginPercent: dice.pick([2, 2.25, 2.5, 2.75, 3]),
    firstChange: addMonths(firstPayment, dice.pick([36, 60, 84, 120]) - 1),
    capsPercent: dice.pick<readonly [number, number, number]>([
      [2, 2, 5],
      [5, 2, 5],
      [2, 1, 5],
      [3, 2, 6],
    ]),
  };
}

/** A state of the account some payments on. */
export function accountOf(dice: Dice, loan: Terms & Days): Pick<World, 'statement' | 'payoff'> {
  const untilLast = Math.round(daysBetween(loan.firstPaymentDate, LAST_DAY) / 31);
  const paid = dice.between(2, Math.max(2, Math.min(90, loan.termMonths - 12, untilLast)));
  let balance = loan.amount;
  for (let month = 0; month < paid; month++) balance -= loan.payment - Math.round((balance * loan.ratePercent) / 1200);
  const interestPart = Math.round((balance * loan.ratePercent) / 1200);
  const dueDate = addMonths(loan.firstPaymentDate, paid);
  const regular = loan.payment + loan.escrowPayment;
  const pastDue = chance(dice, 0.2) ? regular : 0;
  const lateFee = pastDue > 0 ? Math.round(loan.payment * 0.05) : 0;
  const [quoted, goodThrough] = [addDays(dueDate, dice.between(1, 6)), addDays(dueDate, dice.between(12, 30))];
  const perDiem = Math.round((balance * loan.ratePercent) / 36_500);
  const interest = perDiem * daysBetween(firstOfMonth(dueDate), goodThrough);
  const fees = dice.between(20, 140) * 100;
  return {
    statement: {
      date: addDays(dueDate, -dice.between(12, 18)),
      unpaidPrincipal: balance,
      dueDate,
      due: regular + pastDue + lateFee,
      pastDue,
      lateFee,
      principalPart: loan.payment - interestPart,
      interestPart,
    },
    payoff: { date: quoted, goodThrough, unpaidPrincipal: balance, interest, fees, total: balance + interest + fees, perDiem },
  };
}
