import type { Actor } from '#lib/domain/rights.ts';
import type { Prisma } from './generated/client.ts';

type Db = Pick<Prisma.TransactionClient, 'document' | 'auditEvent'>;

export interface NewDocument {
  id: string;
  loanId: string | null;
  fileName: string;
  fileKind: string;
  sha256: string;
  bytes: number;
  storageKey: string;
}

/** Writes an uploaded file's row and the audit's line; answers the organisation's first document with the same bytes. */
export async function createDocument(tx: Db, actor: Actor, document: NewDocument): Promise<{ duplicateOfId: string | null }> {
  const { organisationId, memberId } = actor;
  const { id, fileName, sha256, bytes } = document;
  const duplicate = await tx.document.findFirst({
    where: { organisationId, sha256 },
    orderBy: { createdAt: 'asc' },
    select: { id: true },
  });
  await tx.document.create({ data: { ...document, organisationId, uploadedById: memberId }, select: { id: true } });
  const detail = { fileName, sha256, bytes, ...(duplicate && { duplicateOfId: duplicate.id }) };
  const subject = { subjectType: 'document', subjectId: id };
  await tx.auditEvent.create({
    data: { organisationId, memberId, actorName: actor.name, event: 'document.uploaded', ...subject, detail },
  });
  return { duplicateOfId: duplicate?.id ?? null };
}
