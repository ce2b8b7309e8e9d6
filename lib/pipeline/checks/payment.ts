import { KINDS } from '#lib/domain/kinds/table.ts';
import { type CheckedDocument, type DocumentCheck, findValue, spokenName, wordsOf } from './checked-document.ts';
import { termOf } from './dates.ts';

/** One dollar covers the rounding of rate and payment. */
const TOLERANCE = 1;

/** Signs on the page that the payment does not pay off the loan in equal parts. */
const NOT_LEVEL =
  /adjustable[- ](?:rate|interest)|interest[- ]only|\barm\b|balloon payment yes|balloon (?:note|rider)|graduated payment|step rate|buy-?down|negative amortization (?:,|product)|product[^.]{0,40}negative amortization|solo inter[eé]s|tasa ajustable|pago global s[ií]/i;

/** The level payment of a loan, dollars: P r / (1 - (1 + r)^-n) with r the rate of a month, n the months; P / n without interest. */
export function levelPayment(amount: number, ratePercent: number, months: number): number {
  const rate = ratePercent / 1200;
  return rate === 0 ? amount / months : (amount * rate) / (1 - (1 + rate) ** -months);
}

const USUAL_MONTHS = [180, 240, 300, 360, 480];
const near = (a: number, b: number): boolean => Math.abs(a - b) <= TOLERANCE;

/** The payment only bears the interest, or pays off a short loan over a longer usual term: a balloon is left, whatever the page says. */
function leavesBalance(amount: number, ratePercent: number, months: number, payment: number): boolean {
  const interest = (amount * ratePercent) / 1200;
  const longer = months < 180 ? USUAL_MONTHS : [];
  return near(payment, interest) || longer.some((term) => near(payment, levelPayment(amount, ratePercent, term)));
}

function isLevel(document: CheckedDocument): boolean {
  const amortisation = findValue(document, 'amortizationType')?.value;
  if (amortisation !== undefined && amortisation !== 'Fixed') return false;
  return !NOT_LEVEL.test(wordsOf(document).join(' '));
}

/** Principal and interest are what amount, rate and term ask for, within one dollar. Only loans of a fixed rate and level payments. */
export const checkPayment: DocumentCheck = (document) => {
  const [amount, rate, payment] = (['noteAmount', 'noteRatePercent', 'principalAndInterestAmount'] as const).map((key) =>
    findValue(document, key),
  );
  const term = termOf(document);
  if (!amount || !rate || !term || !payment || !isLevel(document)) return [];
  const { months } = term;
  const wanted = levelPayment(Number(amount.value), Number(rate.value), months);
  if (!Number.isFinite(wanted) || months <= 0) return [];
  const passed = near(wanted, Number(payment.value));
  if (!passed && leavesBalance(Number(amount.value), Number(rate.value), months, Number(payment.value))) return [];
  const { money, percent, duration } = KINDS;
  const terms = `${money.format(amount.value)} at ${percent.format(rate.value)} over ${duration.format(String(months))}`;
  const due = money.format(wanted.toFixed(2));
  const sentence = passed
    ? `The ${spokenName(document.type)}’s monthly payment of ${money.format(payment.value)} pays off ${terms}.`
    : `${terms} asks for a monthly payment of ${due}, but the ${spokenName(document.type)} says ${money.format(payment.value)}.`;
  return [{ check: 'payment-amortises', passed, sentence, values: [payment, amount, rate, ...term.values] }];
};
