import { z } from 'zod';
import type { DocumentType } from './document-types/key.ts';
import type { FieldKey } from './field.ts';
import type { PrintedWord, RememberedAnchor, RememberedReading } from './memory.ts';

/** What is to be forgotten. */
export const forgettingSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('anchor'), id: z.uuid() }),
  z.object({ kind: z.literal('layout'), id: z.uuid() }),
  z.object({ kind: z.literal('everything') }),
]);
export type Forgetting = z.infer<typeof forgettingSchema>;

export const memorySettingSchema = z.object({ on: z.boolean() });

/** A layout as people look at it. */
export interface ShownLayout {
  id: string;
  documentType: DocumentType;
  /** The page of its documents that it usually is, from 1. */
  page: number;
  /** Approved documents that were in it. */
  documents: number;
  /** The last of them. */
  lastDocument: { id: string; fileName: string } | null;
  lastSeenAt: string;
  /** Of the newest page, for a drawing. */
  printing: readonly PrintedWord[];
  anchors: readonly RememberedAnchor[];
  readings: readonly RememberedReading[];
}

export interface MemoryPage {
  on: boolean;
  layouts: ShownLayout[];
  /** How many there are; the page shows the newest. */
  total: number;
  /** Members who corrected, by id. */
  people: Readonly<Record<string, string>>;
}

/** An anchor as it is told where a value is explained. */
export interface ShownAnchor {
  fieldKey: FieldKey;
  layoutId: string;
  right: number;
  wrong: number;
  corrected: { by: string | null; at: string; document: { id: string; fileName: string } } | null;
}
