import { database } from '#lib/adapters/db/client.ts';
import { withinReach } from '#lib/adapters/db/document-row.ts';
import { Prisma } from '#lib/adapters/db/generated/client.ts';
import { afterPlace, isFree, isHeldByMe, type Looker, QUEUE, QUEUE_ORDER, utc, whereOf } from '#lib/adapters/db/review-queue.ts';
import { CLAIM_MINUTES, type QueueFilter } from '#lib/domain/review-queue.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

interface Asked {
  actor: Actor;
  filter?: QueueFilter;
  /** The document one comes from: the search goes on behind it, and ends before it. */
  after?: string;
  /** Only say which it would be; it is not taken. */
  peek?: boolean;
  now?: Date;
}

/**
 * Finds, locks and answers the document to look at next, in one step: of many who ask at once no two get the same. First what
 * is assigned to the actor, then what nobody has, by risk; never what somebody else holds or has been given, escalated ones
 * only to administrators and to those they are assigned to. Without `after` a document that the actor still holds comes first.
 * Null when nothing is left.
 */
export async function claimNext({ actor, filter = {}, after, peek = false, now = new Date() }: Asked): Promise<string | null> {
  const reach = withinReach(actor, authorise(actor, 'document.review'));
  if (filter.state === 'second-review' || actor.memberId === null) return null;
  const looker: Looker = { memberId: actor.memberId, now, ...reach };
  const place = after === undefined ? null : await placeOf(actor, after);
  const where = Prisma.sql`${whereOf(filter, looker)}${after === undefined ? Prisma.empty : Prisma.sql` AND r."documentId" <> ${after}`}`;
  for (const attempt of attemptsOf(actor, looker, place)) {
    const documentId = await take(looker, Prisma.sql`${where} AND ${attempt}`, peek);
    if (documentId === null) continue;
    if (!peek) await tellClaimed(actor, documentId);
    return documentId;
  }
  return null;
}

interface Place {
  id: string;
  risk: number;
  createdAt: Date;
  assignedToId: string | null;
}

const placeOf = ({ organisationId }: Actor, documentId: string): Promise<Place | null> =>
  database().reviewItem.findFirst({
    where: { documentId, organisationId },
    select: { id: true, risk: true, createdAt: true, assignedToId: true },
  });

/** Where to look, one after the other. Each is one walk along the queue's order, so that the index serves it. */
function attemptsOf(actor: Actor, looker: Looker, place: Place | null): Prisma.Sql[] {
  const free = isFree(looker);
  const assigned = Prisma.sql`${free} AND r."assignedToId" = ${looker.memberId}`;
  const anybodys = Prisma.sql`${free} AND r."assignedToId" IS NULL`;
  const open = actor.role === 'reviewer' ? Prisma.sql`${anybodys} AND r."escalatedAt" IS NULL` : anybodys;
  if (place === null) return [isHeldByMe(looker), assigned, open];
  const behind = afterPlace(place);
  if (place.assignedToId === looker.memberId) return [Prisma.sql`${assigned} AND ${behind}`, open, assigned];
  return [Prisma.sql`${open} AND ${behind}`, assigned, open];
}

/** The condition is checked again on the row once it is locked; a row that somebody else is just taking is passed over. */
async function take({ memberId, now }: Looker, where: Prisma.Sql, peek: boolean): Promise<string | null> {
  const found = Prisma.sql`FROM ${QUEUE} WHERE ${where} ${QUEUE_ORDER} LIMIT 1`;
  const until = new Date(now.getTime() + CLAIM_MINUTES * 60_000);
  const [row] = peek
    ? await database().$queryRaw<{ documentId: string }[]>`SELECT r."documentId" ${found}`
    : await database().$queryRaw<{ documentId: string }[]>`
        UPDATE "ReviewItem" SET "claimedById" = ${memberId}, "claimExpiresAt" = ${utc(until)}
        WHERE "id" = (SELECT r."id" ${found} FOR UPDATE OF r SKIP LOCKED) RETURNING "documentId"`;
  return row?.documentId ?? null;
}

async function tellClaimed({ organisationId, memberId, name: actorName }: Actor, documentId: string): Promise<void> {
  const subject = { subjectType: 'document', subjectId: documentId };
  await database().auditEvent.create({ data: { organisationId, memberId, actorName, event: 'document.claimed', ...subject } });
}
