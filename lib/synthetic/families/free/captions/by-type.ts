import type { DocumentType } from '#lib/domain/document-types/key.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import { type Pool, pool } from '../pool.ts';

type Captions = Readonly<Partial<Record<FieldKey, Pool>>>;

const RECORDED: Captions = {
  borrowerName: pool(
    'Grantor | Grantor(s) | Mortgagor | Mortgagor(s) | Trustor | Original borrower | Original mortgagor | Executed by | Made by | Given by | Borrower (grantor) | Original trustor(s)',
  ),
  lenderName: pool(
    'Original mortgagee | Mortgagee | Beneficiary | Original beneficiary | Grantee | In favor of | Lender (grantee) | Original lender | Holder | Secured party',
  ),
  noteAmount: pool(
    'Amount secured | Original principal sum | Original amount | Principal sum secured | Consideration | Amount of mortgage | Original indebtedness | Debt secured | Face amount',
  ),
  noteDate: pool(
    'Dated | Date of mortgage | Date of instrument | Date of deed of trust | Mortgage dated | Executed on | Instrument dated | Date executed | Deed of trust dated',
  ),
};

/** Captions that only papers of one type print beside a field. */
export const TYPE_CAPTIONS: Readonly<Partial<Record<DocumentType, Captions>>> = Object.freeze({
  note: {
    noteDate: pool('Date | Dated | Date of this note | Date signed | This note is dated | Executed | When was this note made?'),
    borrowerName: pool('Maker | Makers | I / we | Promisor | Undersigned | Debtor | Signer(s)'),
    lenderName: pool('Payee | Holder | Note holder | Promisee | Order of'),
    principalAndInterestAmount: pool(
      'Monthly payment | Amount of each payment | Monthly installment | Installment | Each monthly payment | Payment amount | How much is each payment?',
    ),
  },
  'security-instrument': {
    ...RECORDED,
    lenderName: pool('Lender | Beneficiary | Mortgagee | Grantee (lender) | Secured party | Lender (beneficiary)'),
    loanMaturityDate: pool(
      'Debt due no later than | Maturity of the debt | Secured debt matures | Final maturity | Due and payable on | Latest due date',
    ),
  },
  assignment: {
    ...RECORDED,
    lenderName: pool(
      'Assignor | Original mortgagee | Original lender | Assigning lender | From | Original beneficiary | Assigned by | Prior holder | Mortgagee of record',
    ),
  },
  release: {
    ...RECORDED,
    lenderName: pool(
      'Released by | Mortgagee | Lienholder | Holder of the lien | Original mortgagee | Releasing party | Beneficiary | Original lender | Secured creditor',
    ),
  },
  rider: {
    noteDate: pool('Date of rider | Dated | Date | Rider dated | Date of note and security instrument | Same date as | Made this date'),
    borrowerName: pool('Borrower | Borrower signing | Trustor | Mortgagor | Undersigned | Signed by'),
  },
  'loan-estimate': {
    borrowerName: pool('Applicants | Applicant | Prepared for | Estimate for | Consumer '),
    cashToCloseAmount: pool(
      'Estimated cash to close | Est. cash to close | Estimated cash from borrower | Estimated cash due | Approx. cash to close | How much cash might I need?',
    ),
    salesContractAmount: pool('Sale price | Est. sale price | Estimated price | Price of property'),
    appraisedValueAmount: pool('Est. prop. value | Estimated property value | Estimated value | Prop. value'),
  },
  'closing-disclosure': {
    borrowerName: pool('Borrower | Consumer | Buyer / borrower | Borrower(s) at closing'),
    cashToCloseAmount: pool('Final cash to close | Cash to close | Total cash to close | Cash to close from borrower'),
  },
  'loan-application': {
    borrowerName: pool(
      'Applicant | Applicant name (first, middle, last, suffix) | Full name | Legal name | Borrower’s name (include Jr. or Sr. if applicable) | Your name | Who is applying for the loan?',
    ),
    noteAmount: pool('Amount requested | Loan amount requested | Amount applied for | Mortgage applied for | Requested loan '),
    borrowerAddress: pool(
      'Present address (street, city, state, ZIP) | Current residence | Where you live | Home address | Current home address',
    ),
  },
  'settlement-statement': {
    borrowerName: pool('Buyer | Buyer(s) | Purchaser | Purchaser(s) | Buyer/Borrower | Borrower/Buyer | Transferee'),
    closingDate: pool('Settlement date | Date of settlement | Closing date | Proration date and closing | COE | Date of closing'),
  },
  appraisal: {
    lenderName: pool('Lender/Client | Client (lender) | Lender | Ordered by lender | Lender / client name | Report made for'),
    salesContractAmount: pool('Contract price | Sale price | Contract price $ | Price under contract | Contracted at'),
    borrowerName: pool('Borrower | Borrower/Owner | Borrower name | Buyer/borrower'),
  },
  title: {
    borrowerName: pool('Proposed borrower | Borrower | Buyer/Borrower | Borrower/Mortgagor | Purchaser and borrower | Proposed mortgagor'),
  },
});
