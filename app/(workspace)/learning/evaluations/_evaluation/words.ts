import { type Named, TEXT_SOURCE_WORDS } from '#app/_components/words.ts';
import type { Split } from '#lib/domain/dataset.ts';
import { documentTypeSchema } from '#lib/domain/document-types/key.ts';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import type { Dimension, EvaluationState, ScanQuality } from '#lib/domain/evaluation.ts';
import { fieldKeySchema } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import type { Answerer } from '#lib/domain/model-bundle.ts';

export const STATE_WORDS: Readonly<Record<EvaluationState, Named>> = Object.freeze({
  queued: { label: 'Waiting', tone: 'neutral' },
  running: { label: 'Running', tone: 'accent' },
  done: { label: 'Done', tone: 'good' },
  failed: { label: 'Failed', tone: 'bad' },
});

export const SPLIT_WORDS: Readonly<Record<Split, string>> = Object.freeze({ train: 'Train', validation: 'Validation', test: 'Test' });

export const ANSWERER_WORDS: Readonly<Record<Answerer, string>> = Object.freeze({
  combined: 'Rules and model together',
  rules: 'Rules alone',
  model: 'Model alone',
});

export const DIMENSION_WORDS: Readonly<Record<Dimension, string>> = Object.freeze({
  field: 'Field',
  type: 'Type of document',
  lender: 'Lender',
  'text-source': 'Text',
  quality: 'Scan',
});

const QUALITY_WORDS: Readonly<Record<ScanQuality, string>> = Object.freeze({
  'born-digital': 'Born digital',
  'good-scan': 'Good scan',
  'poor-scan': 'Hard to read',
});

/** What a slice is called. */
export function sliceWord(dimension: Dimension, name: string): string {
  if (dimension === 'field') return fieldWord(name);
  if (dimension === 'type') return typeWord(name);
  if (dimension === 'text-source') return TEXT_SOURCE_WORDS[name as 'none'] ?? name;
  if (dimension === 'quality') return QUALITY_WORDS[name as ScanQuality] ?? name;
  return name === 'unknown' ? 'No lender labelled' : name;
}

export function fieldWord(name: string): string {
  const key = fieldKeySchema.safeParse(name);
  return key.success ? FIELDS[key.data].label : name;
}

export function typeWord(name: string | null): string {
  const type = documentTypeSchema.safeParse(name);
  return type.success ? DOCUMENT_TYPE_TABLE[type.data].label : 'nothing';
}

/** `93.4 %`: differences between models are often below a point. */
export const shareWord = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** `91.2 to 95.0 %` */
export const rangeWord = ([low, high]: readonly [number, number]): string => `${(low * 100).toFixed(1)} to ${(high * 100).toFixed(1)} %`;

/** A chance as people read it: `0.031`, `< 0.001`. */
export const chanceWord = (p: number): string => (p < 0.001 ? '< 0.001' : p.toFixed(3));
