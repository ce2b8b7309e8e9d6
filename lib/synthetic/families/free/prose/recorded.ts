import { pool } from '../pool.ts';

/** Sentences of papers that are recorded, and of notes. */
export const NOTE_PROSE = pool(`
In return for a loan that I have received, I promise to pay {noteAmount} plus interest to the order of {lenderName}. |
FOR VALUE RECEIVED, the undersigned, {borrowerName}, jointly and severally promise to pay to {lenderName} the principal sum of {words} ({noteAmount}), with interest at {noteRatePercent} per annum. |
On {noteDate} {borrowerName} borrowed {noteAmount} from {lenderName}, {organised}. |
Interest at the yearly rate of {noteRatePercent} is charged on principal that has not been paid, until all of it is paid. |
I will make payments of {principalAndInterestAmount} on the first day of each month, beginning {firstPaymentDate}, and if on {loanMaturityDate} I still owe anything, I will pay it in full on that day. |
Payments are made to {lenderName} at {lenderAddress} or at another place that the holder names. |
This note is secured by a mortgage or deed of trust of the same date on the property at {propertyAddress}. |
If a payment is more than fifteen days late I will pay a late charge of five percent of it, about {lateFee}. |
The maker may pay all or part of the principal before it is due without a charge. |
This obligation runs for {loanTermMonths}; the first installment of {principalAndInterestAmount} falls due {firstPaymentDate} and the last on {loanMaturityDate}. |
Dated {noteDate}. Principal {noteAmount}. Rate {noteRatePercent}. Maker: {borrowerName}. |
Anyone who takes this note by transfer and is entitled to receive payments is called the holder. |
Upon default the holder may declare the whole unpaid principal due at once, with interest at the rate stated above. |
Each of the undersigned waives presentment, demand, protest and notice of dishonor. |
Our agreement of {dayOfNote} sets out what {borrowerName} owes to {lenderName}: {noteAmount}, repaid in monthly installments of {principalAndInterestAmount}.`);

export const INSTRUMENT_PROSE = pool(`
THIS INDENTURE, made {noteDate}, between {borrowerName}, {vesting}, as mortgagor, and {lenderName}, {organised}, as mortgagee. |
{borrowerName}, {vesting} (“Borrower”), irrevocably grants and conveys to {trusteeName}, as Trustee, in trust, with power of sale, for the benefit of {lenderName}, the property described below. |
This instrument secures a note of {borrowerName} dated {noteDate} for {words} ({noteAmount}), with a final payment on {loanMaturityDate}. |
Borrower owes Lender the principal sum of {noteAmount}. The debt is evidenced by a note dated the same date as this instrument and, if not paid earlier, is due {loanMaturityDate}. |
{nomineeName} is a separate corporation acting solely as nominee for {lenderName} and its successors and assigns; it is the beneficiary under this instrument. |
The property is located in {propertyCounty} County, {stateName}, and is known as {propertyAddress}. |
Borrower’s notice address is {borrowerAddress} until another is given. Lender’s address is {lenderAddress}. |
To secure the debt, Borrower mortgages, grants and conveys to {nomineeName}, as nominee for {lenderName}, the land in {propertyCounty} County with the parcel number {parcelIdentifier}. |
The land: {legal} |
TOGETHER WITH all improvements now or later put up on the property, and all easements and fixtures. |
Borrower covenants that Borrower is lawfully seised of the estate and has the right to mortgage it. |
Borrower shall pay taxes, assessments and charges that may take priority over this lien, and shall keep the buildings insured. |
If all or any part of the property is sold without Lender’s consent, Lender may require payment in full. |
Upon payment of all sums secured, Lender shall release this instrument at Borrower’s cost. |
The maximum amount secured shall not exceed twice the principal, with interest and advances for protection of the lien. |
Made the {dayOfNote} by {borrowerName} in favor of {lenderName}, to secure {noteAmount}.`);

export const ASSIGNMENT_PROSE = pool(`
FOR VALUE RECEIVED, {lenderName} assigns and transfers to {assigneeName}, whose address is {assigneeAddress}, all its interest in the {kind} made by {borrowerName} on {noteDate}. |
{nomineeName}, as nominee for {lenderName}, its successors and assigns, hereby grants, conveys and assigns to {assigneeName} the {kind} described here. |
Said {kind} was given by {borrowerName} to {lenderName} to secure {noteAmount} and is {earlier}, in {propertyCounty} County, {stateName}. |
The instrument dated {noteDate} names {borrowerName} as grantor, {trusteeName} as trustee and {lenderName} as beneficiary. |
The premises are known as {propertyAddress}, parcel {parcelIdentifier}. |
The undersigned is the holder of the note and of the {kind} and has not assigned either before. |
Payments continue to be collected by {servicerName}, the servicer, at {servicerAddress}. |
This transfer is made without recourse and without warranty of any kind. |
Assignor: {lenderName}. Assignee: {assigneeName}. |
Legal description: {legal} |
An earlier assignment from {priorLender} is of record. |
All beneficial interest under that {kind} of {borrowerName}, in the original sum of {noteAmount}, passes to {assigneeName} together with the note.`);

export const RELEASE_PROSE = pool(`
{lenderName} certifies that the {kind} executed by {borrowerName} on {noteDate}, {earlier}, has been paid in full, and releases it. |
The debt of {noteAmount} owed by {borrowerName} is satisfied, and the clerk of {propertyCounty} County is authorized to discharge the {kind} of record. |
KNOW ALL BY THESE PRESENTS that {nomineeName}, as nominee for {lenderName}, its successors and assigns, acknowledges full satisfaction of the {kind} given by {borrowerName}. |
{trusteeName}, as trustee under the deed of trust made by {borrowerName} in favor of {lenderName}, reconveys without warranty to the persons legally entitled to it all the estate that it holds. |
The lien on {propertyAddress}, parcel {parcelIdentifier}, is hereby cancelled. |
Whereas the indebtedness secured by the instrument dated {noteDate} in the original amount of {noteAmount} has been fully paid. |
Land: {legal} |
The undersigned officer signs with full authority on behalf of the holder. |
This discharge does not affect any other lien of the same holder. |
The instrument was first held by {priorLender} and came to the present holder by assignment. |
Owner and mortgagor: {borrowerName}. Mortgagee: {lenderName}. Secured sum: {noteAmount}. Date of instrument: {noteDate}.`);

export const RIDER_PROSE = pool(`
THIS RIDER is made {noteDate} and amends the security instrument of the same date given by {borrowerName} (the “Borrower”) to secure Borrower’s note to {lenderName}. |
It is part of the mortgage on the property at {propertyAddress}. |
The note provides for an initial rate of {noteRatePercent}, which may change as told below. |
In addition to the promises of the security instrument, {borrowerName} and Lender further agree as follows. |
The property is part of a planned development known by its subdivision name, and Borrower shall pay its dues when they fall due. |
By signing below Borrower accepts the terms of this rider. |
Lender may charge interest on sums advanced for dues at the note rate from the date of disbursement. |
This addendum to the note of {dayOfNote} is signed by {borrowerName}. |
On each change date the rate becomes the index plus a margin, rounded to the nearest one-eighth of one percent. |
If the note is called, fees that the law allows are added to the debt. The home stands at {propertyAddress}. |
Rate at the start: {noteRatePercent}. Premises: {propertyAddress}. Signed by {borrowerName} on {noteDate}.`);
