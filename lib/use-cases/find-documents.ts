import { z } from 'zod';
import { database } from '#lib/adapters/db/client.ts';
import { type DocumentSummary, SUMMARY_COLUMNS, toRowState, toSummaries, withinReach } from '#lib/adapters/db/document-row.ts';
import type { Prisma } from '#lib/adapters/db/generated/client.ts';
import type { DocumentState } from '#lib/domain/document.ts';
import { InvalidInput } from '#lib/domain/errors.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

const PAGE_SIZE = 50;
const cursorSchema = z.tuple([z.iso.datetime(), z.uuid()]);

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
  if (cursor) where.push(after(cursor));
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

const toCursor = (row: { createdAt: Date; id: string }): string =>
  Buffer.from(JSON.stringify([row.createdAt.toISOString(), row.id])).toString('base64url');

function after(cursor: string): Prisma.DocumentWhereInput {
  const parsed = cursorSchema.safeParse(parsedJson(Buffer.from(cursor, 'base64url').toString()));
  if (!parsed.success) throw new InvalidInput('This cursor is not one of ours. Start again without one.', 'cursor_invalid');
  const [createdAt, id] = parsed.data;
  return { OR: [{ createdAt: { lt: new Date(createdAt) } }, { createdAt: new Date(createdAt), id: { lt: id } }] };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
