import type { DocumentType } from '#lib/domain/document-types/key.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import type { TextSource } from '#lib/domain/page.ts';
import type { TrainingExample } from '#lib/domain/training-example.ts';
import { hash32 } from './hash.ts';
import { printOf, shinglesOf, sketchOf } from './shingles.ts';

/** What is known of the file that an example is from. */
export interface FileFacts {
  loanId: string | null;
  /** When it was approved, ISO. */
  approvedAt: string;
}

/** What is kept of one example while a version is planned: its words are not. */
export interface ExampleFacts extends FileFacts {
  id: string;
  documentId: string;
  documentIndex: number;
  documentType: DocumentType;
  /** sha256 of the file. */
  sha256: string;
  /** As it is labelled. */
  lender: string | null;
  layoutKey: string | null;
  sketch: readonly number[];
  /** The same for papers that print the same throughout; null without a word. */
  print: string | null;
  /** Hashes of the words that it prints. */
  printed: readonly number[];
  pages: number;
  words: number;
  source: TextSource;
  /** `text` as it is printed, or typed. */
  values: readonly { key: FieldKey; value: string; text: string; changed: boolean }[];
  absent: readonly FieldKey[];
  unreadable: readonly FieldKey[];
}

/** Types that the servicer prints. */
const SERVICED: readonly DocumentType[] = ['mortgage-statement', 'payoff-statement'];

export function factsOf(example: TrainingExample, file: FileFacts): ExampleFacts {
  const { id, documentId, documentType, sha256, pages, fields, absent, unreadable } = example;
  const lender = lenderOf(example);
  const print = printOf(example);
  const words = pages.flatMap((page) => page.words);
  return {
    ...file,
    ...{ id, documentId, documentType, sha256, lender, absent, unreadable },
    documentIndex: Number(id.slice(id.lastIndexOf('/') + 1)),
    layoutKey: lender === null ? null : `${documentType}/${lenderStem(lender)}`,
    sketch: sketchOf(shinglesOf(example)),
    print: print === null ? null : longHash(print),
    printed: [...new Set((print ?? '').split(' ').map((word) => hash32(word)))],
    pages: pages.length,
    words: words.length,
    source: sourceOf(new Set(words.map(({ source }) => source))),
    values: fields.map(({ key, value, text, action }) => ({ key, value, text, changed: action === 'corrected' || action === 'added' })),
  };
}

const sourceOf = (sources: ReadonlySet<'text-layer' | 'ocr'>): TextSource => (sources.size > 1 ? 'mixed' : ([...sources][0] ?? 'none'));

/** Long enough that two papers do not share it by chance. */
const longHash = (text: string): string => [1, 2, 3, 4].map((seed) => hash32(text, seed).toString(16).padStart(8, '0')).join('');

/** Whose paper it is: who prints statements is the servicer, all others are the lender's. */
function lenderOf({ documentType, fields }: TrainingExample): string | null {
  const keys: readonly FieldKey[] = SERVICED.includes(documentType) ? ['servicerName', 'lenderName'] : ['lenderName', 'servicerName'];
  for (const key of keys) {
    const value = fields.find((field) => field.key === key)?.value;
    if (value !== undefined && lenderStem(value) !== '') return value;
  }
  return null;
}

const FORMS =
  /(?:[\s,]+(?:n\.?\s?a\.?|national association|f\.?s\.?b\.?|federal savings bank|l\.?l\.?c\.?|l\.?p\.?|inc(?:orporated)?\.?|corp(?:oration)?\.?|co(?:mpany)?\.?|ltd\.?))+\s*$/iu;

/** A lender's name as layouts are told apart by it: without legal form, case and punctuation. */
export const lenderStem = (name: string): string => {
  const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return bare(name.replace(FORMS, '')) || bare(name);
};
