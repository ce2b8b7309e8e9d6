import type { FieldKey } from '#lib/domain/field.ts';
import { type Pool, pool } from '../pool.ts';

/** What papers print beside a party. */
export const PARTY_CAPTIONS: Readonly<Partial<Record<FieldKey, Pool>>> = Object.freeze({
  lenderName:
    pool(`Lender | Lender name | Name of lender | Creditor | Creditor name | Original lender | Lending institution | Financial institution |
    Mortgage lender | Mortgagee | Lender (payee) | Payee | Lender’s legal name | Lender of record | Loan made by | Funds advanced by | Originating lender |
    Lender/Creditor | Lender entity | Beneficiary | Owed to | Money lent by | The lender is | Note payable to | Full name of lender | Lender co. |
    Who is lending the money? | Who made this loan? | To whom is the debt owed? | Who is the lender? | Which company lends the money? | Lndr`),
  lenderAddress:
    pool(`Lender address | Lender’s address | Address of lender | Lender’s mailing address | Lender’s place of business | Principal office of lender |
    Lender street address | Office address of lender | Lender’s notice address | Creditor address | Mortgagee’s address | Address for notices to lender |
    Lender’s business address | Address (lender) | Lender’s office | Where is the lender located? | Where do I write to the lender? | Lndr. addr.`),
  lenderNmlsId:
    pool(`Lender NMLS ID | NMLS ID of lender | Company NMLS | Company NMLS ID | NMLSR ID (company) | Institution NMLS | Creditor NMLS No. |
    Lender NMLSR ID | Organization NMLS # | Company license (NMLS) | Entity NMLS ID | NMLS unique identifier - lender | Lender’s NMLS number | NMLS (Lender) | Corp. NMLS |
    What is the lender’s NMLS number?`),
  borrowerName:
    pool(`Borrower | Borrowers | Borrower(s) | Borrower name(s) | Name of borrower | Names of all borrowers | Borrower’s name | Applicant(s) | Obligor |
    Mortgagor(s) | Customer | Customer name | Homeowner | Homeowner(s) | Account holder | Account holder(s) | Primary borrower | Debtor(s) | Consumer(s) | Member name |
    Loan made to | Borrowed by | Party liable | Name(s) on the loan | Maker(s) | Trustor(s) | Grantor / Borrower | Borrower/Co-borrower | Mortgagor name | Name on account |
    Account name | Borrower (full legal name) | Who is borrowing? | Who owes this loan? | Whose loan is this? | Who signed for the loan? | Brwr. name | Bwr(s)`),
  borrowerAddress:
    pool(`Mailing address | Borrower address | Borrower’s address | Address of borrower | Borrower mailing address | Current address | Present address |
    Home address | Residence address | Mail to | Correspondence address | Billing address | Address for mail | Borrower’s current mailing address | Contact address |
    Borrower’s present street address | Notice address of borrower | Mailing addr. | Borr. mailing address | Address where you live now | Customer address |
    Where do you get your mail? | Where should we write to you?`),
  trusteeName:
    pool(`Trustee | Trustee name | Name of trustee | Original trustee | Trustee under deed of trust | Deed of trust trustee | Trustee of record | Trustee(s) |
    Appointed trustee | Trustee for the lender | Title held in trust by | Grantee (trustee) | Trustee’s name | Grantee/Trustee | Who is the trustee? | Who holds title in trust? | Ttee.`),
  nomineeName:
    pool(`Nominee | Nominee for lender | Mortgagee (as nominee) | Mortgagee of record | Beneficiary (as nominee for lender) | Nominee of the lender | Nominee name |
    Beneficiary (nominee) | Nominee mortgagee | Registry nominee | Holder of record as nominee | Beneficiary of record | Acting as nominee | MERS entity | Electronic registry |
    Grantee (nominee) | Who is the nominee?`),
  mortgageBrokerName:
    pool(`Mortgage broker | Broker | Broker name | Name of mortgage broker | Brokerage company | Loan broker | Third party originator | TPO company | Broker company |
    Mortgage brokerage | Wholesale broker | Broker (if any) | Originating broker | Brokered by | Name of brokerage | Who is the mortgage broker? | Did a broker arrange the loan? | Brkr`),
  loanOriginatorName:
    pool(`Loan officer | Loan officer name | Loan originator | Name of loan originator | Individual originator | Mortgage loan originator | MLO | MLO name |
    Originator | Originator’s name | Interviewer | Interviewed by | Primary contact at lender | Mortgage consultant | Home loan advisor | Account executive (originator) | LO name | L.O. |
    Loan consultant | Individual loan originator | Application taken by | Who is your loan officer? | Who took the application?`),
  loanOriginatorNmlsId:
    pool(`Loan officer NMLS ID | Loan officer NMLS # | Originator NMLS ID | Individual NMLS | MLO NMLS # | NMLS ID (loan originator) | Originator’s NMLSR number | LO NMLS |
    Individual NMLSR ID | Loan originator license (NMLS) | Officer NMLS | NMLS unique identifier - individual | NMLS No. of originator | Your loan officer’s NMLS | Person NMLS ID |
    What is the loan officer’s NMLS number? | Interviewer NMLS`),
  servicerName:
    pool(`Servicer | Loan servicer | Mortgage servicer | Name of servicer | Servicing company | Serviced by | Current servicer | Servicing agent | Your servicer | Servicer name |
    Make checks payable to | Payments collected by | Servicer of the loan | Mortgage company | Your mortgage company | Loan serviced by | Payable to | Remit payment to | Servicing lender |
    Billing party | Who services this loan? | Who collects the payments? | To whom do I pay? | Svcr.`),
  sellerName:
    pool(`Seller | Seller(s) | Name of seller | Seller name(s) | Property seller | Vendor | Vendor(s) | Present owner | Sold by | Transferor | Owner of record (seller) | Seller of the property |
    Grantor (seller) | Seller/Owner | Name and capacity of seller | Home seller | Conveying party | Selling party | Who is selling the home? | Who is the seller? | Slr.`),
  settlementAgentName:
    pool(`Settlement agent | Closing agent | Escrow agent | Escrow company | Title company | Settlement company | Closing company | Closed by | Closing attorney or agent |
    Closing/escrow agent | Name of settlement agent | Agent conducting settlement | Escrow holder | Settlement office | Disbursing agent | Title/escrow company | Closing office |
    Person conducting closing | Who handles the closing? | Who is the settlement agent? | Settl. agent`),
  assigneeName:
    pool(`Assignee | Name of assignee | Assigned to | New holder | Transferee | New mortgagee | New beneficiary | Assignee name | Grantee (assignee) | Successor holder | Purchaser of the loan |
    New owner of the loan | Assigned and transferred to | Party receiving the assignment | Incoming holder | Interest conveyed to | Grantee | To (assignee) | Who is the new holder? | Assignee of record | ASSGNEE`),
});

/** Where two people of a loan stand apart. */
export const FIRST_BORROWER =
  pool(`Borrower | Borrower 1 | Primary borrower | Applicant | Borrower name | Primary applicant | Borrower #1 | First borrower | Principal borrower | Applicant 1 |
  Main account holder | Primary obligor | Name | Customer 1 | Mortgagor 1 | Who is borrowing?`);
export const OTHER_BORROWERS =
  pool(`Co-borrower | Co-Borrower(s) | Joint applicant | Co-applicant | Borrower 2 | Second borrower | Additional borrower | Co-borrower name | Borrower #2 | Joint borrower |
  Applicant 2 | Secondary borrower | Spouse / co-borrower | Other borrower(s) | Joint obligor | Customer 2 | Who else is borrowing?`);
