import type { DocumentType } from '#lib/domain/document-types/key.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import type { Circle } from './distractors/distractor.ts';
import type { Pool } from './pool.ts';
import { pool } from './pool.ts';
import * as loans from './prose/loans.ts';
import * as recorded from './prose/recorded.ts';

/** Whose letterhead a paper has. */
export type Sender = 'lender' | 'servicer' | 'settlementAgent' | 'returnTo' | 'titleInsurer' | 'employer' | 'bank';

/** What the papers of one type are made of. */
export interface Recipe {
  titles: Pool;
  /** Headings over groups of facts. */
  sections: Pool;
  circles: readonly Circle[];
  prose: Pool;
  senders: readonly Sender[];
  /** Fields of other types that this one prints without being asked for them. */
  beside?: readonly FieldKey[];
  /** Share of the page that is prose, 0..1. */
  wordy: number;
  /** Recorded with a county: a stamp, a place for it, a certificate. */
  recorded?: boolean;
  signed?: 'borrowers' | 'lender';
}

const TERMS = pool(
  'Loan terms | Terms | The loan | Loan information | Loan data | Transaction | Summary | Key facts | Section A | Details | Loan details | I. | Part 1 | Terms of your loan',
);
const PARTIES = pool(
  'Parties | Who is who | Names | Reference | File | Contacts | General information | Record data | Indexing information | Cover data | Instrument data',
);

export const RECIPES: Readonly<Record<DocumentType, Recipe>> = Object.freeze({
  note: {
    titles: pool(
      'NOTE | Promissory Note | FIXED RATE NOTE | Note | Mortgage Note | Real Estate Note | Installment Note | Adjustable Rate Note | PROMISSORY NOTE SECURED BY REAL ESTATE | Loan Note | Note and Disclosure',
    ),
    sections: TERMS,
    circles: ['note'],
    prose: recorded.NOTE_PROSE,
    senders: ['lender'],
    beside: ['propertyCounty'],
    wordy: 0.6,
    signed: 'borrowers',
  },
  'security-instrument': {
    titles: pool(
      'DEED OF TRUST | MORTGAGE | Mortgage | Deed of Trust | Security Deed | Trust Deed | Real Estate Mortgage | Deed of Trust With Assignment of Rents | Mortgage Deed | Deed to Secure Debt | Open-End Mortgage',
    ),
    sections: PARTIES,
    circles: ['record'],
    prose: recorded.INSTRUMENT_PROSE,
    senders: ['returnTo', 'lender'],
    beside: ['noteRatePercent'],
    wordy: 0.6,
    recorded: true,
    signed: 'borrowers',
  },
  rider: {
    titles: pool(
      'Planned Unit Development Rider | Condominium Rider | Adjustable Rate Rider | 1-4 Family Rider | Second Home Rider | RIDER | Rider to Note | Occupancy Rider | Addendum to Note | Balloon Rider | VA Assumption Rider | Fixed/Adjustable Rate Rider',
    ),
    sections: PARTIES,
    circles: ['note', 'record'],
    prose: recorded.RIDER_PROSE,
    senders: ['lender'],
    beside: ['lenderName', 'loanNumber', 'noteAmount', 'mersMin'],
    wordy: 0.7,
    signed: 'borrowers',
  },
  'closing-disclosure': {
    titles: pool(
      'Closing Disclosure | CLOSING DISCLOSURE | Closing Disclosure - Summary | Your Closing Disclosure | Closing Disclosure (Borrower)',
    ),
    sections: TERMS,
    circles: ['loan'],
    prose: loans.CLOSING_PROSE,
    senders: ['lender', 'settlementAgent'],
    wordy: 0.15,
  },
  'loan-estimate': {
    titles: pool('Loan Estimate | LOAN ESTIMATE | Your Loan Estimate | Loan Estimate for a Mortgage | Revised Loan Estimate'),
    sections: TERMS,
    circles: ['loan'],
    prose: loans.ESTIMATE_PROSE,
    senders: ['lender'],
    wordy: 0.2,
  },
  'loan-application': {
    titles: pool(
      'Uniform Residential Loan Application | Residential Loan Application | Mortgage Application | Loan Application | Application for a Home Loan ',
    ),
    sections: pool(
      'Borrower information | Section 1 | Part I | Type of mortgage and terms | Property and purpose | The loan you want | Loan and property | II. Property information | Personal data',
    ),
    circles: ['loan'],
    prose: loans.APPLICATION_PROSE,
    senders: ['lender'],
    beside: ['noteRatePercent', 'salesContractAmount'],
    wordy: 0.15,
    signed: 'borrowers',
  },
  'transmittal-summary': {
    titles: pool(
      'Uniform Underwriting and Transmittal Summary | Underwriting and Transmittal Summary | Underwriting Transmittal | Transmittal Summary | Underwriting Summary | Loan Transmittal',
    ),
    sections: pool(
      'I. Borrower and property | Mortgage information | Underwriting information | Property | Loan | Seller and contract | Section II | Ratios | Qualifying',
    ),
    circles: ['loan'],
    prose: loans.SUMMARY_PROSE,
    senders: ['lender'],
    beside: ['principalAndInterestAmount', 'cashToCloseAmount'],
    wordy: 0.1,
  },
  'settlement-statement': {
    titles: pool(
      'Settlement Statement | SETTLEMENT STATEMENT | Combined Settlement Statement | Buyer’s Settlement Statement | Closing Statement | Estimated Settlement Statement | HUD-1 Settlement Statement | Final Settlement Statement',
    ),
    sections: pool(
      'Parties | Summary of borrower’s transaction | File data | Transaction | Amounts | Settlement information | Buyer | Property and parties',
    ),
    circles: ['loan'],
    prose: loans.SETTLEMENT_PROSE,
    senders: ['settlementAgent'],
    wordy: 0.1,
    signed: 'borrowers',
  },
  'mortgage-statement': {
    titles: pool(
      'Mortgage Statement | Monthly Statement | Mortgage Loan Statement | Home Loan Statement | Billing Statement | Your Mortgage Statement | Loan Statement | Mortgage Account Statement | Monthly Billing Notice',
    ),
    sections: pool(
      'Account information | Your account | Payment | This month | Explanation of amount due | Loan overview | At a glance | Balances | Account summary | Past payments',
    ),
    circles: ['account'],
    prose: loans.STATEMENT_PROSE,
    senders: ['servicer'],
    beside: ['loanMaturityDate', 'noteAmount', 'payoffAmount'],
    wordy: 0.2,
  },
  'payoff-statement': {
    titles: pool(
      'Payoff Statement | Payoff Quote | PAYOFF STATEMENT | Payoff Demand Statement | Payoff Letter | Statement of Amount to Pay in Full | Mortgage Payoff',
    ),
    sections: pool('Payoff figures | Loan data | Amounts | Wire instructions | Reference | The figures | What is owed | Remittance'),
    circles: ['account'],
    prose: loans.PAYOFF_PROSE,
    senders: ['servicer'],
    beside: ['noteRatePercent', 'paymentDueDate', 'noteAmount', 'principalAndInterestAmount'],
    wordy: 0.25,
  },
  assignment: {
    titles: pool(
      'Assignment of Mortgage | ASSIGNMENT OF DEED OF TRUST | Assignment | Corporate Assignment of Mortgage | Assignment of Security Instrument | Assignment of Deed of Trust | Transfer and Assignment | ASSIGNMENT OF MORTGAGE',
    ),
    sections: PARTIES,
    circles: ['record'],
    prose: recorded.ASSIGNMENT_PROSE,
    senders: ['returnTo'],
    wordy: 0.55,
    recorded: true,
    signed: 'lender',
  },
  release: {
    titles: pool(
      'Satisfaction of Mortgage | RELEASE OF MORTGAGE | Full Reconveyance | Discharge of Mortgage | Release of Deed of Trust | Deed of Reconveyance | Cancellation of Security Deed | Certificate of Satisfaction | SATISFACTION',
    ),
    sections: PARTIES,
    circles: ['record'],
    prose: recorded.RELEASE_PROSE,
    senders: ['returnTo'],
    wordy: 0.55,
    recorded: true,
    signed: 'lender',
  },
  appraisal: {
    titles: pool(
      'Appraisal Report | Residential Appraisal Report | Uniform Residential Appraisal Report | Summary Appraisal Report | Appraisal of Real Property | Valuation Report | Desktop Appraisal',
    ),
    sections: pool('Subject | Contract | Assignment | Neighborhood | Site | Reconciliation | Improvements | Summary of salient features'),
    circles: ['land'],
    prose: loans.APPRAISAL_PROSE,
    senders: ['returnTo'],
    wordy: 0.3,
  },
  title: {
    titles: pool(
      'Commitment for Title Insurance | Title Report | Title Commitment | Schedule A | Title Search Report | Title Opinion | Ownership and Encumbrance Report',
    ),
    sections: pool('Schedule A | Schedule B | Order | The land | Requirements | Policies to be issued | Exceptions'),
    circles: ['land'],
    prose: loans.TITLE_PROSE,
    senders: ['titleInsurer', 'settlementAgent'],
    beside: ['noteAmount', 'lenderName', 'salesContractAmount', 'propertyCounty'],
    wordy: 0.35,
  },
  income: {
    titles: pool(
      'Earnings Statement | Pay Stub | Verification of Employment | Wage Statement | Statement of Earnings | Payroll Advice | Employment Verification | Income Statement for the Year',
    ),
    sections: pool('Earnings | Deductions | Employee | Employer | Year to date | Summary | Net pay'),
    circles: ['pay'],
    prose: loans.PLAIN_PROSE,
    senders: ['employer'],
    beside: ['borrowerName', 'borrowerAddress'],
    wordy: 0.15,
  },
  asset: {
    titles: pool(
      'Account Statement | Checking Account Statement | Bank Statement | Statement of Account | Investment Statement | Verification of Deposit | Savings Summary | Brokerage Account Summary',
    ),
    sections: pool('Account summary | Activity | Balances | Your accounts | Holdings | Deposits and credits'),
    circles: ['bank'],
    prose: loans.PLAIN_PROSE,
    senders: ['bank'],
    beside: ['borrowerName', 'borrowerAddress'],
    wordy: 0.15,
  },
  other: {
    titles: pool(
      'Notice | Certification | Insurance Binder | Acknowledgment | Letter of Explanation | Checklist | Disclosure | Rate Lock Agreement | Occupancy Statement | Authorization | Flood Determination | Purchase Agreement',
    ),
    sections: pool('Information | Reference | Details | Acknowledgment | Terms | Section 1 | For office use | Coverage'),
    circles: ['loan', 'any', 'account', 'land'],
    prose: loans.PLAIN_PROSE,
    senders: ['lender', 'titleInsurer', 'returnTo', 'bank', 'servicer'],
    beside: [
      'borrowerName',
      'propertyAddress',
      'lenderName',
      'loanNumber',
      'noteAmount',
      'noteRatePercent',
      'borrowerAddress',
      'closingDate',
      'loanOriginatorName',
      'salesContractAmount',
    ],
    wordy: 0.4,
  },
});
