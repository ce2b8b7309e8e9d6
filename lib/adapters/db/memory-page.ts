import type { MemoryPage, ShownLayout } from '#lib/domain/memory-page.ts';
import type { Database } from './client.ts';
import { findRememberedLayouts } from './remembered.ts';

/** So many layouts are shown. */
const SHOWN_MAX = 60;

interface Seen {
  layoutId: string;
  documents: number;
  page: number;
  lastSeenAt: Date;
  lastDocumentId: string;
  fileName: string;
}

/** What an organisation remembers, the layouts that were seen last first. */
export async function findMemoryPage(db: Database, organisationId: string): Promise<MemoryPage> {
  const { memoryOn } = await db.organisation.findUniqueOrThrow({ where: { id: organisationId }, select: { memoryOn: true } });
  const total = await db.layoutMemory.count({ where: { organisationId } });
  const seen = await db.$queryRaw<Seen[]>`
    SELECT s.*, d."id" AS "lastDocumentId", d."fileName" FROM (
      SELECT "layoutId", count(DISTINCT "documentId")::int AS "documents", mode() WITHIN GROUP (ORDER BY "page")::int AS "page",
        max("createdAt") AS "lastSeenAt", (array_agg("documentId" ORDER BY "createdAt" DESC))[1] AS "last"
      FROM "LayoutSighting" WHERE "organisationId" = ${organisationId} GROUP BY "layoutId"
    ) s JOIN "Document" d ON d."id" = s."last" ORDER BY s."lastSeenAt" DESC, s."layoutId" LIMIT ${SHOWN_MAX}`;
  const known = await findRememberedLayouts(
    db,
    organisationId,
    seen.map(({ layoutId }) => layoutId),
  );
  const byId = new Map(known.map((layout) => [layout.id, layout]));
  const layouts = seen.flatMap((row): ShownLayout[] => {
    const layout = byId.get(row.layoutId);
    if (!layout) return [];
    const { id, documentType, printings, anchors, readings } = layout;
    const lastDocument = { id: row.lastDocumentId, fileName: row.fileName };
    const { documents, page } = row;
    return [
      {
        id,
        documentType,
        page,
        documents,
        lastDocument,
        lastSeenAt: row.lastSeenAt.toISOString(),
        printing: printings[0] ?? [],
        anchors,
        readings,
      },
    ];
  });
  return { on: memoryOn, layouts, total, people: await namesOf(db, organisationId, layouts) };
}

async function namesOf(db: Database, organisationId: string, layouts: readonly ShownLayout[]): Promise<Record<string, string>> {
  const ids = [...new Set(layouts.flatMap(({ anchors }) => anchors.flatMap(({ corrected }) => corrected?.by ?? [])))];
  const members = await db.member.findMany({
    where: { organisationId, id: { in: ids } },
    select: { id: true, user: { select: { name: true } } },
  });
  return Object.fromEntries(members.map(({ id, user }) => [id, user.name]));
}
