import { type BatchSignals, batchSignalsSchema } from '#lib/domain/batch-choice.ts';
import type { Prisma } from './generated/client.ts';

/** So many of the newest documents are looked through. */
const WAITING_MAX = 5000;

export interface WaitingDocument {
  documentId: string;
  fileName: string;
  signals: BatchSignals;
}

/** The documents of an organisation that wait for a reviewer and that nobody holds, with what a batch is chosen by. */
export async function findWaiting(db: Pick<Prisma.TransactionClient, 'reviewItem'>, organisationId: string): Promise<WaitingDocument[]> {
  const rows = await db.reviewItem.findMany({
    where: {
      ...{ organisationId, approvedAt: null, document: { state: 'in_review' } },
      OR: [{ claimedById: null }, { claimExpiresAt: { lt: new Date() } }],
    },
    orderBy: { createdAt: 'desc' },
    take: WAITING_MAX,
    select: { documentId: true, confidenceMin: true, signals: true, document: { select: { fileName: true } } },
  });
  return rows.map(({ documentId, confidenceMin, signals, document }) => ({
    documentId,
    fileName: document.fileName,
    signals: batchSignalsSchema.safeParse(signals).data ?? unmeasured(confidenceMin),
  }));
}

/** Of documents that were read before anything but their confidence was kept. */
const unmeasured = (confidenceMin: number): BatchSignals => ({
  ...{ uncertainty: 1 - confidenceMin, disagreement: 0, novelty: 0, fingerprint: null },
});
