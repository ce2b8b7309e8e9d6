import { SERVICING } from './groups.ts';
import { labelled } from './labelled.ts';
import type { Rule } from './rule.ts';
import { sentence } from './sentence.ts';

const AMOUNT = String.raw`(?<value>(?:U\.?S\.?\s*)?\$\s*[\d,]+(?:\.\d{2})?)`;
const positive = (value: string): boolean => Number(value) > 0;
const isPrincipal = (value: string): boolean => Number(value) >= 1000;

/** What a servicer says is owed: balances, payments, payoffs. */
export const balances: readonly Rule[] = [
  ...labelled({
    name: 'unpaid-principal',
    field: 'unpaidPrincipalAmount',
    types: SERVICING,
    labels: [
      'Outstanding Principal',
      'Outstanding Principal Balance',
      'Unpaid Principal Balance',
      'Unpaid Principal',
      'Principal Balance',
      'Current Principal Balance',
      'Principal Balance (Not a payoff amount)',
      'Unpaid Principal Balance (UPB)',
      'Interest-bearing Principal Balance',
      'Remaining Principal Balance',
      'Current Unpaid Principal Balance',
      'Principal',
    ],
    score: 0.92,
    accept: isPrincipal,
  }),
  sentence({
    name: 'unpaid-principal-sentence',
    field: 'unpaidPrincipalAmount',
    types: SERVICING,
    score: 0.85,
    accept: isPrincipal,
    pattern: new RegExp(`(?:unpaid|outstanding|remaining) principal(?: balance)?(?: of (?:the|your) loan)? (?:is|of|was) ${AMOUNT}`, 'i'),
  }),
  ...labelled({
    name: 'payoff-amount',
    field: 'payoffAmount',
    types: ['payoff-statement'],
    labels: [
      'Total Payoff Amount',
      'Payoff Amount',
      'Total Payoff',
      'Total Amount Due',
      'Total Amount Required to Pay Off Loan',
      'Total Amount to Pay Loan in Full',
      'Net Payoff Amount',
      'Total to Pay Off',
      'Total Due',
      'Amount Needed to Pay Off',
      'Net Amount Due',
      'Payoff Total',
      'Total Amount to Payoff',
    ],
    score: 0.93,
    skipMax: 5,
    accept: isPrincipal,
  }),
  sentence({
    name: 'payoff-sentence',
    field: 'payoffAmount',
    types: ['payoff-statement'],
    score: 0.88,
    accept: isPrincipal,
    pattern: new RegExp(
      String.raw`(?:payoff amount|amount (?:required|needed|due|necessary) to (?:pay|satisfy)[^.$]{0,60}|total (?:amount )?(?:due|payoff)[^.$]{0,40})\s(?:is|of|will be|:)?\s*${AMOUNT}`,
      'i',
    ),
  }),
  ...labelled({
    name: 'amount-due',
    field: 'paymentDueAmount',
    types: ['mortgage-statement'],
    labels: [
      'Amount Due',
      'Total Amount Due',
      'Total Payment Due',
      'Payment Amount Due',
      'Current Amount Due',
      'Total Payment Amount',
      'Total Due',
      'Payment Due',
    ],
    score: 0.92,
    accept: positive,
    unless: /past due amount|after|late/i,
  }),
  ...labelled({
    name: 'servicing-payment',
    field: 'principalAndInterestAmount',
    types: ['mortgage-statement'],
    labels: ['Principal and Interest', 'Principal & Interest', 'Principal and Interest Payment', 'Monthly Principal and Interest'],
    score: 0.85,
    accept: positive,
  }),
];
