import { describe, expect, test } from 'vitest';
import { database } from '#lib/adapters/db/client.ts';
import { Prisma } from '#lib/adapters/db/generated/client.ts';
import {
  afterPlace,
  countQueue,
  isFree,
  type Looker,
  placesQuery,
  QUEUE,
  QUEUE_ORDER,
  type QueuePlace,
  whereOf,
} from '#lib/adapters/db/review-queue.ts';
import { claimNext } from '#lib/use-cases/claim-next.ts';
import { withDatabase } from '#tests/support/database.ts';
import { seedPeople } from '#tests/support/people.ts';

withDatabase();

const ROWS = 10_000;

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: PlanNode[];
}

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

async function planOf(query: Prisma.Sql): Promise<PlanNode[]> {
  const [row] = await database().$queryRaw<{ 'QUERY PLAN': [{ Plan: PlanNode }] }[]>`EXPLAIN (ANALYZE, FORMAT JSON) ${query}`;
  if (!row) throw new Error('no plan');
  return nodesOf(row['QUERY PLAN'][0].Plan);
}

/** How many rows of the queue the database looked at. */
const looked = (nodes: readonly PlanNode[]): number =>
  nodes
    .filter((node) => node['Relation Name'] === 'ReviewItem')
    .reduce((sum, node) => sum + (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'], 0);

/** A long queue: half of it is approved, a tenth of what waits is held by somebody. */
async function longQueue(): Promise<Looker & { memberId: string; reviewer: Awaited<ReturnType<typeof seedPeople>>['reviewer'] }> {
  const { organisationId, reviewer, admin } = await seedPeople();
  await database().$executeRaw`
    INSERT INTO "Document" ("id", "organisationId", "fileName", "fileKind", "sha256", "bytes", "storageKey", "state", "updatedAt")
    SELECT gen_random_uuid(), ${organisationId}, 'a.pdf', 'pdf', md5(n::text), 1, 'none',
      (CASE WHEN n % 2 = 0 THEN 'approved' ELSE 'in-review' END)::"DocumentState", now() FROM generate_series(1, ${ROWS * 2}::int) n`;
  await database().$executeRaw`
    INSERT INTO "ReviewItem" ("id", "organisationId", "documentId", "confidenceMin", "risk", "reasons", "approvedAt", "claimedById", "claimExpiresAt")
    SELECT gen_random_uuid(), ${organisationId}, d."id", 0.5, random(), '[{"code":"poor-page","sentence":"So it is."}]',
      CASE WHEN d."state" = 'approved' THEN now() END,
      CASE WHEN random() < 0.1 THEN ${admin.memberId} END, now() + interval '1 hour' FROM "Document" d
    WHERE d."organisationId" = ${organisationId}`;
  await database().$executeRaw`ANALYZE`;
  return { organisationId, memberId: reviewer.memberId, now: new Date(), reviewer };
}

describe('a queue of ten thousand', () => {
  test('is paged, and its next document found, along its index: a few rows are looked at, and none is sorted over', async () => {
    const looker = await longQueue();
    const open = whereOf({}, looker);
    const [, middle] = await database().$queryRaw<QueuePlace[]>(placesQuery(Prisma.sql`${open} AND r."risk" < 0.5`, QUEUE_ORDER, 2));
    if (!middle) throw new Error('the queue is empty');
    const page = placesQuery(open, QUEUE_ORDER, 51);
    const later = placesQuery(Prisma.sql`${open} AND ${afterPlace(middle)}`, QUEUE_ORDER, 51);
    const narrowed = placesQuery(whereOf({ state: 'waiting', reason: 'poor-page' }, looker), QUEUE_ORDER, 51);
    const next = Prisma.sql`SELECT r."id" FROM ${QUEUE} WHERE ${open} AND ${isFree(looker)} AND r."assignedToId" IS NULL
      ${QUEUE_ORDER} LIMIT 1 FOR UPDATE OF r SKIP LOCKED`;
    for (const query of [page, later, narrowed, next]) {
      const plan = await planOf(query);
      expect(plan.map((node) => node['Node Type'])).not.toContain('Seq Scan');
      expect(looked(plan)).toBeLessThan(200);
    }
    expect(await claimNext({ actor: looker.reviewer })).not.toBeNull();
  });

  test('is counted by state exactly', async () => {
    const looker = await longQueue();
    const counts = await countQueue(database(), looker);
    expect(counts.all).toBe(ROWS);
    expect(counts.waiting + counts.held).toBe(ROWS);
    expect(counts.mine).toBe(0);
  });
});
