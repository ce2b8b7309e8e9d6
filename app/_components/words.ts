import type { CurrentValue } from '#lib/domain/correction.ts';
import type { DocumentState } from '#lib/domain/document.ts';
import type { ExtractedField } from '#lib/domain/extraction.ts';
import type { FieldGroup } from '#lib/domain/field.ts';
import type { TextSource } from '#lib/domain/page.ts';
import type { Role } from '#lib/domain/rights.ts';
import type { Tone } from './chip.tsx';

/** What people read instead of our codes. */
export interface Named {
  label: string;
  tone: Tone;
}

export const STATE_WORDS: Readonly<Record<DocumentState, Named>> = Object.freeze({
  uploaded: { label: 'Waiting', tone: 'neutral' },
  reading: { label: 'Reading', tone: 'accent' },
  'in-review': { label: 'In review', tone: 'warn' },
  approved: { label: 'Approved', tone: 'good' },
  failed: { label: 'Failed', tone: 'bad' },
  rejected: { label: 'Rejected', tone: 'neutral' },
});

export const STATUS_WORDS: Readonly<Record<CurrentValue['status'], Named>> = Object.freeze({
  predicted: { label: 'To check', tone: 'neutral' },
  confirmed: { label: 'Confirmed', tone: 'good' },
  corrected: { label: 'Corrected', tone: 'accent' },
  added: { label: 'Added', tone: 'accent' },
  absent: { label: 'Not on this document', tone: 'neutral' },
  unreadable: { label: 'Unreadable', tone: 'warn' },
});

export const SOURCE_WORDS: Readonly<Record<ExtractedField['source'], string>> = Object.freeze({
  rules: 'Rule',
  model: 'Model',
  memory: 'Memory',
  person: 'Person',
});

export const TEXT_SOURCE_WORDS: Readonly<Record<TextSource, string>> = Object.freeze({
  'text-layer': 'Text in the file',
  ocr: 'Read by OCR',
  mixed: 'Text and OCR',
  none: 'No words',
});

export const GROUP_WORDS: Readonly<Record<FieldGroup, string>> = Object.freeze({
  parties: 'Parties',
  identifiers: 'Identifiers',
  loan: 'Loan',
  dates: 'Dates',
  property: 'Property',
});

export const ROLE_WORDS: Readonly<Record<Role | 'system', string>> = Object.freeze({
  borrower: 'Borrower',
  reviewer: 'Reviewer',
  engineer: 'ML engineer',
  admin: 'Administrator',
  system: 'System',
});

/** Confidence 0..1 as a word; the cuts are where a reviewer's attention changes. */
export function confidenceWord(confidence: number): Named {
  if (confidence >= 0.9) return { label: 'High', tone: 'good' };
  return confidence >= 0.7 ? { label: 'Medium', tone: 'warn' } : { label: 'Low', tone: 'bad' };
}

/** `1 page`, `3 pages`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;

/** `Page 3`, `Pages 3 to 7`. */
export const pagesWord = ([first, last]: readonly [number, number]): string =>
  first === last ? `Page ${first}` : `Pages ${first} to ${last}`;

/** Bytes as people say them, in steps of 1,024. */
export function bytesWord(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${Math.round(kilobytes)} kB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}

/** `document.approved` → `Document approved`; `lenderName` style keys stay out of it. */
export function eventWords(event: string): string {
  const words = event.replace(/[._-]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The worker writes its events as `system`. */
export const actorWords = (name: string): string => (name === 'system' ? ROLE_WORDS.system : name);
