import { z } from 'zod';
import { DOCUMENT_TYPES } from './document-types/key.ts';
import { fieldKeySchema } from './field.ts';

export const DATASET_STATES = ['building', 'frozen', 'failed'] as const;
export type DatasetState = (typeof DATASET_STATES)[number];

export const SPLITS = ['train', 'validation', 'test'] as const;
export type Split = (typeof SPLITS)[number];

/** What must not be torn apart between splits, beside copies of one paper: `loan` and `layout` (a type of document of one lender). */
export const TOGETHER = ['loan-and-layout', 'loan'] as const;
export type Together = (typeof TOGETHER)[number];

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Give a day as 2026-01-31.');

/** Which approved documents a version is made of; what is not said is not asked for. */
export const datasetFilterSchema = z.object({
  types: z.array(z.enum(DOCUMENT_TYPES)).max(DOCUMENT_TYPES.length).optional(),
  /** Days of approval, both included, in UTC. */
  approvedFrom: day.optional(),
  approvedTo: day.optional(),
  /** Names of lenders or servicers as they are labelled; case, punctuation and legal form do not count. */
  lenders: z.array(z.string().trim().min(1).max(100)).max(50).optional(),
  /** Members who approved. */
  reviewers: z.array(z.uuid()).max(100).optional(),
  /** `text-layer`: no page of the file was read by OCR; `ocr`: some page was. */
  textSource: z.enum(['text-layer', 'ocr']).optional(),
  /** Only files that two people read, and that are settled. */
  doubleReviewed: z.boolean().optional(),
  together: z.enum(TOGETHER).default('loan-and-layout'),
});
export type DatasetFilter = z.infer<typeof datasetFilterSchema>;

/** A new version of the data set of that name; the data set is made with its first version. */
export const newDatasetVersionSchema = z.object({
  name: z.string().trim().min(1, 'Give the data set a name.').max(60),
  filter: datasetFilterSchema,
});

const count = z.number().int().min(0);
const bySplit = z.object({ train: count, validation: count, test: count });
export type SplitCounts = z.infer<typeof bySplit>;

/** What a frozen version holds, and what it lacks. */
export const dataSheetSchema = z.object({
  files: count,
  documents: count,
  pages: count,
  words: count,
  loans: count,
  documentsBy: bySplit,
  groupsBy: bySplit,
  types: z.array(bySplit.extend({ type: z.enum(DOCUMENT_TYPES) })),
  sources: z.array(bySplit.extend({ source: z.enum(['text-layer', 'ocr', 'mixed', 'none']) })),
  /** Most documents first; the rest is counted in `lendersMore`. */
  lenders: z.array(bySplit.extend({ lender: z.string() })),
  lendersMore: count,
  /** Values by field; `changed` of them a person corrected or added. */
  labels: z.array(bySplit.extend({ key: fieldKeySchema, absent: count, unreadable: count, changed: count })),
  /** Days of the first and the last approval. */
  time: z.object({ from: z.string(), to: z.string() }).nullable(),
  /** How far two people agree on its files; null where none was read twice. */
  agreement: z
    .object({ documents: count, slots: count, share: z.number(), low: z.number(), high: z.number(), kappa: z.number().nullable() })
    .nullable(),
  /** Documents that are copies of an earlier one, or nearly. */
  copies: count,
  /** Old groups of different splits that grew into one, and where it went. */
  merged: z.array(z.object({ from: z.array(z.enum(SPLITS)), to: z.enum(SPLITS), documents: count })),
  /** Files asked for that were no longer approved when their turn came. */
  leftOut: count,
  /** What is missing, in sentences. */
  gaps: z.array(z.string()),
});
export type DataSheet = z.infer<typeof dataSheetSchema>;

export const LABEL_ISSUE_KINDS = ['consistency', 'likely-error', 'duplicate'] as const;
export type LabelIssueKind = (typeof LABEL_ISSUE_KINDS)[number];

/**
 * `open` nobody decided; `changed` its slot was answered anew since the version was frozen, and the document is approved again;
 * `resolved` a person says it is dealt with; `stands` a person says the label is right.
 */
export const LABEL_ISSUE_STATES = ['open', 'changed', 'resolved', 'stands'] as const;
export type LabelIssueState = (typeof LABEL_ISSUE_STATES)[number];

/** What was labelled and what speaks against it. */
export const labelIssueDetailSchema = z.object({
  labelled: z.string().nullable().optional(),
  /** What it may be instead; null = absent. */
  instead: z.string().nullable().optional(),
  page: z.number().int().positive().optional(),
  /** The machine's chances, 0..1. */
  given: z.number().optional(),
  other: z.number().optional(),
});
export type LabelIssueDetail = z.infer<typeof labelIssueDetailSchema>;

/** How many documents one opens as a batch at most. */
export const REVIEW_BATCH_MAX = 100;
export const reviewBatchSchema = z.object({ issueIds: z.array(z.uuid()).min(1).max(500) });
export const settleLabelIssueSchema = z.object({ state: z.enum(['resolved', 'stands', 'open']) });
