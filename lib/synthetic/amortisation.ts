/** Arithmetic of a level-payment loan. Money is whole cents, rates are percent a year, terms are months. */

export interface Terms {
  amount: number;
  ratePercent: number;
  months: number;
}

/** Monthly principal and interest: P r / (1 - (1 + r)^-n), rounded to the cent. */
export function monthlyPayment({ amount, ratePercent, months }: Terms): number {
  const rate = ratePercent / 1200;
  return rate === 0 ? Math.round(amount / months) : Math.round((amount * rate) / (1 - (1 + rate) ** -months));
}

/** What the schedule adds up to; the last payment takes up the rounding. `interestIn5` and `principalIn5` are for 60 months. */
export function scheduleTotals(terms: Terms): { paid: number; interest: number; paidIn5: number; principalIn5: number } {
  const payment = monthlyPayment(terms);
  let balance = terms.amount;
  let paid = 0;
  let at5 = { paidIn5: 0, principalIn5: 0 };
  for (let month = 1; month <= terms.months; month++) {
    const interest = Math.round((balance * terms.ratePercent) / 1200);
    const due = month === terms.months ? balance + interest : payment;
    balance += interest - due;
    paid += due;
    if (month === 60) at5 = { paidIn5: paid, principalIn5: terms.amount - balance };
  }
  return { paid, interest: paid - terms.amount, ...at5 };
}

/**
 * Annual percentage rate, in percent with three decimals: the rate at which the payments are worth the amount financed
 * (Regulation Z, appendix J, with equal periods). Found by halving.
 */
export function annualPercentageRate({ amount, ratePercent, months }: Terms, prepaidFinanceCharge: number): number {
  const payment = monthlyPayment({ amount, ratePercent, months });
  const financed = amount - prepaidFinanceCharge;
  let [low, high] = [ratePercent, ratePercent + 10];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    const rate = middle / 1200;
    const worth = rate === 0 ? payment * months : (payment * (1 - (1 + rate) ** -months)) / rate;
    if (worth > financed) low = middle;
    else high = middle;
  }
  return Math.round(low * 1000) / 1000;
}
