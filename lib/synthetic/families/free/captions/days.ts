import type { FieldKey } from '#lib/domain/field.ts';
import { type Pool, pool } from '../pool.ts';

/** What papers print beside a day. */
export const DAY_CAPTIONS: Readonly<Partial<Record<FieldKey, Pool>>> = Object.freeze({
  noteDate:
    pool(`Note date | Date of note | Note dated | Loan date | Date of loan | Date of promissory note | Promissory note dated | Note executed on | Note signed | Date of the obligation | Instrument date |
    Dated as of | Note made | Original note date | Date of the note secured | Note dtd. | Date of debt instrument | When was the note signed? | What is the date of the note?`),
  loanMaturityDate:
    pool(`Maturity date | Maturity | Loan maturity | Date of maturity | Matures on | Final payment date | Last payment due | Due in full on | Debt due no later than | Final installment due | Loan ends |
    Scheduled maturity | Note matures | Final due date | Full debt due | Mat. date | Date of last payment | Last installment date | When must all be repaid? | When does the loan end?`),
  firstPaymentDate:
    pool(`First payment date | First payment due | First payment | Payments begin | Payments start on | First installment | First installment due | Date of first payment | Due date of first payment |
    Initial payment date | Commencing on | First monthly payment | Payments commence | 1st payment | 1st pmt. date | Beginning on | First pmt. due | When is the first payment due? | When do payments start?`),
  closingDate:
    pool(`Closing date | Date of closing | Closing | Settlement date | Date of settlement | Consummation date | Signing date | Loan closing date | Settlement/closing date | Scheduled closing | Closed on |
    Date closed | Close of escrow | COE date | Date of consummation | Transaction closing date | Settl. date | When is closing? | On what day do we close?`),
  disbursementDate:
    pool(`Disbursement date | Date of disbursement | Disbursed on | Funding date | Date funded | Loan funding | Funds disbursed | Date funds released | Proceeds disbursed | Funded on | Release of funds |
    Loan disbursed | Disb. date | Date proceeds are paid | Funds available | When are the funds paid out? | On what day is the loan funded?`),
  paymentDueDate:
    pool(`Due date | Payment due date | Date due | Payment due by | Due by | Due on | Pay by | Your payment is due | Next payment due | Next due date | Payable by | Next payment date | Date payment due |
    Must be received by | Payment needed by | Next installment due | Due on or before | Installment date | Pymt due dt | Date your payment is due | When is my payment due? | By when do I pay? | When must you have it?`),
  recordedDate:
    pool(`Recorded | Recording date | Date recorded | Recorded on | Filed | Filed for record | Date filed | Date of recording | Filed on | Received for record | Rec. date | Recordation date | Entered of record |
    Record date | eRecorded | Filing date | Recorded date | When recorded`),
});
