import { fieldKeySchema } from '#lib/domain/field.ts';
import type { MemoryPage, ShownAnchor, ShownLayout } from '#lib/domain/memory-page.ts';
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

/** One anchor of an organisation, with who corrected its value last. */
export async function findAnchorById(db: Database, organisationId: string, id: string): Promise<ShownAnchor | undefined> {
  const row = await db.rememberedAnchor.findFirst({
    where: { id, organisationId },
    select: {
      fieldKey: true,
      layoutId: true,
      witnesses: {
        orderBy: { createdAt: 'desc' },
        select: {
          outcome: true,
          corrected: true,
          createdAt: true,
          member: { select: { user: { select: { name: true } } } },
          document: { select: { id: true, fileName: true } },
        },
      },
    },
  });
  const fieldKey = fieldKeySchema.safeParse(row?.fieldKey).data;
  if (!row || !fieldKey) return undefined;
  const borne = row.witnesses.filter(({ outcome }) => outcome !== 'wrong');
  const last = borne.find(({ corrected }) => corrected);
  return {
    ...{ fieldKey, layoutId: row.layoutId, right: borne.length, wrong: row.witnesses.length - borne.length },
    corrected: last ? { by: last.member?.user.name ?? null, at: last.createdAt.toISOString(), document: last.document } : null,
  };
}
