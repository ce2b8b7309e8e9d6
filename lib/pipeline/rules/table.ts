import type { FieldKey } from '#lib/domain/field.ts';
import { agencyCaseNumber } from './fields/agency-case-number.ts';
import { amortizationType } from './fields/amortization-type.ts';
import { appraisedValueAmount } from './fields/appraised-value-amount.ts';
import { aprPercent } from './fields/apr-percent.ts';
import { assigneeName } from './fields/assignee-name.ts';
import { borrowerAddress } from './fields/borrower-address.ts';
import { borrowerName } from './fields/borrower-name.ts';
import { cashToCloseAmount } from './fields/cash-to-close-amount.ts';
import { closingDate } from './fields/closing-date.ts';
import { closingFileNumber } from './fields/closing-file-number.ts';
import { disbursementDate } from './fields/disbursement-date.ts';
import { firstPaymentDate } from './fields/first-payment-date.ts';
import { instrumentNumber } from './fields/instrument-number.ts';
import { legalDescription } from './fields/legal-description.ts';
import { lenderAddress } from './fields/lender-address.ts';
import { lenderName } from './fields/lender-name.ts';
import { lenderNmlsId } from './fields/lender-nmls-id.ts';
import { loanMaturityDate } from './fields/loan-maturity-date.ts';
import { loanNumber } from './fields/loan-number.ts';
import { loanOriginatorName } from './fields/loan-originator-name.ts';
import { loanOriginatorNmlsId } from './fields/loan-originator-nmls-id.ts';
import { loanPurposeType } from './fields/loan-purpose-type.ts';
import { loanTermMonths } from './fields/loan-term-months.ts';
import { mersMin } from './fields/mers-min.ts';
import { mortgageBrokerName } from './fields/mortgage-broker-name.ts';
import { mortgageType } from './fields/mortgage-type.ts';
import { nomineeName } from './fields/nominee-name.ts';
import { noteAmount } from './fields/note-amount.ts';
import { noteDate } from './fields/note-date.ts';
import { noteRatePercent } from './fields/note-rate-percent.ts';
import { parcelIdentifier } from './fields/parcel-identifier.ts';
import { paymentDueAmount } from './fields/payment-due-amount.ts';
import { paymentDueDate } from './fields/payment-due-date.ts';
import { payoffAmount } from './fields/payoff-amount.ts';
import { principalAndInterestAmount } from './fields/principal-and-interest-amount.ts';
import { propertyAddress } from './fields/property-address.ts';
import { propertyCounty } from './fields/property-county.ts';
import { recordedDate } from './fields/recorded-date.ts';
import { salesContractAmount } from './fields/sales-contract-amount.ts';
import { sellerName } from './fields/seller-name.ts';
import { servicerName } from './fields/servicer-name.ts';
import { settlementAgentName } from './fields/settlement-agent-name.ts';
import { trusteeName } from './fields/trustee-name.ts';
import { universalLoanIdentifier } from './fields/universal-loan-identifier.ts';
import { unpaidPrincipalAmount } from './fields/unpaid-principal-amount.ts';
import type { Rule } from './language/rule.ts';

/** Goes up with every change of what the rules answer. */
export const RULES_VERSION = '2.5.0';

/** One file a field: its labels, its sentences, its boxes. */
export const RULES: Readonly<Record<FieldKey, readonly Rule[]>> = Object.freeze({
  lenderName,
  lenderAddress,
  lenderNmlsId,
  borrowerName,
  borrowerAddress,
  trusteeName,
  nomineeName,
  mortgageBrokerName,
  loanOriginatorName,
  loanOriginatorNmlsId,
  servicerName,
  sellerName,
  settlementAgentName,
  assigneeName,
  loanNumber,
  mersMin,
  universalLoanIdentifier,
  agencyCaseNumber,
  closingFileNumber,
  noteAmount,
  noteRatePercent,
  aprPercent,
  loanTermMonths,
  principalAndInterestAmount,
  noteDate,
  loanMaturityDate,
  firstPaymentDate,
  closingDate,
  disbursementDate,
  unpaidPrincipalAmount,
  payoffAmount,
  paymentDueAmount,
  paymentDueDate,
  cashToCloseAmount,
  salesContractAmount,
  appraisedValueAmount,
  propertyAddress,
  propertyCounty,
  parcelIdentifier,
  legalDescription,
  recordedDate,
  instrumentNumber,
  mortgageType,
  loanPurposeType,
  amortizationType,
});
