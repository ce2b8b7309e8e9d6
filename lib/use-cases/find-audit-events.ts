import { database } from '#lib/adapters/db/client.ts';
import type { Prisma } from '#lib/adapters/db/generated/client.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

const PAGE_SIZE = 50;

export interface AuditEventSummary {
  id: string;
  at: string;
  actorName: string;
  event: string;
  subjectType: string;
  subjectId: string;
  detail: Prisma.JsonValue;
}

/** What happened in the organisation, newest first; `cursor` is the last id of the page before. */
export async function findAuditEvents(input: {
  actor: Actor;
  cursor?: string;
}): Promise<{ events: AuditEventSummary[]; nextCursor: string | null }> {
  const { actor, cursor } = input;
  authorise(actor, 'audit.read');
  const rows = await database().auditEvent.findMany({
    where: { organisationId: actor.organisationId, ...(cursor && { id: { lt: cursor } }) },
    // Identifiers are UUIDs of version 7: they grow with time.
    orderBy: { id: 'desc' },
    take: PAGE_SIZE + 1,
    select: { id: true, createdAt: true, actorName: true, event: true, subjectType: true, subjectId: true, detail: true },
  });
  const events = rows.slice(0, PAGE_SIZE).map(({ createdAt, ...row }) => ({ ...row, at: createdAt.toISOString() }));
  return { events, nextCursor: rows.length > PAGE_SIZE ? (events.at(-1)?.id ?? null) : null };
}
