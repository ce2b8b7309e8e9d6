import type { FieldKey } from '#lib/domain/field.ts';

/** Where MISMO 3.4 keeps a value: containers from outside in, the data point, and what tells it from others of its name. */
export interface MismoName {
  containers: readonly string[];
  point: string;
  told?: Readonly<Record<string, string>>;
}

const at = (containers: string, point: string, told?: MismoName['told']): MismoName => ({
  containers: containers.split('/'),
  point,
  ...(told && { told }),
});
const role = (PartyRoleType: string) => ({ PartyRoleType });
const organisation = (type: string) => at('PARTY/LEGAL_ENTITY/LEGAL_ENTITY_DETAIL', 'FullName', role(type));
const person = (type: string) => at('PARTY/INDIVIDUAL/NAME', 'FullName', role(type));
const identifier = (LoanIdentifierType: string) => at('LOAN/LOAN_IDENTIFIER', 'LoanIdentifier', { LoanIdentifierType });
const terms = (point: string) => at('LOAN/TERMS_OF_LOAN', point);

/** The data points of the fields; the names are those of the field definitions. */
export const MISMO_NAMES: Readonly<Record<FieldKey, MismoName>> = Object.freeze({
  lenderName: organisation('Lender'),
  lenderAddress: at('PARTY/ADDRESS', 'AddressLineText', role('Lender')),
  lenderNmlsId: at('PARTY/LICENSE', 'LicenseIdentifier', { ...role('Lender'), LicenseAuthorityLevelType: 'Private' }),
  borrowerName: person('Borrower'),
  borrowerAddress: at('PARTY/ADDRESS', 'AddressLineText', role('Borrower')),
  trusteeName: at('PARTY/NAME', 'FullName', role('Trustee')),
  nomineeName: organisation('Nominee'),
  mortgageBrokerName: organisation('MortgageBroker'),
  loanOriginatorName: person('LoanOriginator'),
  loanOriginatorNmlsId: at('PARTY/LICENSE', 'LicenseIdentifier', { ...role('LoanOriginator'), LicenseAuthorityLevelType: 'Private' }),
  servicerName: organisation('Servicer'),
  sellerName: at('PARTY/NAME', 'FullName', role('PropertySeller')),
  settlementAgentName: organisation('ClosingAgent'),
  assigneeName: organisation('AssignTo'),
  loanNumber: identifier('LenderLoan'),
  mersMin: identifier('MERS_MIN'),
  universalLoanIdentifier: identifier('UniversalLoan'),
  agencyCaseNumber: identifier('AgencyCase'),
  closingFileNumber: at('LOAN/CLOSING_INFORMATION/CLOSING_INFORMATION_DETAIL', 'ClosingAgentOrderNumberIdentifier'),
  noteAmount: terms('NoteAmount'),
  noteRatePercent: terms('NoteRatePercent'),
  aprPercent: at('LOAN/FEE_SUMMARY_DETAIL', 'APRPercent'),
  loanTermMonths: at('LOAN/MATURITY_RULE', 'LoanMaturityPeriodCount', { LoanMaturityPeriodType: 'Month' }),
  principalAndInterestAmount: at('LOAN/PAYMENT_RULE', 'InitialPrincipalAndInterestPaymentAmount'),
  noteDate: terms('NoteDate'),
  loanMaturityDate: at('LOAN/MATURITY_RULE', 'LoanMaturityDate'),
  firstPaymentDate: at('LOAN/PAYMENT_RULE', 'ScheduledFirstPaymentDate'),
  closingDate: at('LOAN/CLOSING_INFORMATION/CLOSING_INFORMATION_DETAIL', 'ClosingDate'),
  disbursementDate: at('LOAN/CLOSING_INFORMATION/CLOSING_INFORMATION_DETAIL', 'DisbursementDate'),
  unpaidPrincipalAmount: at('LOAN/PAYMENT_SUMMARY', 'UPBAmount'),
  payoffAmount: at('LOAN/PAYOFF', 'PayoffAmount'),
  paymentDueAmount: at('LOAN/PAYMENT_SUMMARY', 'TotalPaymentAmount'),
  paymentDueDate: at('LOAN/PAYMENT_SUMMARY', 'PaymentDueDate'),
  cashToCloseAmount: at('LOAN/CLOSING_INFORMATION/CLOSING_INFORMATION_DETAIL', 'CashFromBorrowerAtClosingAmount'),
  salesContractAmount: at('SALES_CONTRACT', 'SalesContractAmount'),
  appraisedValueAmount: at('SUBJECT_PROPERTY/PROPERTY_VALUATION', 'PropertyValuationAmount'),
  propertyAddress: at('SUBJECT_PROPERTY/ADDRESS', 'AddressLineText'),
  propertyCounty: at('SUBJECT_PROPERTY/ADDRESS', 'CountyName'),
  parcelIdentifier: at('SUBJECT_PROPERTY/PARCEL_IDENTIFICATION', 'ParcelIdentifier'),
  legalDescription: at('SUBJECT_PROPERTY/LEGAL_DESCRIPTION', 'UnparsedLegalDescription'),
  recordedDate: at('RECORDING_ENDORSEMENT', 'RecordedDatetime'),
  instrumentNumber: at('RECORDING_ENDORSEMENT', 'InstrumentNumberIdentifier'),
  mortgageType: terms('MortgageType'),
  loanPurposeType: terms('LoanPurposeType'),
  amortizationType: at('LOAN/AMORTIZATION_RULE', 'AmortizationType'),
});
