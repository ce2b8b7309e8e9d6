import type { Opinion } from '#lib/domain/opinion.ts';
import type { PlacedCheck } from '#lib/domain/placed-check.ts';
import type { Comments } from './use-comments.ts';
import type { Workbench } from './use-workbench.ts';

/** What every part of the right half shows and does. */
export interface Panel {
  bench: Workbench;
  documentId: string;
  checks: readonly PlacedCheck[];
  comments: Comments;
  /** What the borrower thinks of the values. */
  opinions: readonly Opinion[];
  /** The slot one comments on, `document` for the document as a whole, or null. */
  commenting: string | null;
  onComment: (about: string | null) => void;
  /** Whether the print stands beside each value. */
  snippets: boolean;
  onSnippets: (shown: boolean) => void;
  /** Whether the labelling rule of the active field is open. */
  rule: boolean;
  onRule: (open: boolean) => void;
  onConfirmAll: () => void;
  onShowPage: (page: number) => void;
  /** Width through height of a page. */
  ratioOf: (page: number) => number | undefined;
}
