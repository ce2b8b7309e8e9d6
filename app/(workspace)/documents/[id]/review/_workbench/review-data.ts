import type { CurrentValue } from '#lib/domain/correction.ts';
import type { DocumentState } from '#lib/domain/document.ts';
import type { TypedRange } from '#lib/domain/extraction.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import type { Issue } from '#lib/domain/issue.ts';
import type { Opinion } from '#lib/domain/opinion.ts';
import type { TextSource } from '#lib/domain/page.ts';
import type { PlacedCheck } from '#lib/domain/placed-check.ts';

export interface ReviewedPage {
  number: number;
  /** Points as shown; a Letter page until it is known. */
  width: number;
  height: number;
  hasView: boolean;
  textSource: TextSource | null;
  issues: readonly Issue[];
}

export interface Claim {
  by: string;
  expiresAt: string;
  mine: boolean;
}

/** What stands beside the page. */
export const TABS = ['fields', 'split', 'history'] as const;
export type Tab = (typeof TABS)[number];

/** Where a link into the workbench leads. */
export interface Start {
  field?: FieldKey | undefined;
  page?: number | undefined;
  tab?: Tab | undefined;
}

/** All that the workbench shows, as the server last told it. */
export interface ReviewData {
  documentId: string;
  /** Whose work is kept in the browser; empty for nobody. */
  memberId: string;
  fileName: string;
  /** Null when the file belongs to no loan. */
  loanId: string | null;
  state: DocumentState;
  partial: boolean;
  pages: readonly ReviewedPage[];
  types: readonly TypedRange[];
  values: readonly CurrentValue[];
  claim: Claim | null;
  /** Of the values, and across the files of the loan. */
  checks: readonly PlacedCheck[];
  /** What the borrower thinks of the values. */
  opinions: readonly Opinion[];
  approvedAt: string | null;
  lastSequence: number;
  /** The number of the extraction whose slots the values name. */
  extraction: number;
}
