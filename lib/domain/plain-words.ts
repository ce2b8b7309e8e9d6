import type { FieldKey } from './field.ts';
import { FIELDS } from './fields.ts';
import { KINDS } from './kinds/table.ts';

/** A value as it is now, with the slot that an opinion on it names. */
export interface PlainValue {
  slot: string;
  fieldKey: FieldKey;
  /** Which document of the file, from 0. */
  documentIndex: number;
  value: string;
}

/** What borrowers read instead of the trade's word; fields without a line here are called as everywhere. */
const LABELS: Readonly<Partial<Record<FieldKey, string>>> = Object.freeze({
  lenderName: 'Who lends you the money',
  lenderAddress: 'The lender’s address',
  borrowerName: 'Who borrows',
  borrowerAddress: 'Your address',
  sellerName: 'Who sells the home',
  servicerName: 'Who collects your payments',
  loanOriginatorName: 'Your loan officer',
  noteAmount: 'How much you borrow',
  noteRatePercent: 'Your interest rate a year',
  aprPercent: 'What the loan costs a year, fees included (APR)',
  loanTermMonths: 'How long you pay',
  principalAndInterestAmount: 'Your monthly payment, without taxes and insurance',
  noteDate: 'The day on the note',
  loanMaturityDate: 'The last payment',
  firstPaymentDate: 'The first payment',
  closingDate: 'The day of closing',
  disbursementDate: 'The day the money is paid out',
  unpaidPrincipalAmount: 'What you still owe',
  payoffAmount: 'What paying everything off costs',
  paymentDueAmount: 'The payment that is due',
  paymentDueDate: 'When it is due',
  cashToCloseAmount: 'What you bring to closing',
  salesContractAmount: 'The price of the home',
  appraisedValueAmount: 'What the home was valued at',
  propertyAddress: 'The home',
  loanNumber: 'Your loan’s number',
});

export const plainLabel = (key: FieldKey): string => LABELS[key] ?? FIELDS[key].label;

/** A value without the digits that say nothing: `$211,000`, `4 %`, `30 years`. */
export function plainValue(key: FieldKey, value: string): string {
  const { kind } = FIELDS[key];
  const shown = KINDS[kind].format(value);
  if (kind === 'money') return shown.replace(/\.00$/, '');
  return kind === 'percent' ? shown.replace(/%$/, ' %') : shown;
}

/** What one document says, in whole sentences; empty where it says nothing of the kind. */
export function plainSentences(values: readonly PlainValue[]): string[] {
  const said = (key: FieldKey): string | undefined => {
    const all = values.filter(({ fieldKey }) => fieldKey === key).map(({ value }) => plainValue(key, value));
    return all.length > 0 ? new Intl.ListFormat('en-US').format(all) : undefined;
  };
  const sentences = [
    loanSentence(said),
    sentence('You pay', said('principalAndInterestAmount'), 'a month, without taxes and insurance.'),
    sentence('The first payment is due on', said('firstPaymentDate'), '.'),
    sentence('You still owe', said('unpaidPrincipalAmount'), '.'),
    paymentSentence(said),
    sentence('Paying everything off costs', said('payoffAmount'), '.'),
    sentence('You bring', said('cashToCloseAmount'), 'to closing.'),
    sentence('The home is', said('propertyAddress'), '.'),
  ];
  return sentences.filter((one) => one !== undefined);
}

type Said = (key: FieldKey) => string | undefined;

function sentence(start: string, value: string | undefined, end: string): string | undefined {
  if (value === undefined) return undefined;
  // A name or an amount may bring its own full stop: "Alder Bank, N.A."
  const close = end === '.' && value.endsWith('.') ? '' : end;
  return `${start} ${value}${close.startsWith('.') || close === '' ? close : ` ${close}`}`;
}

function loanSentence(said: Said): string | undefined {
  const amount = said('noteAmount');
  if (!amount) return undefined;
  const [lender, rate, term] = [said('lenderName'), said('noteRatePercent'), said('loanTermMonths')];
  const parts = [`You borrow ${amount}`, lender && `from ${lender}`, rate && `at ${rate} a year`, term && `for ${term}`].filter(Boolean);
  const words = parts.join(' ');
  return words.endsWith('.') ? words : `${words}.`;
}

function paymentSentence(said: Said): string | undefined {
  const [amount, day] = [said('paymentDueAmount'), said('paymentDueDate')];
  if (!amount) return undefined;
  return day ? `${amount} is due on ${day}.` : `${amount} is due.`;
}
