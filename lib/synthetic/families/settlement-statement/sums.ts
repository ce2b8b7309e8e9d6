import type { Draft } from '../trid/draft.ts';

/** What both sides of a settlement owe and have paid, in cents. */
export interface Sums {
  /** Borrower's charges that are due at closing. */
  charges: number;
  /** Items that the seller paid in advance, and those unpaid by the seller. */
  inAdvance: number;
  unpaid: number;
  grossDue: number;
  paid: number;
  /** Positive: from the borrower. */
  cash: number;
  sellerPayoff: number;
  sellerReductions: number;
  toSeller: number;
}

export function sumsOf({ figures, world, sale, dice }: Draft): Sums {
  const charges = figures.total - figures.paidBefore;
  const inAdvance = Math.max(0, figures.adjustments);
  const unpaid = Math.max(0, -figures.adjustments);
  const sellerPayoff = sale ? Math.round(world.price * (0.2 + dice.next() * 0.5)) : 0;
  const sellerReductions = figures.sellerCosts + sellerPayoff + figures.sellerCredit + unpaid;
  return {
    charges,
    inAdvance,
    unpaid,
    grossDue: (sale ? world.price : figures.payoffs) + charges + inAdvance,
    paid: world.amount + figures.deposit + figures.sellerCredit + unpaid,
    cash: figures.cashToClose,
    sellerPayoff,
    sellerReductions,
    toSeller: world.price + inAdvance - sellerReductions,
  };
}
