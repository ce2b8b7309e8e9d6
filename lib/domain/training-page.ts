import { DOCUMENT_TYPES, type DocumentType } from './document-types/key.ts';
import { type FieldKey, LABEL_SCHEMA_VERSION } from './field.ts';
import { NER_LABELS } from './model-bundle.ts';
import type { WordSource } from './page.ts';
import type { Truth } from './truth.ts';

/** Held-out layout families are only ever in `test`; the other parts share families and no loan. */
export const DATASET_SPLITS = ['train', 'calibration', 'test-seen', 'test'] as const;
export type DatasetSplit = (typeof DATASET_SPLITS)[number];

/** One page as the model is taught it: the words as our reader sees them, with a tag each. */
export interface TrainingPage {
  /** `<docId>/<page>` */
  id: string;
  docId: string;
  /** Counts from 1. */
  page: number;
  tokens: string[];
  /** One a token: left, top, right, bottom, whole numbers 0..1000 of the page as shown. */
  bboxes: [number, number, number, number][];
  /** One a token: its place in `NER_LABELS`. */
  nerTags: number[];
  documentType: DocumentType;
  family: string;
  source: WordSource;
  split: DatasetSplit;
  /** One a token, 0..1; 1 for a text layer. */
  confidences: number[];
}

/** A mention of a value that got no label, and the words that were read in its place (none: ''). */
export interface LostMention {
  key: FieldKey;
  text: string;
  read: string;
  page: number;
}

/** A synthetic document with what is right about it, and its pages as training examples. */
export interface GeneratedDocument {
  id: string;
  documentType: DocumentType;
  family: string;
  split: DatasetSplit;
  source: WordSource;
  pdf: Uint8Array;
  truth: Truth;
  pages: TrainingPage[];
  mentions: { key: FieldKey; text: string; words: number }[];
  lost: LostMention[];
  /** Mentions between whose words the reading order puts others. */
  torn: number;
}

/** A page of an approved document: what nobody knows about it is null. */
export type ExportedPage = Omit<TrainingPage, 'split' | 'family'> & { split: string | null; family: string | null };

/** What the numbers of pages in Parquet mean, for those who read no metadata: `<file>.labels.json`. */
export const LABELS_SIDECAR = `${JSON.stringify({ labelSchemaVersion: LABEL_SCHEMA_VERSION, ner: NER_LABELS, pageTypes: DOCUMENT_TYPES }, null, 2)}\n`;
