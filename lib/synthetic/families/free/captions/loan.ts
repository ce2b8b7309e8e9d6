import type { FieldKey } from '#lib/domain/field.ts';
import { type Pool, pool } from '../pool.ts';

/** What papers print beside a number or an amount of a loan. */
export const LOAN_CAPTIONS: Readonly<Partial<Record<FieldKey, Pool>>> = Object.freeze({
  loanNumber:
    pool(`Loan number | Loan no. | Loan # | Loan ID | Loan ID # | Lender loan number | Lender’s loan no. | Account number | Account no. | Acct. # | Mortgage number | Mortgage loan no. |
    Loan identifier | Loan reference | Our loan number | Lender case no. | Loan account | Loan account number | File/loan number | Lender’s file no. | Reference loan no. | Mortgage account |
    Contract no. | Ln. no. | LOAN NBR | Loan reference number | Your loan number | What is the loan number? | Which loan is this?`),
  mersMin:
    pool(`MIN | MIN # | MIN no. | MERS MIN | MERS number | Mortgage identification number | MERS ID no. | Mortgage ID number (MIN) | MIN (18 digits) | MERS® MIN | Registration no. (MIN) |
    MERS identification | MIN number | MERS loan identifier | Mortg. ident. no. | MERS MIN no. | What is the MIN?`),
  universalLoanIdentifier: pool(
    `ULI | Universal loan identifier | Universal Loan Identifier (ULI) | HMDA identifier (ULI) | ULI / non-universal identifier`,
  ),
  agencyCaseNumber:
    pool(`Agency case number | FHA/VA case number | FHA case no. | VA case no. | Case number | Agency case no. | FHA/VA/RHS case no. | Government case number | Case # (agency) | FHA case # |
    Mortgage insurance case no. | Agency file number | Insured loan case number | Case no. | Guaranty case number | MIC # | What is the agency case number?`),
  closingFileNumber:
    pool(`File number | File no. | File # | Escrow number | Escrow no. | Settlement file | Closing file number | Order number | Title order no. | Escrow file | Our file number |
    Settlement agent file no. | Closing no. | Title file # | Escrow/title no. | Order # | GF no. | Title company file | Agent’s file number | What is the closing file number?`),
  noteAmount:
    pool(`Loan amount | Amount of loan | Principal amount | Principal | Principal sum | Note amount | Face amount of note | Amount borrowed | Original principal | Original loan amount | Loan principal | Amount financed by note | Initial principal | Original principal balance | Principal of the note | Sum lent | Amount of the debt | Base note amount | Face value |
    First mortgage amount | Original note balance | Amount of mortgage | Loan amt. | Orig. prin. | Prin. amt. | How much is the loan? | How much are you borrowing? | How much was lent? | What is the loan amount?`),
  noteRatePercent:
    pool(`Interest rate | Note rate | Rate | Annual rate | Rate of interest | Yearly rate | Interest rate (per annum) | Contract rate | Initial interest rate | Interest per year | Annual interest |
    Rate on the note | Annual interest rate | Loan rate | Current rate | Current interest rate | Starting rate | Simple interest rate | Stated rate | Yearly interest rate | Int. rate | Note int. rate | % per annum |
    What is the interest rate? | What rate do you pay? | At what rate?`),
  aprPercent:
    pool(`APR | Annual percentage rate | Annual percentage rate (APR) | A.P.R. | Annual % rate | Cost of credit as a yearly rate | Yearly cost of credit (APR) | APR for this loan | Calculated APR | Disclosed APR |
    Final APR | Effective annual percentage rate | Truth-in-lending APR | What is the APR?`),
  loanTermMonths:
    pool(`Loan term | Term | Term of loan | Amortization term | Repayment period | Length of loan | Loan period | Original term | Amort. term | Term of note | Loan length | Payback period | Repayment term |
    Duration of loan | Number of payments | No. of payments | Scheduled payments | How long is the loan? | Over what time is it repaid? | How many payments are there? | How long do I have to repay?`),
  principalAndInterestAmount:
    pool(`Principal and interest | Principal & interest | Monthly principal & interest | P&I | P & I | Monthly P&I | P&I payment | Monthly payment (P&I) | Principal and interest payment |
    Regular installment (principal and interest) | Base payment (P+I) | Payment (principal + interest) | Initial P&I | Monthly installment of principal and interest | P/I amount | Prin. & int. | P and I constant |
    Mo. P&I | Amortizing payment | What is the principal and interest payment? | How much principal and interest do I pay each month?`),
  unpaidPrincipalAmount:
    pool(`Unpaid principal | Unpaid principal balance | Principal balance | Current principal balance | Outstanding principal | Outstanding principal balance | Remaining principal | Principal owed |
    UPB | Current UPB | Loan balance (principal) | Principal still owed | Principal remaining | Unpaid balance of principal | Present principal balance | Principal outstanding | Balance of principal |
    Principal bal. | Prin. balance | Ending principal balance | Today’s principal balance | Principal you still owe | Amount of principal unpaid | How much principal do I owe? | What is my principal balance? |
    How much is left of my loan?`),
  payoffAmount:
    pool(`Payoff amount | Total payoff | Total payoff amount | Amount to pay loan in full | Payoff total | Total due at payoff | Amount required to pay in full | Total to satisfy the loan | Full payoff |
    Total needed to close the account | Total demand | Net payoff | Sum needed for full payment | Amount to release lien | Total amount to pay off your loan | Total amount payable | Amount to satisfy |
    Payoff due | PAYOFF TTL | Total required for payoff | How much pays off the loan? | What is my payoff? | What must we send to pay in full?`),
  paymentDueAmount:
    pool(`Amount due | Total amount due | Total due | Payment due | Pay this amount | Please pay | Total payment due | Amount to pay | Payment amount | Amount owed this month | Current amount due |
    Total payment | Amount payable | Your payment this month | This month’s payment | Minimum payment due | Total now payable | Balance due this month | Total to pay by the due date | Payment requested | Installment due |
    Total monthly amount due | Sum due | Amt. due | TOTAL DUE | Pymt. due | How much do I owe this month? | What do I pay now? | How much is due?`),
  cashToCloseAmount:
    pool(`Cash to close | Cash due from borrower | Cash from/to borrower | Due from borrower at closing | Total due from borrower | Amount due at closing | Money needed at closing |
    Cash required to close | Cash needed to close | Balance due from borrower | Borrower’s cash at settlement | Net cash from borrower | Total cash required | Bring to closing | Amount to bring to settlement |
    Cash at settlement from borrower | Cash reqd. | Wire at closing | How much cash do I need? | How much do I bring to closing? | What do I owe at closing?`),
  salesContractAmount:
    pool(`Sale price | Sales price | Purchase price | Contract price | Contract sales price | Price of the home | Agreed price | Price paid | Total consideration | Selling price | Contract amount |
    Property price | Purchase contract price | Home price | Price under contract | Sales contract amount | Consideration for the property | Total purchase price | Purch. price | Contr. price |
    What is the purchase price? | What does the home cost? | For how much is it sold?`),
  appraisedValueAmount:
    pool(`Appraised value | Appraised property value | Value by appraisal | Market value (appraised) | Appraisal value | Opinion of market value | Valuation | Property value per appraisal |
    Appraiser’s opinion of value | Current appraised value | Concluded value | Final value opinion | Estimated market value (appraisal) | Value indicated | Reconciled value | Appr. value | Value of the property |
    What did the home appraise for? | What is the property worth?`),
});
