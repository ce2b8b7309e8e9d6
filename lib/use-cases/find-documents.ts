import { database } from '#lib/adapters/db/client.ts';
import { type DocumentSummary, SUMMARY_COLUMNS, toRowState, toSummaries, withinReach } from '#lib/adapters/db/document-row.ts';
import type { Prisma } from '#lib/adapters/db/generated/client.ts';
import { behind, toCursor } from '#lib/adapters/db/newest-first.ts';
import type { DocumentState } from '#lib/domain/document.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

const PAGE_SIZE = 50;

/** The documents within reach, newest first, fifty at a time. `search` looks into file names, the words on the pages and loan references. */
export async function findDocuments(input: {
  actor: Actor;
  search?: string;
  state?: DocumentState;
  cursor?: string;
}): Promise<{ documents: DocumentSummary[]; nextCursor: string | null }> {
  const { actor, search, state, cursor } = input;
  const reach = withinReach(actor, authorise(actor, 'document.read'));
  const where: Prisma.DocumentWhereInput[] = [reach];
  if (state) where.push({ state: toRowState(state) });
  if (search?.trim()) where.push(containing(search.trim()));
  if (cursor) where.push(behind(cursor));
  const rows = await database().document.findMany({
    where: { AND: where },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: PAGE_SIZE + 1,
    select: SUMMARY_COLUMNS,
  });
  const page = rows.slice(0, PAGE_SIZE);
  const last = page.at(-1);
  const nextCursor = rows.length > PAGE_SIZE && last ? toCursor(last) : null;
  return { documents: await toSummaries(database(), page), nextCursor };
}

function containing(search: string): Prisma.DocumentWhereInput {
  // Prisma passes a search to LIKE; its wildcards are letters here.
  const contains = { contains: search.replaceAll(/[\\%_]/g, '\\$&'), mode: 'insensitive' as const };
  return { OR: [{ fileName: contains }, { loan: { reference: contains } }, { pages: { some: { text: contains } } }] };
}
