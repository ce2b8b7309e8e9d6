import { z } from 'zod';
import { database } from '#lib/adapters/db/client.ts';
import { SUMMARY_COLUMNS, toSummaries, withinReach } from '#lib/adapters/db/document-row.ts';
import { Prisma } from '#lib/adapters/db/generated/client.ts';
import { afterPlace, countQueue, type Looker, orderOf, placesQuery, type QueuePlace, whereOf } from '#lib/adapters/db/review-queue.ts';
import { InvalidInput } from '#lib/domain/errors.ts';
import type { QueueFilter, ReviewQueue, ReviewQueueItem } from '#lib/domain/review-queue.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';
import { riskReasonSchema } from '#lib/domain/risk.ts';

const PAGE_SIZE = 50;

/** What waits for a reviewer, the riskiest first, fifty at a time; and how much waits in each state, whatever the filter. */
export async function findReviewItems(input: { actor: Actor; filter?: QueueFilter; cursor?: string; now?: Date }): Promise<ReviewQueue> {
  const { actor, filter = {}, cursor, now = new Date() } = input;
  const looker: Looker = { memberId: actor.memberId, now, ...withinReach(actor, authorise(actor, 'document.review')) };
  const within = whereOf(filter, looker);
  const where = cursor === undefined ? within : Prisma.sql`${within} AND ${afterPlace(fromCursor(cursor))}`;
  const [places, counts] = await Promise.all([
    database().$queryRaw<QueuePlace[]>(placesQuery(where, orderOf(filter), PAGE_SIZE + 1)),
    countQueue(database(), looker),
  ]);
  const page = places.slice(0, PAGE_SIZE);
  const last = page.at(-1);
  return { items: await toItems(page, looker), nextCursor: places.length > PAGE_SIZE && last ? toCursor(last) : null, counts };
}

const name = { select: { user: { select: { name: true } } } } as const;
const ITEM_COLUMNS = {
  id: true,
  risk: true,
  reasons: true,
  confidenceMin: true,
  partial: true,
  createdAt: true,
  claimedById: true,
  claimExpiresAt: true,
  claimedBy: name,
  assignedToId: true,
  assignedTo: name,
  escalatedAt: true,
  escalatedById: true,
  escalatedBy: name,
  escalationNote: true,
  document: { select: SUMMARY_COLUMNS },
} as const satisfies Prisma.ReviewItemSelect;
type ItemRow = Prisma.ReviewItemGetPayload<{ select: typeof ITEM_COLUMNS }>;

async function toItems(places: readonly QueuePlace[], looker: Looker): Promise<ReviewQueueItem[]> {
  const rows = await database().reviewItem.findMany({ where: { id: { in: places.map(({ id }) => id) } }, select: ITEM_COLUMNS });
  const summaries = await toSummaries(
    database(),
    rows.map(({ document }) => document),
  );
  const items = new Map(rows.map((row, index) => [row.id, { row, summary: summaries[index] }]));
  return places.flatMap(({ id }) => {
    const found = items.get(id);
    if (!found?.summary) return [];
    const { types, fieldCount } = found.summary;
    return [{ types, fieldCount, ...toItem(found.row, looker) }];
  });
}

function toItem(row: ItemRow, { memberId, now }: Looker): Omit<ReviewQueueItem, 'types' | 'fieldCount'> {
  const { id: documentId, fileName, pageCount } = row.document;
  const { risk, confidenceMin, partial, createdAt, claimExpiresAt, assignedToId, escalatedAt, escalationNote } = row;
  const held = row.claimedBy && claimExpiresAt && claimExpiresAt > now;
  return {
    documentId,
    fileName,
    pageCount,
    risk,
    reasons: riskReasonSchema.array().catch([]).parse(row.reasons),
    confidenceMin,
    partial,
    waitsSince: createdAt.toISOString(),
    claim: held ? { by: row.claimedBy?.user.name ?? '', until: claimExpiresAt.toISOString(), mine: row.claimedById === memberId } : null,
    assignedTo: assignedToId && row.assignedTo ? { id: assignedToId, name: row.assignedTo.user.name, me: assignedToId === memberId } : null,
    escalation: escalatedAt && {
      by: row.escalatedBy?.user.name ?? 'Somebody who left',
      at: escalatedAt.toISOString(),
      note: escalationNote ?? '',
      mine: row.escalatedById === memberId,
    },
  };
}

const cursorSchema = z.tuple([z.number(), z.iso.datetime(), z.uuid()]);

const toCursor = ({ risk, createdAt, id }: QueuePlace): string =>
  Buffer.from(JSON.stringify([risk, createdAt.toISOString(), id])).toString('base64url');

function fromCursor(cursor: string): Omit<QueuePlace, 'documentId'> {
  const parsed = cursorSchema.safeParse(parsedJson(Buffer.from(cursor, 'base64url').toString()));
  if (!parsed.success) throw new InvalidInput('This cursor is not one of ours. Start again without one.', 'cursor_invalid');
  const [risk, createdAt, id] = parsed.data;
  return { risk, createdAt: new Date(createdAt), id };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
