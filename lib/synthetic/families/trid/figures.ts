import { scheduleTotals } from '../../amortisation.ts';
import { addMonths, daysBetween, firstOfMonth, slashDate } from '../../calendar.ts';
import { money } from '../../printing.ts';
import type { Dice } from '../../random.ts';
import type { World } from '../../world/world.ts';
import { FIRMS, LENDER_FEES, OPTIONAL_FEES, SEARCHED_FEES, SERVICE_FEES } from './fee-names.ts';

/** Who pays a fee, and when. */
export type Payer = 'borrower' | 'before' | 'seller' | 'others';
export interface Fee {
  text: string;
  payee?: string;
  cents: number;
  by: Payer;
}
export interface FeeSection {
  letter: 'A' | 'B' | 'C' | 'E' | 'F' | 'G' | 'H';
  fees: readonly Fee[];
}

/** The costs of a loan and what follows from them; totals are sums of what is printed. Money is whole cents. */
export interface Figures {
  sections: readonly FeeSection[];
  loanCosts: number;
  otherCosts: number;
  lenderCredit: number;
  total: number;
  paidBefore: number;
  sellerCosts: number;
  deposit: number;
  sellerCredit: number;
  downPayment: number;
  /** Of a refinance: what is paid to the old lender and others. */
  payoffs: number;
  /** What makes the cash to close come out. */
  adjustments: number;
  cashToClose: number;
  insurance: number;
  taxes: number;
  mortgageInsurance: number;
  perDiem: number;
  estimate: { total: number; cashToClose: number };
  paid: number;
  financeCharge: number;
  financed: number;
  tipPercent: number;
  in5: { paid: number; principal: number };
  maxPayment: number;
}

const cents = (dice: Dice, low: number, high: number): number =>
  dice.between(low, high) * 100 + (dice.next() < 0.3 ? dice.between(1, 99) : 0);
const some = <T>(dice: Dice, from: readonly T[], low: number, high: number): T[] => dice.shuffled(from).slice(0, dice.between(low, high));
const byBorrower = (fee: Fee): boolean => fee.by === 'borrower' || fee.by === 'before';
const sumOf = (sections: readonly FeeSection[], wanted: (fee: Fee) => boolean): number =>
  sections.flatMap(({ fees }) => fees.filter(wanted)).reduce((total, fee) => total + fee.cents, 0);

function loanFeesOf(world: World, dice: Dice): FeeSection[] {
  const points = dice.pick([0, 0.25, 0.5, 1]);
  const origination: Fee[] =
    points === 0 ? [] : [{ text: `${points}% of Loan Amount (Points)`, cents: Math.round((world.amount * points) / 100), by: 'borrower' }];
  const lenderFees = some(dice, LENDER_FEES, 1, 3).map((text): Fee => ({ text, cents: cents(dice, 250, 1400), by: 'borrower' }));
  const services = some(dice, SERVICE_FEES, 3, 6).map(
    (text): Fee => ({
      text,
      payee: text.startsWith('Appraisal') ? world.appraiser.firm : dice.pick(FIRMS),
      cents: cents(dice, 10, 600),
      by: dice.pick(['borrower', 'before', 'borrower', 'others']),
    }),
  );
  const searched = some(dice, SEARCHED_FEES, 2, 6).map(
    (text): Fee => ({
      text,
      payee: dice.pick([world.settlementAgent.name, world.titleInsurer.name, dice.pick(FIRMS)]),
      cents: cents(dice, 60, 1100),
      by: 'borrower',
    }),
  );
  const broker: Fee[] = world.broker
    ? [{ text: 'Broker Compensation', payee: world.broker.name, cents: Math.round(world.amount * 0.015), by: 'others' }]
    : [];
  return [
    { letter: 'A', fees: [...origination, ...broker, ...lenderFees] },
    { letter: 'B', fees: services },
    { letter: 'C', fees: searched },
  ];
}

function governmentFees(world: World, dice: Dice, county: string): Fee[] {
  const [recording, deed] = [dice.between(60, 240) * 100, dice.between(30, 120) * 100];
  const sale = world.purpose === 'Purchase';
  const government: Fee[] = [
    {
      text: `Recording Fees   Deed: ${money(sale ? deed : 0)}   Mortgage: ${money(recording)}`,
      cents: recording + (sale ? deed : 0),
      by: 'borrower',
    },
  ];
  if (sale && dice.next() < 0.7)
    government.push({
      text: 'Transfer Tax',
      payee: dice.pick([county, world.property.stateName]),
      cents: Math.round(world.price / 1000),
      by: 'seller',
    });
  return government;
}

function otherFeesOf(world: World, dice: Dice, monthly: { insurance: number; taxes: number; perDiem: number }): FeeSection[] {
  const { perDiem, insurance, taxes } = monthly;
  const until = addMonths(firstOfMonth(world.disbursementDate), 1);
  const days = daysBetween(world.disbursementDate, until);
  const county = `${world.property.county} County`;
  const sale = world.purpose === 'Purchase';
  const prepaids: Fee[] = [
    {
      text: 'Homeowner’s Insurance Premium (12 mo.)',
      payee: dice.pick(FIRMS),
      cents: insurance * 12,
      by: dice.pick(['borrower', 'before']),
    },
    {
      text: `Prepaid Interest (${money(perDiem)} per day from ${slashDate(world.disbursementDate)} to ${slashDate(until)})`,
      cents: perDiem * days,
      by: 'borrower',
    },
    { text: 'Property Taxes (6 mo.)', payee: county, cents: taxes * 6, by: 'borrower' },
  ];
  const escrow: Fee[] = [
    { text: `Homeowner’s Insurance ${money(insurance)} per month for 2 mo.`, cents: insurance * 2, by: 'borrower' },
    { text: `Property Taxes ${money(taxes)} per month for 3 mo.`, cents: taxes * 3, by: 'borrower' },
    { text: 'Aggregate Adjustment', cents: -Math.min(insurance, 2_000 + dice.between(0, 4_000)), by: 'borrower' },
  ];
  const other = some(dice, OPTIONAL_FEES, sale ? 1 : 0, 4).map(
    (text): Fee => ({ text, payee: dice.pick(FIRMS), cents: cents(dice, 75, 950), by: 'borrower' }),
  );
  const commissions = sale
    ? world.realtors.map(
        (realtor): Fee => ({ text: 'Real Estate Commission', payee: realtor.firm, cents: Math.round(world.price * 0.025), by: 'seller' }),
      )
    : [];
  return [
    { letter: 'E', fees: governmentFees(world, dice, county) },
    { letter: 'F', fees: prepaids },
    { letter: 'G', fees: escrow },
    { letter: 'H', fees: [...other, ...commissions] },
  ];
}

const rounded = (amount: number, to: number): number => Math.round(amount / to) * to;

/** Every figure that the disclosures of a loan print beside its terms. */
export function figuresOf(world: World, dice: Dice): Figures {
  const base = world.price || world.appraisedValue;
  const insurance = rounded(base / 3600, 100) + dice.between(0, 99);
  const taxes = Math.max(4_000, world.escrowPayment - insurance);
  const perDiem = Math.round((world.amount * world.ratePercent) / 36_500);
  const loanFees = loanFeesOf(world, dice);
  const otherFees = otherFeesOf(world, dice, { insurance, taxes, perDiem });
  const sections = [...loanFees, ...otherFees];
  const lenderCredit = dice.next() < 0.3 ? dice.between(1, 30) * 10_000 : 0;
  const [loanCosts, otherCosts] = [sumOf(loanFees, byBorrower), sumOf(otherFees, byBorrower)];
  const total = loanCosts + otherCosts - lenderCredit;
  const paidBefore = sumOf(sections, (fee) => fee.by === 'before');
  const sale = world.purpose === 'Purchase';
  const downPayment = sale ? world.price - world.amount : 0;
  const deposit = sale ? Math.min(rounded(world.price / 50, 100_000), Math.max(0, downPayment)) : 0;
  const sellerCredit = sale && dice.next() < 0.5 ? dice.between(4, 60) * 25_000 : 0;
  const beforeAdjusting = total - paidBefore + downPayment - deposit - sellerCredit - (sale ? 0 : world.amount);
  const schedule = scheduleTotals({ amount: world.amount, ratePercent: world.ratePercent, months: world.termMonths });
  const charge = Math.round(loanCosts * 0.7) + perDiem * 10;
  return {
    sections,
    loanCosts,
    otherCosts,
    lenderCredit,
    total,
    paidBefore,
    sellerCosts: sumOf(sections, (fee) => fee.by === 'seller'),
    deposit,
    sellerCredit,
    downPayment,
    payoffs: sale ? 0 : world.cashToClose - beforeAdjusting,
    adjustments: sale ? world.cashToClose - beforeAdjusting : 0,
    cashToClose: world.cashToClose,
    insurance,
    taxes,
    mortgageInsurance: world.amount > base * 0.8 ? rounded(world.amount / 2400, 1) : 0,
    perDiem,
    estimate: {
      total: rounded(total, 10_000) + dice.between(-4, 6) * 10_000,
      cashToClose: rounded(world.cashToClose, 10_000) + dice.between(1, 9) * 30_000,
    },
    paid: schedule.paid + loanCosts + perDiem * 10,
    financeCharge: schedule.interest + charge,
    financed: world.amount - charge,
    tipPercent: Math.round(((schedule.interest + perDiem * 10) / world.amount) * 100_000) / 1000,
    in5: { paid: schedule.paidIn5 + loanCosts, principal: schedule.principalIn5 },
    maxPayment: Math.round(world.payment * 1.62),
  };
}
