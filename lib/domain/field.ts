import { z } from 'zod';

/** Field keys are camelCase forms of MISMO 3.4 data points. A change here is a new label-schema version. */
export const LABEL_SCHEMA_VERSION = 1;

export const FIELD_KEYS = [
  'lenderName',
  'lenderAddress',
  'lenderNmlsId',
  'borrowerName',
  'borrowerAddress',
  'trusteeName',
  'nomineeName',
  'mortgageBrokerName',
  'loanOriginatorName',
  'loanOriginatorNmlsId',
  'servicerName',
  'sellerName',
  'settlementAgentName',
  'assigneeName',
  'loanNumber',
  'mersMin',
  'universalLoanIdentifier',
  'agencyCaseNumber',
  'closingFileNumber',
  'noteAmount',
  'noteRatePercent',
  'aprPercent',
  'loanTermMonths',
  'principalAndInterestAmount',
  'noteDate',
  'loanMaturityDate',
  'firstPaymentDate',
  'closingDate',
  'disbursementDate',
  'unpaidPrincipalAmount',
  'payoffAmount',
  'paymentDueAmount',
  'paymentDueDate',
  'cashToCloseAmount',
  'salesContractAmount',
  'appraisedValueAmount',
  'propertyAddress',
  'propertyCounty',
  'parcelIdentifier',
  'legalDescription',
  'recordedDate',
  'instrumentNumber',
  'mortgageType',
  'loanPurposeType',
  'amortizationType',
] as const;
export const fieldKeySchema = z.enum(FIELD_KEYS);
export type FieldKey = z.infer<typeof fieldKeySchema>;

export const KIND_NAMES = [
  'money',
  'percent',
  'date',
  'duration',
  'person',
  'organisation',
  'party',
  'address',
  'identifier',
  'enumeration',
  'text',
] as const;
export type KindName = (typeof KIND_NAMES)[number];

export const FIELD_GROUPS = ['parties', 'identifiers', 'loan', 'dates', 'property'] as const;
export type FieldGroup = (typeof FIELD_GROUPS)[number];

export interface FieldDefinition {
  key: FieldKey;
  label: string;
  /** MISMO 3.4 data point. */
  mismo: string;
  kind: KindName;
  /** Whether one document may carry several values. */
  many: boolean;
  /** Whether the model may find it as a span; otherwise rules only. */
  modelled: boolean;
  group: FieldGroup;
  /** The labelling rule shown to reviewers beside the field. */
  rule: string;
  /** For an enumeration: its values. */
  values?: readonly string[];
}
