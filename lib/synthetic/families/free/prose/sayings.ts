import type { FieldKey } from '#lib/domain/field.ts';
import { type Pool, pool } from '../pool.ts';

/** One field told in a sentence; @ is where it stands. */
export const SAYINGS: Readonly<Partial<Record<FieldKey, Pool>>> = Object.freeze({
  lenderName:
    pool(`The lender is @. | @ is lending the money. | Your loan is made by @. | Money was advanced by @, the lender named above. | “Lender” means @. | Lender is @, or anyone who later holds the debt. |
    We, @ (the “Lender”), make this loan. | The creditor for this transaction is @.`),
  lenderAddress: pool(
    `Its address is @. | Lender’s address is @. | Letters to the lender go to @. | The lender does business at @. | Notices must be sent to Lender at @.`,
  ),
  lenderNmlsId: pool(
    `The company is registered under NMLS ID @. | Lender’s NMLS number is @. | Licensed under company NMLS @. | Lender NMLS # @.`,
  ),
  borrowerName: pool(
    `The borrower is @. | @ signed for the loan. | “Borrower” is @. | This paper was prepared for @. | @, called “you” below, borrow this money. | The account stands in the name of @. | Those who owe the debt: @.`,
  ),
  borrowerAddress: pool(
    `Mail reaches the borrower at @. | You told us that you get your mail at @. | Borrower’s address is @. | Notices to you are sent to @.`,
  ),
  trusteeName: pool(`The trustee is @. | “Trustee” is @. | Title is held in trust by @. | The trustee named in the instrument is @.`),
  nomineeName: pool(
    `@ acts solely as nominee for the lender. | “MERS” is @, a separate corporation acting as nominee. | The lien stands of record in the name of @, as nominee. | @ is the mortgagee as nominee only.`,
  ),
  mortgageBrokerName: pool(`The loan was arranged by @, a mortgage broker. | @ acted as mortgage broker. | Your broker is @.`),
  loanOriginatorName: pool(
    `Your loan officer is @. | @ took the application. | Please call @, your loan officer, with questions. | The originator of this loan was @.`,
  ),
  loanOriginatorNmlsId: pool(`The loan officer’s NMLS ID is @. | Individual NMLS @. | The officer is licensed under NMLS number @.`),
  servicerName: pool(
    `Your loan is serviced by @. | @ collects the payments. | Please make the check payable to @. | @ is the servicer of this loan. | This notice comes from @, your servicer.`,
  ),
  sellerName: pool(
    `The seller is @. | The home is sold by @. | @, the seller, will deliver a deed. | The property is being bought from @.`,
  ),
  settlementAgentName: pool(
    `The closing is handled by @. | @ is the settlement agent. | Funds are held by @ until closing. | Settlement takes place with @.`,
  ),
  assigneeName: pool(`The new holder is @. | “Assignee” means @. | The loan now belongs to @. | All rights pass to @.`),
  loanNumber: pool(
    `Please write loan number @ on your check. | This concerns loan no. @. | Our records show this loan under number @. | Refer to account @ when you write. | The loan is carried on our books as no. @.`,
  ),
  mersMin: pool(`The loan is registered under MIN @. | Its mortgage identification number is @. | MIN @ identifies this loan.`),
  agencyCaseNumber: pool(`The agency’s case number is @. | This loan carries case number @. | Insured or guaranteed under case no. @.`),
  closingFileNumber: pool(`The agent’s file number is @. | Refer to file @. | This closing is file no. @.`),
  noteAmount: pool(
    `The amount of the loan is @. | You borrow @. | The principal of the note is @. | The debt was @ on the day it was made. | A loan of @ is made under this paper. | I owe @ (this sum is called “Principal”). | The sum lent is @.`,
  ),
  noteRatePercent: pool(
    `Interest runs at @ a year. | The rate is @. | Interest is charged at a yearly rate of @. | The loan bears interest at @. | I will pay interest at @ each year. | The note carries @.`,
  ),
  aprPercent: pool(`The annual percentage rate is @. | The APR is @. | Over the whole term the credit costs @ a year, stated as an APR.`),
  loanTermMonths: pool(`The loan runs for @. | It is repaid over @. | The term is @. | You have @ to repay. | Payments go on for @.`),
  principalAndInterestAmount: pool(
    `Each month @ is due for principal and interest. | The monthly payment of principal and interest is @. | Principal and interest come to @ a month. | I will pay @ every month toward principal and interest.`,
  ),
  unpaidPrincipalAmount: pool(
    `You still owe @ in principal. | The principal balance is @. | @ of principal remains unpaid. | The unpaid principal stands at @. | As of today the principal is @.`,
  ),
  payoffAmount: pool(
    `It takes @ to pay the loan in full. | The payoff is @. | We will release the lien when we receive @. | To close the account send @. | @ satisfies the debt if it reaches us in time.`,
  ),
  paymentDueAmount: pool(
    `Please pay @. | Your payment this month is @. | The amount due is @. | We expect @ from you. | @ is due now. | A payment of @ keeps the account current.`,
  ),
  cashToCloseAmount: pool(
    `You will need @ at closing. | The cash due from the borrower is @. | Bring @ in certified funds. | @ is needed from the borrower to close.`,
  ),
  salesContractAmount: pool(
    `The price of the home is @. | The contract price is @. | The property is sold for @. | Seller agreed to a price of @.`,
  ),
  appraisedValueAmount: pool(
    `The property was appraised at @. | The opinion of value is @. | In our opinion its market value is @. | An appraiser found a value of @.`,
  ),
  noteDate: pool(
    `The note is dated @. | The debt was made on @. | This paper bears the date of @. | The parties signed on @. | It secures a note dated @.`,
  ),
  loanMaturityDate: pool(
    `All that is owed is due on @. | The loan matures @. | If I still owe anything on @, I pay it then. | The debt is due in full not later than @. | The last installment falls due @.`,
  ),
  firstPaymentDate: pool(`The first payment is due @. | Payments begin on @. | I make the first payment on @. | Installments start @.`),
  closingDate: pool(`The closing is on @. | Settlement takes place on @. | The loan closes @.`),
  disbursementDate: pool(`The money is paid out on @. | Funds are disbursed @. | Loan proceeds go out on @.`),
  paymentDueDate: pool(
    `It must reach us by @. | Your payment is due on @. | The due date is @. | Please pay on or before @. | This installment falls due @.`,
  ),
  propertyAddress: pool(
    `The property is at @. | The home stands at @. | The loan is secured by the property at @. | The premises are known as @. | The land has the address of @. | The lien covers the house at @.`,
  ),
  propertyCounty: pool(`The land lies in @ County. | It is recorded in the County of @. | The premises are in @ County.`),
  parcelIdentifier: pool(`The parcel number is @. | The assessor lists it as @. | Its tax parcel is @.`),
  recordedDate: pool(`This paper was recorded @. | Filed for record on @.`),
  instrumentNumber: pool(`It bears instrument number @. | The recorder gave it number @.`),
});
