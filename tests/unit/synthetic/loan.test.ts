import { describe, expect, it } from 'vitest';
import { addMonths, daysBetween } from '#lib/synthetic/calendar.ts';
import { closingCostsOf } from '#lib/synthetic/closing-costs.ts';
import { demoLoan } from '#lib/synthetic/demo-documents.ts';
import { loanOf, mod10CheckDigit } from '#lib/synthetic/loan.ts';

const loans = Array.from({ length: 80 }, (_, seed) => loanOf(seed));

/** First three digits of the ZIP codes of a state (USPS publication 65). */
const ZIP_PREFIXES: Readonly<Record<string, readonly [number, number]>> = {
  OR: [970, 979],
  WA: [980, 994],
  AZ: [850, 865],
  NC: [270, 289],
};

/** The Luhn sum of all digits, the check digit among them, written apart from the generator's own way. */
function luhnSum(digits: string): number {
  const doubled = ['0', '2', '4', '6', '8', '1', '3', '5', '7', '9'];
  const oddFromRight = (index: number): boolean => (digits.length - index) % 2 === 1;
  return [...digits].reduce((sum, digit, index) => sum + Number(oddFromRight(index) ? digit : doubled[Number(digit)]), 0);
}

describe('loanOf', () => {
  it('gives the same loan for the same seed and another one for another seed', () => {
    expect(loanOf(11)).toEqual(loanOf(11));
    expect(loanOf(11)).not.toEqual(loanOf(12));
  });

  it('gives every MIN 18 digits and a valid check digit', () => {
    for (const { min } of loans) {
      const digits = min.replaceAll('-', '');
      expect(digits).toMatch(/^\d{18}$/);
      expect(luhnSum(digits) % 10).toBe(0);
    }
  });

  it('gives a payment that pays the loan off to within a cent a month', () => {
    for (const { amount, ratePercent, termMonths, payment } of loans) {
      let balance = amount;
      for (let month = 0; month < termMonths; month++) balance = balance * (1 + ratePercent / 1200) - payment;
      const roundingGrown = ((1 + ratePercent / 1200) ** termMonths - 1) / (ratePercent / 1200);
      expect(Math.abs(balance)).toBeLessThanOrEqual(roundingGrown * 0.5 + 1);
    }
  });

  it('lets a loan mature term minus one months after its first payment', () => {
    for (const { firstPaymentDate, maturityDate, termMonths } of loans) {
      expect(maturityDate).toBe(addMonths(firstPaymentDate, termMonths - 1));
      expect(maturityDate).toMatch(/-01$/);
    }
  });

  it('closes before it pays out, records not before it closes, and starts payments after a full month', () => {
    for (const { closingDate, disbursementDate, recording, firstPaymentDate } of loans) {
      expect(closingDate <= disbursementDate && disbursementDate <= recording.date).toBe(true);
      expect(daysBetween(disbursementDate, firstPaymentDate)).toBeGreaterThan(30);
    }
  });

  it('uses ZIP codes of the state of each address', () => {
    for (const { property, lender, borrowerAddress, trustee } of loans) {
      for (const { state, zip } of [property, lender.address, borrowerAddress, trustee.address]) {
        const [from, to] = ZIP_PREFIXES[state] ?? [1, 0];
        expect(Number(zip.slice(0, 3))).toBeGreaterThanOrEqual(from);
        expect(Number(zip.slice(0, 3))).toBeLessThanOrEqual(to);
      }
    }
  });

  it('names no person twice on one loan', () => {
    for (const { borrowers, seller, originator, settlementAgent } of loans) {
      const people = [...borrowers, seller.name, originator.name, settlementAgent.officer];
      expect(new Set(people).size).toBe(people.length);
    }
  });

  it('knows the check digit of a worked example', () => {
    expect(mod10CheckDigit('7992739871')).toBe('3'); // the textbook example of the Luhn sum
  });
});

describe('closingCostsOf', () => {
  it('brings borrower and seller to sums that agree with one another', () => {
    for (const loan of loans) {
      const { totals, cashToClose, deposit, sellerCredit, calculations } = closingCostsOf(loan);
      expect(totals.all).toBe(totals.loan + totals.other);
      expect(cashToClose).toBe(loan.price + totals.all - totals.before - deposit - loan.amount - sellerCredit);
      expect(cashToClose).toBeGreaterThan(0);
      expect(calculations.apr).toBeGreaterThan(loan.ratePercent);
      expect(calculations.apr).toBeLessThan(loan.ratePercent + 0.5);
    }
  });
});

describe('demoLoan', () => {
  it('is a loan that OCR can read: plain letters only', () => {
    expect(JSON.stringify(demoLoan())).toMatch(/^[ -~]+$/);
  });
});
