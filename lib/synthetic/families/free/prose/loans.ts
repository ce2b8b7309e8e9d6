import { pool } from '../pool.ts';

/** Sentences of papers that tell the terms of a loan, its account, and what stands around it. */
export const CLOSING_PROSE = pool(`
This form tells the final terms of your loan. Compare it with your estimate. |
Your loan of {noteAmount} from {lenderName} carries {noteRatePercent} for {loanTermMonths}. |
Closing is set for {closingDate} with {settlementAgentName}, {agentAddress}; file {closingFileNumber}. |
The money is paid out on {disbursementDate}. Please bring {cashToCloseAmount} as a wire or a cashier’s check. |
{borrowerName} buy the home at {propertyAddress} from {sellerName} for {salesContractAmount}. |
The first payment, {principalAndInterestAmount} for principal and interest and {escrow} for escrow, is due {firstPaymentDate}. |
You do not have to accept this loan because you have received this form. |
If you have questions call {loanOriginatorName} (NMLS {loanOriginatorNmlsId}) of {lenderName}. |
The lender may sell the servicing of this loan. |
The annual percentage rate, {aprPercent}, compares this loan with others; it is not your interest rate. |
An escrow account pays your taxes and insurance.`);
export const ESTIMATE_PROSE = pool(`
This is an estimate. Save it to compare with what you get at closing. |
{lenderName} offers {borrowerName} a loan of {noteAmount} at {noteRatePercent} for {loanTermMonths}. |
Your estimated cash to close is {cashToCloseAmount}. |
The property at {propertyAddress} has an expected price of {salesContractAmount}. |
An estimated value of {appraisedValueAmount} was used for {propertyAddress}. |
Your application reached us on {applicationDate}. Rates may change until they are locked. |
Monthly principal and interest would be {principalAndInterestAmount}; with escrow the payment is higher. |
Ask {loanOriginatorName}, NMLS {loanOriginatorNmlsId}, about anything that is not clear. |
We may order an appraisal and charge you for it. You get a copy even if the loan does not close. |
The APR of this offer is {aprPercent}.`);
export const APPLICATION_PROSE = pool(`
I apply for a mortgage of {noteAmount} to be repaid over {loanTermMonths}. |
The loan will be secured by the home at {propertyAddress}. |
{borrowerName} live at {borrowerAddress} and work for {employer}. |
Each of the undersigned states that the information given here is true and complete. |
Application taken by {loanOriginatorName} (NMLS ID {loanOriginatorNmlsId}) of {lenderName}. |
Intentional misstatement may result in civil or criminal liability. |
The lender may verify any information from any source named here. |
Funds for the down payment come from an account with {bank}.`);
export const SUMMARY_PROSE = pool(`
Approved subject to conditions. The file was scored by an automated system. |
{borrowerName} apply for {noteAmount} at {noteRatePercent} over {loanTermMonths} on {propertyAddress}. |
Sales price {salesContractAmount}, appraised {appraisedValueAmount}. Reserves are sufficient. |
Value of {appraisedValueAmount} is supported by a full appraisal of {appraiser}. |
Income is stable; the employer, {employer}, confirmed it by telephone. |
Loan {loanNumber} is sold by {lenderName} under its standing commitment.`);
export const SETTLEMENT_PROSE = pool(`
Buyer {borrowerName} and seller {sellerName} settled on {closingDate} at the office of {settlementAgentName}. |
The contract price of {salesContractAmount} is adjusted by the items below. |
{lenderName} lends {noteAmount} on the property at {propertyAddress}; loan {loanNumber}. |
We have carefully reviewed this statement and it is a true account of receipts and disbursements. |
The amount due from the borrower is {cashToCloseAmount}. Funds were disbursed {disbursementDate}. |
Refer to our file {closingFileNumber} in all letters. |
Taxes are prorated to the day of closing, {closingDate}.`);
export const STATEMENT_PROSE = pool(`
Please pay {paymentDueAmount} by {paymentDueDate}. |
If we get your payment after {graceDay}, a late charge of {lateFee} is added. |
As of {statementDate} the principal of loan {loanNumber} is {unpaidPrincipalAmount}. |
{servicerName} services your loan on the property at {propertyAddress}. |
Your rate is {noteRatePercent}; of each payment {principalAndInterestAmount} goes to principal and interest and {escrow} to escrow. |
Checks go to {servicerName}, {servicerAddress}. Write {loanNumber} on the check. |
Partial payments are held in a suspense account and are not applied until a full payment is there. |
If you have trouble paying, call {phone} and ask for housing counselors near you. |
This is not the amount that pays your loan in full. |
Last year’s interest is shown on your Form 1098.`);
export const PAYOFF_PROSE = pool(`
You asked what it takes to pay loan {loanNumber} of {borrowerName} in full. The answer is {payoffAmount}. |
The figure holds until {goodThrough}. After that add {perDiem} a day. |
It is made up of principal of {unpaidPrincipalAmount}, interest of {payoffInterest} and fees. |
Send a wire to {bank} for {servicerName}, {servicerAddress}. |
The loan is secured by the property at {propertyAddress}. |
Funds that arrive after 1:00 p.m. are credited on the next business day. |
We reserve the right to correct these figures if a payment is returned. |
After payoff we send the release to the county. Mail a new address if {borrowerAddress} is no longer right.`);
export const APPRAISAL_PROSE = pool(`
The purpose of this report is to give {lenderName} an opinion of the market value of {propertyAddress}. |
The contract of sale shows a price of {salesContractAmount}; no concessions were found. |
In our opinion the market value on the effective date is {appraisedValueAmount}. |
Supply and demand are in balance, and homes sell within three months. |
I personally inspected the interior and the exterior. {appraiser} |
Borrower {borrowerName}; parcel {parcelIdentifier}. |
The sales comparison approach is given the most weight.`);
export const TITLE_PROSE = pool(`
We have searched the public records for the land known as {propertyAddress}, tax parcel {parcelIdentifier}. |
{insurer} agrees to issue its policy when the requirements below are met. |
Pay the premiums and furnish a mortgage from {borrowerName} for record. |
The land is described as follows: {legal} |
A deed of trust to {priorLender} of {prior} is to be released. |
Rights of parties in possession and matters that a survey would show are not covered. |
The estate in the land is fee simple.`);
export const PLAIN_PROSE = pool(`
Please keep this page with your papers. |
This concerns the application of {borrowerName} for the home at {propertyAddress}. |
{lenderName} asked for this information in connection with loan {loanNumber}. |
The amounts were taken from our records and are believed to be right. |
Employment with {employer} was confirmed. |
The account with {bank} is in good standing. |
If anything is wrong tell us within thirty days. |
Nothing in this letter changes the terms of your loan of {noteAmount}.`);
