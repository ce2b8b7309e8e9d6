import type { Correction } from '#lib/domain/correction.ts';
import { type ExtractionResult, extractionResultSchema, type TypedRange } from '#lib/domain/extraction.ts';
import { fromColumns, pageLayoutSchema, type Word } from '#lib/domain/page.ts';
import { typedRangesOf } from '#lib/domain/review.ts';
import { findAnswers } from './answers.ts';
import { database } from './client.ts';

/** What a person vouched for in one file, with the words of its pages. */
export interface ApprovedFile {
  documentId: string;
  sha256: string;
  fileName: string;
  result: ExtractionResult;
  /** Who cut the file into documents, and how the rules had cut it. */
  split: { source: 'person' | 'rules'; predicted: readonly TypedRange[] };
  corrections: readonly Correction[];
  pages: readonly { number: number; width: number; height: number; words: readonly Word[] }[];
}

/** Undefined when the document was deleted or reopened in the meantime. */
export async function findApprovedFile(organisationId: string, documentId: string): Promise<ApprovedFile | undefined> {
  const document = await database().document.findFirst({
    where: { id: documentId, organisationId, state: 'approved' },
    select: { sha256: true, fileName: true, reading: true },
  });
  if (!document) return undefined;
  const { reading, ...file } = document;
  const answers = await findAnswers(database(), documentId, reading);
  if (!answers) return undefined;
  const { result, corrections, extraction } = answers;
  const split = { source: extraction > 1 ? ('person' as const) : ('rules' as const), predicted: await findRulesSplit(documentId, reading) };
  return { ...file, documentId, result, corrections, split, pages: await findPages(documentId, reading) };
}

/** How the rules cut the file, before any person did. */
async function findRulesSplit(documentId: string, reading: number): Promise<TypedRange[]> {
  const first = await database().extraction.findFirstOrThrow({
    where: { documentId, reading },
    orderBy: { number: 'asc' },
    select: { result: true },
  });
  return typedRangesOf(extractionResultSchema.parse(first.result));
}

async function findPages(documentId: string, reading: number): Promise<ApprovedFile['pages']> {
  const pages = await database().page.findMany({
    where: { documentId, state: 'read' },
    orderBy: { number: 'asc' },
    select: { number: true, width: true, height: true, layouts: { where: { reading }, select: { words: true } } },
  });
  return pages.flatMap(({ number, width, height, layouts: [layout] }) =>
    layout && width !== null && height !== null
      ? [{ number, width, height, words: fromColumns(pageLayoutSchema.parse(layout.words)) }]
      : [],
  );
}
