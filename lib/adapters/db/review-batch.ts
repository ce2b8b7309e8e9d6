import type { Actor } from '#lib/domain/rights.ts';
import { type RiskReason, riskReasonSchema } from '#lib/domain/risk.ts';
import type { Transaction } from './client.ts';

/** Above everything that waits: somebody asked for these. */
const RISK = 0.99;

export interface WantedReview {
  documentId: string;
  /** Comes first among its reasons. */
  reason: RiskReason;
}

/**
 * Puts documents to the top of the review queue, each with its reason; approvals are taken back, with all answers kept. What is neither
 * approved nor in review is left out. `because` is told to the audit.
 */
export async function askForReview(
  tx: Transaction,
  { actor, wanted, because }: { actor: Actor; wanted: readonly WantedReview[]; because: string },
): Promise<{ documents: number; reopened: number }> {
  const { organisationId, memberId, name: actorName } = actor;
  const ids = wanted.map(({ documentId }) => documentId);
  const reopened = await tx.$queryRaw<{ id: string }[]>`
    UPDATE "Document" SET "state" = 'in-review', "updatedAt" = now()
    WHERE "id" = ANY (${ids}) AND "organisationId" = ${organisationId} AND "state" = 'approved' RETURNING "id"`;
  const items = await tx.reviewItem.findMany({
    where: { documentId: { in: ids }, organisationId, document: { state: 'in_review' } },
    select: { documentId: true, reasons: true },
  });
  const reasonOf = new Map(wanted.map(({ documentId, reason }) => [documentId, reason]));
  for (const { documentId, reasons } of items) {
    const reason = reasonOf.get(documentId);
    if (!reason) continue;
    const others = riskReasonSchema
      .array()
      .parse(reasons)
      .filter(({ code }) => code !== reason.code);
    await tx.reviewItem.update({
      where: { documentId },
      data: { approvedAt: null, approvedById: null, risk: RISK, reasons: [reason, ...others] },
      select: { id: true },
    });
  }
  const by = { organisationId, memberId, actorName, event: 'document.reopened', subjectType: 'document' };
  await tx.auditEvent.createMany({ data: reopened.map(({ id }) => ({ ...by, subjectId: id, detail: { because } })) });
  return { documents: items.length, reopened: reopened.length };
}
