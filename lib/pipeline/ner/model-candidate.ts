import type { DocumentType } from '#lib/domain/document-types/key.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import type { PlacedWord } from '../flow.ts';

/** A span that the model takes for a value of a field. */
export interface ModelCandidate {
  key: FieldKey;
  /** Normalised by the field's kind; a span that the kind cannot read is no candidate. */
  value: string;
  text: string;
  words: readonly PlacedWord[];
  /** Mean probability that its words belong to the field (`B-` and `I-` together), 0..1; not calibrated. */
  probability: number;
  /** Lowest probability among the words, 0..1. */
  weakest: number;
}

/** What the model says about one page, all windows put together: a row of probabilities a word (0..1, sums to 1, in the order of `NER_LABELS`), and a row over page types. */
export interface ModelPage {
  number: number;
  labels: readonly Float32Array[];
  pageTypes: Readonly<Partial<Record<DocumentType, number>>>;
}
