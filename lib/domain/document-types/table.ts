import { appraisal } from './appraisal.ts';
import { asset } from './asset.ts';
import { assignment } from './assignment.ts';
import { closingDisclosure } from './closing-disclosure.ts';
import type { DocumentTypeDefinition } from './definition.ts';
import { income } from './income.ts';
import type { DocumentType } from './key.ts';
import { loanApplication } from './loan-application.ts';
import { loanEstimate } from './loan-estimate.ts';
import { mortgageStatement } from './mortgage-statement.ts';
import { note } from './note.ts';
import { other } from './other.ts';
import { payoffStatement } from './payoff-statement.ts';
import { release } from './release.ts';
import { rider } from './rider.ts';
import { securityInstrument } from './security-instrument.ts';
import { settlementStatement } from './settlement-statement.ts';
import { title } from './title.ts';
import { transmittalSummary } from './transmittal-summary.ts';

/** Every type of document. Adding one: a file here, a line here, a key in key.ts. */
export const DOCUMENT_TYPE_TABLE: Readonly<Record<DocumentType, DocumentTypeDefinition>> = Object.freeze({
  note,
  'security-instrument': securityInstrument,
  rider,
  'closing-disclosure': closingDisclosure,
  'loan-estimate': loanEstimate,
  'loan-application': loanApplication,
  'transmittal-summary': transmittalSummary,
  'settlement-statement': settlementStatement,
  'mortgage-statement': mortgageStatement,
  'payoff-statement': payoffStatement,
  assignment,
  release,
  appraisal,
  title,
  income,
  asset,
  other,
});
