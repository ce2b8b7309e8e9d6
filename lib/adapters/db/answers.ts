import { type Correction, type CorrectionInput, correctionInputSchema } from '#lib/domain/correction.ts';
import { Conflict } from '#lib/domain/errors.ts';
import { type ExtractionResult, extractionResultSchema } from '#lib/domain/extraction.ts';
import type { Actor } from '#lib/domain/rights.ts';
import { noSuchDocument } from './document-row.ts';
import type { Prisma } from './generated/client.ts';

type Reader = Pick<Prisma.TransactionClient, 'extraction'>;

export const CORRECTION_COLUMNS = {
  sequence: true,
  slot: true,
  fieldKey: true,
  documentType: true,
  action: true,
  value: true,
  text: true,
  page: true,
  boxes: true,
  memberId: true,
} as const satisfies Prisma.CorrectionSelect;
type CorrectionRow = Prisma.CorrectionGetPayload<{ select: typeof CORRECTION_COLUMNS }>;

/** A stored correction as the domain knows it. */
export function toCorrection({ sequence, memberId: _, ...row }: CorrectionRow): Correction {
  const filled = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
  return { ...correctionInputSchema.parse(filled), sequence };
}

/** The columns of an answer. */
export function toCorrectionRow(answer: CorrectionInput) {
  const { slot, fieldKey, documentType, action } = answer;
  const page = 'page' in answer ? (answer.page ?? null) : null;
  if (!('value' in answer)) return { slot, fieldKey, documentType, action, page };
  const { value, text, boxes } = answer;
  return { slot, fieldKey, documentType, action, page, value, text, ...(boxes && { boxes: boxes.map((box) => [...box]) }) };
}

export interface Answers {
  extractionId: string;
  /** From 1; grows with every new split of the file. */
  extraction: number;
  result: ExtractionResult;
  corrections: Correction[];
  /** Who gave each correction, in the same order. */
  memberIds: (string | null)[];
  lastSequence: number;
}

/**
 * What machine and people answered for one reading of a document; undefined while it is not extracted. Of several
 * extractions of the same pages the last one counts: a person split the file anew.
 */
export async function findAnswers(db: Reader, documentId: string, reading: number): Promise<Answers | undefined> {
  const extraction = await db.extraction.findFirst({
    where: { documentId, reading },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, result: true, corrections: { select: CORRECTION_COLUMNS, orderBy: { sequence: 'asc' } } },
  });
  if (!extraction) return undefined;
  return {
    extractionId: extraction.id,
    extraction: extraction.number,
    result: extractionResultSchema.parse(extraction.result),
    corrections: extraction.corrections.map(toCorrection),
    memberIds: extraction.corrections.map(({ memberId }) => memberId),
    lastSequence: extraction.corrections.at(-1)?.sequence ?? 0,
  };
}

export interface LockedDocument {
  state: string;
  reading: number;
  pageCount: number | null;
}

/** Locks a document of the actor's organisation until the transaction ends, so that answers come one after the other. */
export async function lockDocument(
  tx: Pick<Prisma.TransactionClient, '$queryRaw'>,
  actor: Actor,
  documentId: string,
): Promise<LockedDocument> {
  const rows = await tx.$queryRaw<LockedDocument[]>`
    SELECT "state"::text AS "state", "reading", "pageCount" FROM "Document"
    WHERE "id" = ${documentId} AND "organisationId" = ${actor.organisationId} FOR UPDATE`;
  const [document] = rows;
  if (!document) throw noSuchDocument();
  return document;
}

/** Refuses when somebody else holds an unexpired claim on the document. */
export async function refuseForeignClaim(
  tx: Pick<Prisma.TransactionClient, 'reviewItem'>,
  actor: Actor,
  documentId: string,
  now: Date,
): Promise<void> {
  const claim = await tx.reviewItem.findFirst({
    where: { documentId, claimExpiresAt: { gt: now }, NOT: { claimedById: actor.memberId } },
    select: { claimedBy: { select: { user: { select: { name: true } } } } },
  });
  if (claim?.claimedBy)
    throw new Conflict(`${claim.claimedBy.user.name} is reviewing this document. Wait until they release it.`, 'claimed_by_other');
}

/** Refuses an answer to slots of another split than the file has now: their names may mean other documents. */
export function refuseOldSplit(answers: Answers, seen: number): void {
  if (answers.extraction === seen) return;
  throw new Conflict('The file was split anew in the meantime. Reload the page to see its documents as they are now.', 'split_anew');
}
