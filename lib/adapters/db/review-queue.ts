import { NOBODY, type QueueCounts, type QueueFilter, type QueueState } from '#lib/domain/review-queue.ts';
import type { Risk } from '#lib/domain/risk.ts';
import { Prisma } from './generated/client.ts';

/** Who looks at the queue, and when: what is `mine` and which claims still hold depend on it. */
export interface Looker {
  organisationId: string;
  memberId: string | null;
  /** Whose uploads alone count; everybody's without it. */
  uploadedById?: string;
  now: Date;
}

/** A place in the order of the queue. */
export interface QueuePlace {
  id: string;
  documentId: string;
  risk: number;
  createdAt: Date;
}

type Db = Pick<Prisma.TransactionClient, '$queryRaw'>;

/** The columns are without a time zone and hold UTC. */
export const utc = (moment: Date): Prisma.Sql => Prisma.sql`${moment.toISOString()}::timestamp`;

/** What the queue is read from: `r` the item, `d` its document. */
export const QUEUE = Prisma.sql`"ReviewItem" r JOIN "Document" d ON d."id" = r."documentId"`;

/** The riskiest first, of equals the oldest. */
const BY_RISK = Prisma.sql`r."risk" DESC, r."createdAt", r."id"`;

/**
 * The same of what is in review. Nothing of it is approved, but only with that column named does Postgres see that the index
 * of the queue gives the rows in this order; without it all of them are sorted to find one.
 */
export const QUEUE_ORDER = Prisma.sql`ORDER BY r."approvedAt", ${BY_RISK}`;

export const orderOf = ({ state }: QueueFilter): Prisma.Sql => (state === 'second-review' ? Prisma.sql`ORDER BY ${BY_RISK}` : QUEUE_ORDER);

const isHeld = ({ now }: Looker): Prisma.Sql => Prisma.sql`(r."claimedById" IS NOT NULL AND r."claimExpiresAt" > ${utc(now)})`;
export const isFree = (looker: Looker): Prisma.Sql => Prisma.sql`(NOT ${isHeld(looker)} OR r."claimExpiresAt" IS NULL)`;
export const isHeldByMe = (looker: Looker): Prisma.Sql => Prisma.sql`(${isHeld(looker)} AND r."claimedById" = ${looker.memberId})`;

const STATES: Readonly<Record<Exclude<QueueState, 'second-review'>, (looker: Looker) => Prisma.Sql>> = Object.freeze({
  waiting: (looker) => Prisma.sql`(${isFree(looker)} AND r."escalatedAt" IS NULL)`,
  mine: (looker) => Prisma.sql`(${isHeldByMe(looker)} OR r."assignedToId" = ${looker.memberId})`,
  held: (looker) => Prisma.sql`(${isHeld(looker)} AND r."claimedById" IS DISTINCT FROM ${looker.memberId})`,
  escalated: () => Prisma.sql`r."escalatedAt" IS NOT NULL`,
});

const ofOrganisation = ({ organisationId, uploadedById }: Looker): Prisma.Sql =>
  uploadedById === undefined
    ? Prisma.sql`r."organisationId" = ${organisationId}`
    : Prisma.sql`r."organisationId" = ${organisationId} AND d."uploadedById" = ${uploadedById}`;

const inReview = (looker: Looker): Prisma.Sql =>
  Prisma.sql`${ofOrganisation(looker)} AND r."approvedAt" IS NULL AND d."state" = 'in-review'`;

/** Approved, and to be read by somebody else than the first reviewer. */
const forSecondReview = (looker: Looker): Prisma.Sql => Prisma.sql`${ofOrganisation(looker)} AND r."documentId" IN (
  SELECT s."documentId" FROM "SecondReview" s
  WHERE s."organisationId" = ${looker.organisationId} AND s."state" = 'waiting' AND s."firstById" IS DISTINCT FROM ${looker.memberId})`;

const DAY_MS = 86_400_000;

/** The current extraction of an item's document: the last split of its last reading. */
const RESULT = Prisma.sql`(SELECT e."result" FROM "Extraction" e WHERE e."documentId" = r."documentId" AND e."reading" = d."reading"
  ORDER BY e."number" DESC LIMIT 1)`;

/** Prisma passes a search to LIKE; its wildcards are letters here. */
const contains = (text: string): string => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;

/** The condition of a filter, over `QUEUE`. */
export function whereOf(filter: QueueFilter, looker: Looker): Prisma.Sql {
  const { state, type, reason, assignedTo, lender, olderThanDays, partial } = filter;
  const conditions = [state === 'second-review' ? forSecondReview(looker) : inReview(looker)];
  if (state && state !== 'second-review') conditions.push(STATES[state](looker));
  if (reason) conditions.push(Prisma.sql`r."reasons" @> ${JSON.stringify([{ code: reason }])}::jsonb`);
  if (partial) conditions.push(Prisma.sql`r."partial"`);
  if (assignedTo === NOBODY) conditions.push(Prisma.sql`r."assignedToId" IS NULL`);
  else if (assignedTo) conditions.push(Prisma.sql`r."assignedToId" = ${assignedTo}`);
  if (olderThanDays) conditions.push(Prisma.sql`r."createdAt" <= ${utc(new Date(looker.now.getTime() - olderThanDays * DAY_MS))}`);
  if (type) conditions.push(Prisma.sql`${RESULT}->'document'->'types' @> ${JSON.stringify([{ type }])}::jsonb`);
  if (lender)
    conditions.push(Prisma.sql`EXISTS (SELECT 1 FROM jsonb_array_elements(${RESULT}->'fields') f
      WHERE f->>'key' = 'lenderName' AND f->>'value' ILIKE ${contains(lender)})`);
  return Prisma.join(conditions, ' AND ');
}

/** Only what comes after a place; its first part lets the index begin there. */
export const afterPlace = ({ risk, createdAt, id }: Omit<QueuePlace, 'documentId'>): Prisma.Sql => Prisma.sql`r."risk" <= ${risk}
  AND (r."risk" < ${risk} OR (r."createdAt", r."id") > (${utc(createdAt)}, ${id}))`;

/** A page of the queue in its order. */
export const placesQuery = (where: Prisma.Sql, order: Prisma.Sql, take: number): Prisma.Sql =>
  Prisma.sql`SELECT r."id", r."documentId", r."risk", r."createdAt" FROM ${QUEUE} WHERE ${where} ${order} LIMIT ${take}`;

/** How many documents each state holds for whoever looks. */
export async function countQueue(db: Db, looker: Looker): Promise<QueueCounts> {
  const [open] = await db.$queryRaw<Omit<Record<keyof QueueCounts, number>, 'second-review'>[]>`
    SELECT count(*)::int AS "all",
      count(*) FILTER (WHERE ${STATES.waiting(looker)})::int AS "waiting",
      count(*) FILTER (WHERE ${STATES.mine(looker)})::int AS "mine",
      count(*) FILTER (WHERE ${STATES.held(looker)})::int AS "held",
      count(*) FILTER (WHERE ${STATES.escalated(looker)})::int AS "escalated"
    FROM ${QUEUE} WHERE ${inReview(looker)}`;
  const [second] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM ${QUEUE} WHERE ${forSecondReview(looker)}`;
  return { all: 0, waiting: 0, mine: 0, held: 0, escalated: 0, ...open, 'second-review': second?.count ?? 0 };
}

/** The columns of a risk. */
export const toRiskColumns = ({ risk, reasons }: Risk): { risk: number; reasons: { code: string; sentence: string }[] } => ({
  risk,
  reasons: reasons.map(({ code, sentence }) => ({ code, sentence })),
});
