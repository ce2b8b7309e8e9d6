import { z } from 'zod';
import type { DocumentType } from './document-types/key.ts';
import { type FieldKey, fieldKeySchema } from './field.ts';
import { boxSchema } from './geometry.ts';

/** A word of a form's own printing, not of what was filled in. */
export const printedWordSchema = z.object({ text: z.string(), box: boxSchema });
export type PrintedWord = z.infer<typeof printedWordSchema>;

/** How a value lies to its anchor. */
export const ANCHOR_RELATIONS = ['right of', 'below', 'in the sentence'] as const;
export type AnchorRelation = (typeof ANCHOR_RELATIONS)[number];

/**
 * Where a field stands on a layout: the printing around its value, never the value. Words are bare (lower case, letters only);
 * null stands for a word that is filled in. Boxes are shares of the page that taught it.
 */
export const anchorSchema = z.object({
  relation: z.enum(ANCHOR_RELATIONS),
  /** The words that lead to the value, in reading order. */
  words: z.array(z.string().nullable()).min(1),
  /** Where these words stood. */
  at: boxSchema,
  /** Where the value stood, its first line. */
  value: boxSchema,
  /** Letters and figures of the value. */
  length: z.number().int().min(1),
  /** Lines that the value took. */
  lines: z.number().int().min(1),
  /** The printing right behind the value; empty where its cell ends with it. */
  after: z.array(z.string().nullable()),
});
export type Anchor = z.infer<typeof anchorSchema>;

/** What approved documents said about an anchor or a reading. */
export interface TrackRecord {
  right: number;
  wrong: number;
}

export interface RememberedAnchor extends TrackRecord {
  id: string;
  fieldKey: FieldKey;
  anchor: Anchor;
  /** Documents that taught it or were read right by it. */
  documents: number;
  /** The last time that a person gave the value, `by` a member; null where it was read right throughout. */
  corrected: { by: string | null; at: string; documentId: string } | null;
}

/** What rules and model did for a field of a layout. `reader` is the name of a rule, or `model`. */
export interface RememberedReading extends TrackRecord {
  fieldKey: FieldKey;
  reader: string;
}

/** A layout with all that is known of it. */
export interface RememberedLayout {
  id: string;
  documentType: DocumentType;
  /** Of its newest pages. */
  printings: readonly (readonly PrintedWord[])[];
  anchors: readonly RememberedAnchor[];
  readings: readonly RememberedReading[];
}

/** A page that a layout is known by, with its fingerprint as it is stored. */
export interface KnownPage {
  layoutId: string;
  fingerprint: Uint8Array;
}

/** Pages of a file that are in a remembered layout. */
export interface RememberedPage {
  page: number;
  /** Share of what both print, 0..1. */
  similarity: number;
  layout: RememberedLayout;
}

/** The reader of a value as its record is kept: every version of a model is one reader. */
export const readerOf = ({ source, foundBy }: { source: string; foundBy: string }): string => (source === 'rules' ? foundBy : 'model');

/**
 * How likely a reading with this record is right, 0..1: Laplace's rule of succession. It starts at one half, and reaches no more than its
 * record bears out: 0.67 after one, 0.92 after ten that were all right.
 */
export const earned = ({ right, wrong }: TrackRecord): number => (right + 1) / (right + wrong + 2);

/** What an answer owes to memory; part of an explanation. */
export const memoryNoteSchema = z.object({
  layoutId: z.string(),
  anchorIds: z.array(z.string()).min(1),
  /** Documents of the layout that bear it out. */
  documents: z.number().int().positive(),
  /** The last time that a person gave the value; null where it was read right throughout. By whom, those who may know look up. */
  correctedAt: z.string().nullable(),
});
export type MemoryNote = z.infer<typeof memoryNoteSchema>;

/** Which fields a layout is remembered for. */
export const rememberedKeys = (anchors: readonly { fieldKey: string }[]): FieldKey[] =>
  [...new Set(anchors.map(({ fieldKey }) => fieldKey))].flatMap((key) => fieldKeySchema.safeParse(key).data ?? []);
