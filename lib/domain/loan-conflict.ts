import { z } from 'zod';
import { type DocumentType, documentTypeSchema } from './document-types/key.ts';
import type { FieldKey } from './field.ts';
import type { LoanValue } from './loan-paper.ts';

/** What one document of the loan says about a field. */
export interface LoanEvidence {
  documentId: string;
  fileName: string;
  /** Which document of the file, from 0. */
  documentIndex: number;
  documentType: DocumentType;
  /** First and last page in the file, both included. */
  pages: readonly [number, number];
  /** Empty where it says nothing. */
  values: readonly LoanValue[];
  /** Why it says nothing: a person said so, or nobody found anything (`not-found`). Null where it has a value. */
  without: 'absent' | 'unreadable' | 'not-found' | null;
}

/** The documents that say the same. */
export interface LoanSide {
  /** Normalised; several where a field has several, none for the documents that say nothing. */
  values: readonly string[];
  /** Of what another side says, what is not here: the borrower that is missing. */
  lacks: readonly string[];
  evidence: readonly LoanEvidence[];
}

/** `differs`: two documents cannot both be right. `missing`: one that should say it does not, or not all of it. */
export type LoanConflictKind = 'differs' | 'missing';

export interface LoanConflict {
  fieldKey: FieldKey;
  kind: LoanConflictKind;
  /** The side that most documents take first; what says nothing last. */
  sides: readonly LoanSide[];
}

const keptValueSchema = z.object({ value: z.string(), text: z.string(), page: z.number().int().positive().nullable() });

/** What a document said when somebody decided. */
export const keptEvidenceSchema = z.object({
  documentId: z.string(),
  fileName: z.string(),
  documentIndex: z.number().int().min(0),
  documentType: documentTypeSchema,
  values: z.array(keptValueSchema),
});
export type KeptEvidence = z.infer<typeof keptEvidenceSchema>;

/** What was weighed, to be kept with the decision. */
export const keptEvidenceOf = ({ sides }: LoanConflict): KeptEvidence[] =>
  sides.flatMap(({ evidence }) =>
    evidence.map(({ documentId, fileName, documentIndex, documentType, values }) => ({
      documentId,
      fileName,
      documentIndex,
      documentType,
      values: values.map(({ value, text, page }) => ({ value, text, page })),
    })),
  );

/** Why a decision does not hold any more: this document says something that nobody had weighed. */
export interface EvidenceChange {
  fileName: string;
  documentType: DocumentType;
  /** As printed then; null = it was not among the documents. */
  before: readonly string[] | null;
  /** As printed now. */
  after: readonly string[];
}

const REASON_MAX = 500;

export const decisionReasonSchema = z
  .string()
  .trim()
  .min(1, 'Say why, in a few words.')
  .max(REASON_MAX, `A reason has at most ${REASON_MAX} letters.`);

/** What a person decides: the values of one side count, or (null) every document is right as it is. */
export const decisionValueSchema = z.array(z.string().min(1).max(1000)).min(1).max(50).nullable();

/** One column holds the values that count, one a line. */
export const toDecisionColumn = (values: readonly string[] | null): string | null => values?.join('\n') ?? null;
export const fromDecisionColumn = (column: string | null): string[] | null => column?.split('\n') ?? null;

/** How a person settled a conflict. */
export interface DecisionOnLoan {
  id: string;
  /** The values that count; null = every document is right as it is. */
  value: string[] | null;
  reason: string;
  by: string;
  at: string;
}

/** A conflict with what people said about it. */
export interface LoanFileConflict extends LoanConflict {
  /** What its evidence is told by; a decision names what its author saw. */
  evidenceId: string;
  /** The last decision on this field, whether it holds or not. */
  lastDecisionId: string | null;
  /** The decision that holds; null = open. */
  decision: DecisionOnLoan | null;
  /** Earlier ones, newest first. */
  earlier: DecisionOnLoan[];
  /** Why the last decision does not hold any more. */
  changes: EvidenceChange[];
}
