import { documentTypeSchema } from '#lib/domain/document-types/key.ts';
import { fieldKeySchema } from '#lib/domain/field.ts';
import {
  anchorSchema,
  type KnownPage,
  printedWordSchema,
  type RememberedAnchor,
  type RememberedLayout,
  type RememberedReading,
} from '#lib/domain/memory.ts';
import type { Prisma } from './generated/client.ts';

type Db = Pick<Prisma.TransactionClient, '$queryRaw' | 'organisation' | 'layoutSighting' | 'layoutMemory' | 'rememberedReading'>;

/** Fingerprints of the layouts that an organisation remembers, the newest of each; none while its memory is off. */
export async function findKnownPages(db: Db, organisationId: string): Promise<KnownPage[]> {
  const { memoryOn } = await db.organisation.findUniqueOrThrow({ where: { id: organisationId }, select: { memoryOn: true } });
  if (!memoryOn) return [];
  const rows = await db.layoutSighting.findMany({
    where: { organisationId, sketch: { not: null } },
    orderBy: { createdAt: 'desc' },
    select: { layoutId: true, sketch: true },
  });
  return rows.flatMap(({ layoutId, sketch }) => (sketch ? [{ layoutId, fingerprint: sketch }] : []));
}

interface AnchorRow {
  id: string;
  layoutId: string;
  fieldKey: string;
  anchor: unknown;
  right: number;
  wrong: number;
  correctedAt: Date | null;
  correctedBy: string | null;
  correctedIn: string | null;
}

/** Anchors with what documents said about them; a document that taught one counts as one that it read right. */
export const findAnchors = (db: Pick<Db, '$queryRaw'>, layoutIds: readonly string[]): Promise<AnchorRow[]> =>
  db.$queryRaw<AnchorRow[]>`
    SELECT a."id", a."layoutId", a."fieldKey", a."anchor",
      count(*) FILTER (WHERE w."outcome" <> 'wrong')::int AS "right",
      count(*) FILTER (WHERE w."outcome" = 'wrong')::int AS "wrong",
      c."createdAt" AS "correctedAt", c."memberId" AS "correctedBy", c."documentId" AS "correctedIn"
    FROM "RememberedAnchor" a
    JOIN "AnchorWitness" w ON w."anchorId" = a."id"
    LEFT JOIN LATERAL (SELECT "createdAt", "memberId", "documentId" FROM "AnchorWitness"
      WHERE "anchorId" = a."id" AND "corrected" AND "outcome" <> 'wrong' ORDER BY "createdAt" DESC LIMIT 1) c ON true
    WHERE a."layoutId" = ANY (${[...layoutIds]})
    GROUP BY a."id", c."createdAt", c."memberId", c."documentId" ORDER BY a."createdAt", a."id"`;

/** An anchor of a field that is no more is left out. */
export function toAnchor(row: AnchorRow): RememberedAnchor[] {
  const { id, right, wrong, correctedAt, correctedBy, correctedIn } = row;
  const fieldKey = fieldKeySchema.safeParse(row.fieldKey).data;
  if (!fieldKey) return [];
  const corrected = correctedAt && correctedIn ? { by: correctedBy, at: correctedAt.toISOString(), documentId: correctedIn } : null;
  return [{ id, fieldKey, anchor: anchorSchema.parse(row.anchor), right, wrong, documents: right, corrected }];
}

/** What is remembered of these layouts of an organisation. */
export async function findRememberedLayouts(db: Db, organisationId: string, ids: readonly string[]): Promise<RememberedLayout[]> {
  if (ids.length === 0) return [];
  const layouts = await db.layoutMemory.findMany({
    where: { organisationId, id: { in: [...ids] } },
    select: {
      id: true,
      documentType: true,
      sightings: { where: { sketch: { not: null } }, orderBy: { createdAt: 'desc' }, select: { printing: true } },
    },
  });
  const known = layouts.map(({ id }) => id);
  const anchors = Map.groupBy(await findAnchors(db, known), ({ layoutId }) => layoutId);
  const readings = await findReadings(db, known);
  return layouts.map(({ id, documentType, sightings }) => ({
    id,
    documentType: documentTypeSchema.parse(documentType),
    printings: sightings.map(({ printing }) => printedWordSchema.array().parse(printing ?? [])),
    anchors: (anchors.get(id) ?? []).flatMap(toAnchor),
    readings: readings.get(id) ?? [],
  }));
}

async function findReadings(db: Db, layoutIds: readonly string[]): Promise<Map<string, RememberedReading[]>> {
  const rows = await db.rememberedReading.groupBy({
    by: ['layoutId', 'fieldKey', 'reader', 'right'],
    where: { layoutId: { in: [...layoutIds] } },
    _count: true,
  });
  const byLayout = new Map<string, RememberedReading[]>();
  for (const { layoutId, fieldKey, reader, right, _count: times } of rows) {
    const key = fieldKeySchema.safeParse(fieldKey).data;
    if (!key) continue;
    const counted = { right: right ? times : 0, wrong: right ? 0 : times };
    byLayout.set(layoutId, [...(byLayout.get(layoutId) ?? []), { fieldKey: key, reader, ...counted }]);
  }
  return byLayout;
}
