import type { FieldKey } from '#lib/domain/field.ts';
import type { Run } from '../../paper/text.ts';
import type { Fact } from './fact.ts';
import type { Hand } from './hand.ts';
import { type Pool, pool } from './pool.ts';
import { VALUES } from './values.ts';

/** Several fields under one caption, as "name and address of lender". */
interface Combo {
  keys: readonly FieldKey[];
  captions: Pool;
  between: readonly [string, ...string[]];
}

const LINES: Combo['between'] = ['\n', '\n', ', ', ' - '];
const SIGNS: Combo['between'] = [' / ', ' / ', '; ', ', ', ' - ', '   '];

export const COMBOS: readonly Combo[] = [
  {
    keys: ['borrowerName', 'borrowerAddress'],
    captions: pool(
      'Name and address of borrower | Borrower (name and mailing address) | Borrower name & address | Customer and address | To | Prepared for | Mailed to | Mortgagor and address',
    ),
    between: LINES,
  },
  {
    keys: ['lenderName', 'lenderAddress'],
    captions: pool(
      'Name and address of lender | Lender (name and address) | Lender and its address | Creditor, address | Mortgagee and address | Who is the lender, and where?',
    ),
    between: LINES,
  },
  {
    keys: ['lenderName', 'lenderNmlsId'],
    captions: pool('Lender / NMLS ID | Creditor (NMLS #) | Lender and NMLS no. | Institution / NMLS | Company & NMLS ID'),
    between: [' / ', ' NMLS # ', ', NMLS ', ' (NMLS ID) ', ' - '],
  },
  {
    keys: ['loanOriginatorName', 'loanOriginatorNmlsId'],
    captions: pool('Loan officer / NMLS ID | Originator (NMLS) | MLO and NMLS # | Loan originator, NMLS no. | Interviewer / NMLS '),
    between: [' / ', ' NMLS # ', ', NMLS ', ' ID ', '\nNMLS '],
  },
  {
    keys: ['noteAmount', 'noteRatePercent', 'loanTermMonths'],
    captions: pool(
      'Amount / rate / term | Loan amount, rate and term | Amt / rate / term | Terms | Loan terms | The loan: amount, rate, term',
    ),
    between: SIGNS,
  },
  {
    keys: ['noteRatePercent', 'aprPercent'],
    captions: pool('Rate / APR | Interest rate and APR | Note rate / annual percentage rate'),
    between: SIGNS,
  },
  {
    keys: ['closingDate', 'disbursementDate'],
    captions: pool('Closing / funding | Closing and disbursement dates | Settlement / disbursement | Closed / funded'),
    between: SIGNS,
  },
  {
    keys: ['firstPaymentDate', 'loanMaturityDate'],
    captions: pool('First / last payment | First payment and maturity | Payments from / to | Begins / matures'),
    between: [' / ', ' to ', ' - ', ' through ', '   '],
  },
  {
    keys: ['salesContractAmount', 'appraisedValueAmount'],
    captions: pool('Price / value | Sale price and appraised value | Purchase price / appraisal'),
    between: SIGNS,
  },
  {
    keys: ['paymentDueDate', 'paymentDueAmount'],
    captions: pool('Due date / amount | Payment due | Due | Next payment (date, amount) | When and how much?'),
    between: [' / ', ': ', ' - ', '   ', '\n'],
  },
  {
    keys: ['propertyAddress', 'propertyCounty'],
    captions: pool('Property address and county | Property (address, county) | Premises / county'),
    between: [', County of ', ' / ', '\nCounty: ', ' - '],
  },
  {
    keys: ['parcelIdentifier', 'propertyCounty'],
    captions: pool('Parcel / county | APN and county | Tax ID, county'),
    between: [' / ', ', County of ', ' - '],
  },
  {
    keys: ['recordedDate', 'instrumentNumber'],
    captions: pool('Recording data of this paper | Recorded (date, number) | Recording date / number'),
    between: [' / ', ' as no. ', ', # ', ' - '],
  },
  { keys: ['loanNumber', 'mersMin'], captions: pool('Loan no. / MIN | Loan number and MIN | Loan # / MERS MIN'), between: SIGNS },
  { keys: ['trusteeName', 'lenderName'], captions: pool('Trustee / beneficiary | Trustee and beneficiary'), between: [' / ', '; ', '\n'] },
  {
    keys: ['settlementAgentName', 'closingFileNumber'],
    captions: pool('Settlement agent / file | Title company and file no. | Closing agent, order no.'),
    between: [' / ', ' File ', ', # ', ' - '],
  },
];

/** A combination with all its values, or nothing where this loan lacks one. */
export function combined(h: Hand, { keys, captions, between }: Combo): Fact | undefined {
  const gap = h.dice.pick(between);
  const value: Run[] = [];
  for (const [index, key] of keys.entries()) {
    const own = VALUES[key]?.(h, gap.startsWith('\n') && index === keys.length - 1 ? 'apart' : 'inline');
    if (!own) return undefined;
    value.push(...(index === 0 ? [] : [gap]), ...own);
  }
  return { caption: h.cased(h.word(captions)), value };
}

const AROUND: Readonly<Partial<Record<FieldKey, { before?: Pool; after?: Pool }>>> = Object.freeze({
  noteAmount: {
    before: pool('U.S. | US | not to exceed the face of | USD'),
    after: pool('USD | (principal only) | as of closing | fixed'),
  },
  noteRatePercent: {
    after: pool('fixed | per annum | per year | p.a. | (adjustable) | simple interest | a year until maturity'),
    before: pool('fixed at | initially | at'),
  },
  loanTermMonths: { after: pool('fixed | fully amortizing | from first payment | , level payments'), before: pool('about | up to') },
  lenderName: {
    after: pool(', its successors and/or assigns | ISAOA/ATIMA | , a corporation | , its successors and assigns | (the “Lender”)'),
  },
  servicerName: { after: pool('(servicer) | - Loan Servicing | , Attn: Cashiering | Customer Care') },
  borrowerName: { after: pool('(Borrower) | , et al. | , individually') },
  assigneeName: { after: pool(', its successors and assigns | , a corporation | ISAOA') },
  nomineeName: { after: pool(', as nominee | (MERS), a separate corporation | , its successors and assigns') },
  propertyCounty: { after: pool('County | County | , State of record | (county)'), before: pool('County of | The County of') },
  closingDate: { after: pool('10:00 AM | at 2:30 p.m. | (tentative) | , 9:00 a.m.'), before: pool('on or about | on') },
  disbursementDate: { before: pool('on or after | est.') },
  paymentDueDate: { before: pool('on or before | no later than | by'), after: pool('(15-day grace period) | , 5:00 p.m.') },
  paymentDueAmount: { after: pool('* | (includes escrow) | by check or online'), before: pool('exactly | U.S.') },
  payoffAmount: { after: pool('in certified funds | plus per diem | **'), before: pool('U.S. | not less than') },
  unpaidPrincipalAmount: { after: pool('(principal only) | before this payment | * ') },
  loanNumber: { after: pool('(conv.) | - 001 | (use on all checks)'), before: pool('# | No.') },
  firstPaymentDate: { after: pool('and monthly thereafter | , then the 1st of each month') },
  noteDate: { after: pool('(“Note”) | , as amended'), before: pool('as of | on') },
  appraisedValueAmount: { before: pool('approx. | est.'), after: pool('“as is” | (appraisal) | (full appraisal)') },
  cashToCloseAmount: { after: pool('from borrower | (wire) | incl. closing costs') },
  propertyAddress: { after: pool('(“Property”) | - SFR | , single family') },
});

/** Now and then words around a value that are no part of it. */
export function surrounded(h: Hand, key: FieldKey, value: readonly Run[]): Run[] {
  const words = AROUND[key];
  if (!words || !h.says(0.16)) return [...value];
  if (words.before && (!words.after || h.says(0.4))) return [`${h.dice.pick(words.before)} `, ...value];
  const after = words.after ? h.dice.pick(words.after) : '';
  return [...value, /^[,*]/.test(after) ? after : ` ${after}`];
}
