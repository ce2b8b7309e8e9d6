import type { FieldKey } from '#lib/domain/field.ts';
import type { Printed, Text } from '../../paper/text.ts';
import type { World } from '../../world/world.ts';
import { borrowersOf, type Manner, oneOf } from '../manner.ts';

export interface Fact {
  label: string;
  value: Text;
}

const one = (label: string, value: Printed): Fact => ({ label, value: [value] });

export const statedOf = (world: World, rural = 'USDA-RD'): Partial<Record<FieldKey, readonly string[]>> => ({
  mortgageType: [world.mortgageType === 'USDARuralDevelopment' ? rural : world.mortgageType],
  loanPurposeType: [world.purpose],
  amortizationType: [world.amortization === 'Fixed' ? 'Fixed Rate' : 'ARM'],
});

export const borrowerFact = (m: Manner, world: World): Fact => ({
  label: oneOf(m, 'Borrower Name', 'Borrower', 'Borrower(s)', 'Borrower Name(s)'),
  value: borrowersOf(m, world.borrowers),
});
export const propertyFact = (m: Manner, world: World): Fact =>
  one(oneOf(m, 'Property Address', 'Subject Property Address', 'Property'), m.mark('propertyAddress', m.line(world.property)));
export const lenderFact = (m: Manner, world: World): Fact =>
  one(oneOf(m, 'Lender Name', 'Seller Name', 'Lender', 'Seller/Lender'), m.mark('lenderName', world.lender.name));
export const loanNumberFact = (m: Manner, world: World): Fact =>
  one(oneOf(m, 'Loan Number', 'Seller Loan No.', 'Lender Loan No.', 'Lender Loan Number'), m.mark('loanNumber', world.loanNumber));

export function termFacts(m: Manner, world: World): Fact[] {
  return [
    one(oneOf(m, 'Original Loan Amount', 'Loan Amount', 'Note Amount'), m.mark('noteAmount', m.round(world.amount))),
    one(oneOf(m, 'Note Rate', 'Interest Rate', 'Note rate'), m.mark('noteRatePercent', m.rate(world.ratePercent))),
    one(oneOf(m, 'Loan Term (in months)', 'Term (months)', 'Loan Term (mos.)'), m.mark('loanTermMonths', String(world.termMonths))),
    { label: oneOf(m, 'Initial P&I Payment', 'Initial P & I'), value: m.money(world.payment) },
  ];
}

export function valueFacts(m: Manner, world: World): Fact[] {
  const price = m.mark('salesContractAmount', m.round(world.price));
  return [
    ...(world.purpose === 'Purchase' ? [one(oneOf(m, 'Sales Price', 'Purchase Price', 'Contract Sales Price'), price)] : []),
    one(oneOf(m, 'Appraised Value', 'Property Value', 'Appraised value'), m.mark('appraisedValueAmount', m.round(world.appraisedValue))),
  ];
}

/** Ratios and incomes: many amounts and percents that are none of ours. */
export function underwriting(m: Manner, world: World): Fact[] {
  const income = m.dice.between(480_000, 2_400_000);
  const housing = world.payment + world.escrowPayment;
  return [
    { label: 'Total Monthly Income', value: m.money(income) },
    { label: 'First Mortgage P&I', value: m.money(world.payment) },
    { label: 'Hazard Insurance and Taxes', value: m.money(world.escrowPayment) },
    { label: 'Total Primary Housing Expense', value: m.money(housing) },
    { label: 'Primary Housing Expense/Income', value: `${((housing / income) * 100).toFixed(1)} %` },
    { label: 'LTV', value: `${((world.amount / world.appraisedValue) * 100).toFixed(2)} %` },
    { label: 'CLTV/TLTV', value: `${((world.amount / world.appraisedValue) * 100).toFixed(2)} %` },
    { label: 'Qualifying Rate', value: `${(world.ratePercent + 2).toFixed(3)} %` },
    { label: 'Borrower Funds to Close', value: m.money(Math.abs(world.cashToClose)) },
    { label: 'Representative Credit Score', value: String(m.dice.between(612, 818)) },
  ];
}
