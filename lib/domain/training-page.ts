import type { DocumentType } from './document-types/key.ts';
import type { WordSource } from './page.ts';

/** Held-out layout families are only ever in `test-held`; the other parts share families and no loan. */
export const DATASET_SPLITS = ['train', 'calibration', 'test-seen', 'test-held'] as const;
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
