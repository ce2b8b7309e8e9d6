import { database } from '#lib/adapters/db/client.ts';
import { findOwnCueWords } from '#lib/adapters/db/cue-words.ts';
import { toRowState } from '#lib/adapters/db/document-row.ts';
import { findStoredPages } from '#lib/adapters/db/stored-pages.ts';
import type { CueWord } from '#lib/domain/cue-words.ts';
import { statesBefore } from '#lib/domain/document.ts';
import type { ExtractionResult } from '#lib/domain/extraction.ts';
import { isPartial, issueOf } from '#lib/domain/issue.ts';
import type { ReadPage } from '#lib/domain/page.ts';
import { lowestCoreConfidence } from '#lib/domain/review.ts';
import { extract } from '#lib/pipeline/extract.ts';

interface Read {
  organisationId: string;
  fileName: string;
  sha256: string;
  pages: ReadPage[];
  cueWords: CueWord[];
}

/**
 * Extracts the fields of a document whose pages are all read, and hands it to the reviewers. Without a readable word on
 * any page it is `failed: unreadable`. Does nothing when this reading was extracted before or is history.
 */
export async function extractDocument({ documentId, reading }: { documentId: string; reading: number }): Promise<void> {
  const read = await findRead(documentId, reading);
  if (!read) return;
  if (read.pages.every(({ words }) => words.length === 0)) return await failUnreadable(documentId, reading, read.pages);
  const result = extract(read, { cueWords: read.cueWords });
  await save(documentId, reading, read, result);
}

async function findRead(documentId: string, reading: number): Promise<Read | undefined> {
  const document = await database().document.findFirst({
    where: { id: documentId, reading, state: 'reading', pages: { none: { state: 'waiting' } } },
    select: { organisationId: true, fileName: true, sha256: true },
  });
  if (!document) return undefined;
  const pages = await findStoredPages(database(), { documentId, reading });
  return { ...document, pages, cueWords: await findOwnCueWords(database(), document.organisationId) };
}

async function failUnreadable(documentId: string, reading: number, pages: readonly ReadPage[]): Promise<void> {
  const issue = issueOf('unreadable');
  // Pages that failed may do better next time; pages without words will not.
  const retryable = pages.some(({ issues }) => issues.some(isPartial));
  await database().document.updateMany({
    where: { id: documentId, reading, state: { in: statesBefore('failed').map(toRowState) } },
    data: { state: 'failed', failureCode: issue.code, issues: [{ ...issue }], retryable },
  });
}

async function save(documentId: string, reading: number, read: Read, result: ExtractionResult): Promise<void> {
  const { organisationId, pages } = read;
  const partial = [...result.issues, ...pages.flatMap(({ issues }) => issues)].some(isPartial);
  await database().$transaction(async (tx) => {
    const { count } = await tx.document.updateMany({
      where: { id: documentId, reading, state: 'reading' },
      data: { state: 'in_review', issues: result.issues.filter(({ page }) => page === undefined).map((issue) => ({ ...issue })) },
    });
    if (count === 0) return;
    const answer = { result: structuredClone(result), rulesVersion: result.model.rules };
    await tx.extraction.create({ data: { organisationId, documentId, reading, ...answer }, select: { id: true } });
    const queued = { confidenceMin: lowestCoreConfidence(result), partial, createdAt: new Date() };
    const free = { claimedById: null, claimExpiresAt: null, approvedById: null, approvedAt: null };
    await tx.reviewItem.upsert({
      where: { documentId },
      create: { organisationId, documentId, ...queued },
      update: { ...queued, ...free },
      select: { id: true },
    });
    const subject = { subjectType: 'document', subjectId: documentId };
    const detail = { reading, fields: result.fields.length, rules: result.model.rules };
    await tx.auditEvent.create({ data: { organisationId, actorName: 'system', event: 'document.extracted', ...subject, detail } });
  });
}
