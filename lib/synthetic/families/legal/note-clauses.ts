import type { Run } from '../../paper/text.ts';
import { say } from '../../paper/text.ts';
import { TERM_FORMS } from '../../spelling/amounts.ts';
import { ordinal } from '../../spelling/dates.ts';
import type { Clause } from './numbering.ts';
import { lender, type Pen, principal, principalInWords } from './pen.ts';
import { atStart, type Voice } from './voice.ts';

const rateOf = (pen: Pen): Run => pen.mark('noteRatePercent', pen.rate(pen.world.ratePercent));
const first = (pen: Pen): Run => pen.mark('firstPaymentDate', pen.date(pen.world.firstPaymentDate));
const last = (pen: Pen): Run => pen.mark('loanMaturityDate', pen.date(pen.world.maturityDate));
const payment = (pen: Pen): Run[] => [pen.one('', 'U.S. ', ''), pen.mark('principalAndInterestAmount', pen.money(pen.world.payment))];
/** Where payments go: an address that is not the lender's own. */
const payAt = (pen: Pen): Run => pen.typed(pen.line(pen.says(0.5) ? pen.world.servicer.address : pen.world.returnTo.address));
const organised = (pen: Pen): string => (pen.says(0.6) ? `, ${pen.world.lender.organised}` : '');

export function promise(pen: Pen, { I, me, my, s, have, holder }: Voice): Clause {
  const order = pen.one(
    ` ${atStart(I)} understand${s} that the Lender may transfer this Note. Whoever takes it by transfer and may collect under it is called “${atStart(holder.replace(/^the /, ''))}”.`,
    ` The Lender, or anyone to whom this Note is passed and who may receive payments, is here called ${holder}.`,
    '',
  );
  const address = pen.says(0.3) ? [', whose address is ', pen.mark('lenderAddress', pen.line(pen.world.lender.address))] : [];
  const text = pen.dice.pick<() => Run[]>([
    () =>
      say`In return for a loan that ${I} ${have} received, ${I} promise${s} to pay ${principal(pen)} (this amount is called “Principal”), plus interest, to the order of the Lender. The Lender is ${lender(pen)}${organised(pen)}${address}.${order}`,
    () =>
      say`For a loan received from ${lender(pen)}${organised(pen)} (the “Lender”)${address}, ${I} promise${s} to pay the principal amount of ${principalInWords(pen)}, with interest.${order}`,
    () =>
      say`FOR VALUE RECEIVED, ${I} promise${s} to pay to the order of ${lender(pen)}${organised(pen)}${address}, (“Lender”) the principal sum of ${principalInWords(pen)}, with interest on the balance from time to time unpaid.${order}`,
    () =>
      say`${atStart(I)} ${have} borrowed ${principal(pen)} (the “Principal”) from ${lender(pen)}${organised(pen)} (the “Lender”)${address} and will repay it with interest as this Note says.${order}`,
  ])();
  return {
    title: pen.one(
      `${atStart(my)} Promise to Pay`,
      `${I === 'I' ? "Borrower's" : atStart(my)} Promise to Pay`,
      'Promise to Pay',
      `${atStart(I === 'I' ? 'Borrower' : me)}’s Promise`,
    ),
    text: [text],
  };
}

export function interest(pen: Pen, { I, s }: Voice): Clause {
  const adjusted = pen.world.adjustable !== undefined;
  const more = adjusted
    ? ` The rate may change as Section 4 provides.`
    : pen.one(' The rate after a default is the same as before it.', ` Interest at this rate is owed before and after any default.`, '');
  const text = pen.dice.pick<() => Run[]>([
    () =>
      say`Interest will be charged on the part of the Principal that is not yet paid until all of it has been paid. ${atStart(I)} will pay interest at a yearly rate of ${rateOf(pen)}.${more}`,
    () =>
      say`The unpaid Principal bears interest at ${rateOf(pen)} a year from ${pen.date(pen.world.disbursementDate)} until paid in full.${more}`,
    () => say`${atStart(I)} agree${s} to pay interest on the unpaid balance at the rate of ${rateOf(pen)} per annum.${more}`,
  ])();
  return { title: pen.one('Interest', 'Interest Rate', 'Rate of Interest'), text: [text] };
}

export function payments(pen: Pen, { I, my, s, holder }: Voice): Clause {
  const on = pen.dice.pick([`the ${ordinal(1)} day of each month`, 'the first day of every month', 'the 1st day of each calendar month']);
  const term = pen.says(0.25)
    ? [', in ', pen.mark('loanTermMonths', pen.dice.pick(TERM_FORMS)(pen.world.termMonths).replace(/^\d+$/, '$& months')), ',']
    : [];
  const time = pen.dice.pick<() => Run[]>([
    () =>
      say`${atStart(I)} will pay principal and interest by a payment every month on ${on} beginning on ${first(pen)}${term}. Payments go on every month until all principal, interest and other charges are paid. What is still owed on ${last(pen)}, which is called the “Maturity Date”, is due in full on that day.`,
    () =>
      say`${atStart(I)} will make ${my} monthly payment on ${on} beginning on ${first(pen)}${term}. ${atStart(I)} will make these payments every month until all principal and interest and any other charges described below are paid. If, on ${last(pen)}, amounts are still owed under this Note, they are to be paid in full on that date, which is called the “Maturity Date”.`,
    () =>
      say`Principal and interest are payable in monthly payments on ${on}, the first on ${first(pen)}${term}, and the balance, if not paid sooner, on ${last(pen)}.`,
    () =>
      say`${atStart(I)} shall make the monthly payments on ${on} starting ${first(pen)}. Any amount remaining unpaid on ${last(pen)} falls due on that date (“Maturity Date”).`,
  ])();
  const place =
    pen.one('A', 'B') === 'A'
      ? say` ${atStart(I)} will pay at ${payAt(pen)} or at another place that ${holder} names.`
      : pen.says(0.6)
        ? say` Payments are to be made at ${payAt(pen)}.`
        : [];
  const amount = pen.dice.pick<() => Run[]>([
    () => say`Each of ${my} monthly payments will be in the amount of ${payment(pen)}.`,
    () =>
      say`The monthly payment ${pen.world.adjustable ? 'at the beginning ' : ''}will be ${payment(pen)}. It is no more than principal and interest; taxes and insurance may be collected with it.`,
    () => say`${atStart(I)} pay${s} ${payment(pen)} each month, applied first to interest and then to principal.`,
  ])();
  const [a, b] = pen.says(0.6) ? ['(A) Time and Place of Payments. ', '(B) Amount of Monthly Payments. '] : ['', ''];
  return {
    title: 'Payments',
    text: [
      [a, ...time, ...place],
      [b, ...amount],
    ],
  };
}

export function adjusting(pen: Pen): Clause[] {
  const { adjustable, ratePercent } = pen.world;
  if (!adjustable) return [];
  const [initial, periodic, life] = adjustable.capsPercent;
  return [
    {
      title: 'Interest Rate and Monthly Payment Changes',
      text: [
        `(A) Change Dates. The rate may change on ${pen.date(adjustable.firstChange)}, and on that day every 12th month after it. Each such day is a “Change Date”.`,
        `(B) The Index. The rate follows an index: the ${adjustable.indexName}. If it is no longer published, a comparable one will be chosen and notice given.`,
        `(C) Calculation. Before each Change Date the new rate is found by adding ${pen.rate(adjustable.marginPercent)} (the “Margin”) to the current index, rounded to the nearest one-eighth of one percent (0.125%).`,
        `(D) Limits. At the first Change Date the rate will not be above ${pen.rate(ratePercent + initial)}; afterwards it never moves by more than ${pen.rate(periodic)} at once, and it will never exceed ${pen.rate(ratePercent + life)}.`,
      ],
    },
  ];
}

/** Clauses without values of ours, though with amounts and percentages that are none of them. */
export function boilerplate(pen: Pen, { I, my, me, s, have, holder, paper, am }: Voice): Clause[] {
  const late = pen.one('5.000%', '4.000%', '5%', '3.000%', '6%');
  const days = pen.one('15', '15', '10', 'fifteen');
  const all: Clause[] = [
    {
      title: pen.one('Right to Prepay', `${atStart(my)} Right to Prepay`, 'Prepayment'),
      text: [
        pen.one(
          `${atStart(I)} may pay principal before it is due, in whole or in part, and without a charge. A partial prepayment does not change the due dates of later monthly payments unless ${holder} agrees in writing.`,
          `Principal may be prepaid at any time. If within the first ${pen.one('three', 'two', 'five')} years prepayments in a year exceed 20% of the original principal, a charge of six months’ interest on the excess is due.`,
          `${atStart(I)} ${have} the right to prepay. A prepayment reduces the principal after any interest accrued on it has been taken.`,
        ),
      ],
    },
    {
      title: 'Loan Charges',
      text: [
        `Should a law that sets the highest loan charges be found to forbid what is collected under ${paper}, the charge is lowered to what is allowed, and what was collected above it is given back or credited to principal.`,
      ],
    },
    {
      title: pen.one(`${atStart(my)} Failure to Pay as Required`, 'Default', 'Late Charges and Default'),
      text: [
        `If ${holder} has not received the full monthly payment by the end of ${days} calendar days after it is due, a late charge of ${late} of the overdue payment of principal and interest is owed once for it.`,
        `If ${I} do${s === 's' ? 'es' : ''} not pay in full when due, ${I} ${am} in default. ${atStart(holder)} may then by written notice name a day, at least 30 days off, by which the arrears must be paid, and failing that demand the whole unpaid principal with interest at once.`,
      ],
    },
    {
      title: 'Giving of Notices',
      text: [
        `A notice to ${me} is given by delivering it or mailing it by first class mail to the property address or to another address that ${I} ${have} told ${holder}.`,
      ],
    },
    {
      title: pen.one('Obligations of Persons under this Note', 'Joint and Several Liability'),
      text: [
        `Where more than one person signs, each keeps all the promises made here, and each may be asked for all that is owed. A guarantor or endorser is bound in the same way.`,
      ],
    },
    {
      title: 'Waivers',
      text: [
        `${atStart(I)} and any other person obliged under ${paper} waive${s === 's' ? '' : ''} presentment and notice of dishonor: nobody needs to demand payment or to tell others that it was not made.`,
      ],
    },
    {
      title: pen.one('Uniform Secured Note', 'Security'),
      text: [
        `Besides the protection ${paper} gives, a mortgage, deed of trust or security deed of the same date protects ${holder} from losses if the promises are not kept. It says when and how immediate payment of all that is owed may be required, for one if the property is sold without consent.`,
      ],
    },
    { title: 'Governing Law', text: [`${atStart(paper)} is governed by federal law and the law of ${pen.world.property.stateName}.`] },
  ];
  const kept = all.filter(() => pen.says(0.8));
  return pen.says(0.3) ? pen.dice.shuffled(kept) : kept;
}
