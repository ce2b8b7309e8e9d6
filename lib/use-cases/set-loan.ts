import { database } from '#lib/adapters/db/client.ts';
import { noSuchDocument } from '#lib/adapters/db/document-row.ts';
import { loanOf } from '#lib/adapters/db/loan.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

/** Says which loan a file belongs to, by the organisation's name for it; null takes it out of its loan. */
export async function setLoan(input: {
  actor: Actor;
  documentId: string;
  reference: string | null;
}): Promise<{ reference: string | null }> {
  const { actor, documentId, reference } = input;
  authorise(actor, 'document.assign');
  const { organisationId, memberId, name: actorName } = actor;
  await database().$transaction(async (tx) => {
    const document = await tx.document.findFirst({
      where: { id: documentId, organisationId },
      select: { loan: { select: { reference: true } } },
    });
    if (!document) throw noSuchDocument();
    const before = document.loan?.reference ?? null;
    if (before === reference) return;
    const loanId = reference === null ? null : await loanOf(tx, organisationId, reference);
    await tx.document.update({ where: { id: documentId }, data: { loanId }, select: { id: true } });
    const subject = { subjectType: 'document', subjectId: documentId };
    const detail = { before, after: reference };
    await tx.auditEvent.create({ data: { organisationId, memberId, actorName, event: 'document.assigned', ...subject, detail } });
  });
  return { reference };
}
