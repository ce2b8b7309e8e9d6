import type { DocumentType } from '#lib/domain/document-types/key.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import type { Anchor, PrintedWord } from '#lib/domain/memory.ts';
import type { Transaction } from './client.ts';

/** So many pages of a layout are kept to know it by. */
const SKETCHES_MAX = 5;

export interface LessonRow {
  page: number;
  documentType: DocumentType;
  /** Null for a new layout. */
  layoutId: string | null;
  fingerprint: Uint8Array<ArrayBuffer>;
  printing: readonly PrintedWord[];
  taught: readonly { fieldKey: FieldKey; anchor: Anchor }[];
  witnesses: readonly { anchorId: string; fieldKey: FieldKey; right: boolean }[];
  readings: readonly { fieldKey: FieldKey; reader: string; right: boolean }[];
}

export interface Teacher {
  organisationId: string;
  documentId: string;
  /** Who gave the value of a field, and whether it is another than the machine's. */
  by: (key: FieldKey) => { memberId: string | null; corrected: boolean };
}

/** One document after the other teaches an organisation: two at once would each make a layout of the same form. */
export async function lockMemory(tx: Transaction, organisationId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`memory ${organisationId}`}, 0))`;
}

/** Takes back all that a document taught or bore out. */
export async function unlearnDocument(tx: Transaction, documentId: string): Promise<void> {
  await tx.layoutSighting.deleteMany({ where: { documentId } });
  await tx.anchorWitness.deleteMany({ where: { documentId } });
  await tx.rememberedReading.deleteMany({ where: { documentId } });
}

/** Anchors that no document bears out any more are gone, and layouts that none is left of. */
export async function dropUnsupported(tx: Pick<Transaction, '$executeRaw'>, organisationId: string): Promise<void> {
  await tx.$executeRaw`DELETE FROM "RememberedAnchor" a WHERE a."organisationId" = ${organisationId} AND NOT EXISTS
    (SELECT 1 FROM "AnchorWitness" w WHERE w."anchorId" = a."id" AND w."outcome" <> 'wrong')`;
  await tx.$executeRaw`DELETE FROM "LayoutMemory" l WHERE l."organisationId" = ${organisationId} AND NOT EXISTS
    (SELECT 1 FROM "LayoutSighting" s WHERE s."layoutId" = l."id" AND s."sketch" IS NOT NULL)`;
}

/** Keeps what a page of an approved document teaches. */
export async function keepLesson(tx: Transaction, { organisationId, documentId, by }: Teacher, lesson: LessonRow): Promise<void> {
  const own = { organisationId, documentId };
  const layoutId = lesson.layoutId ?? (await newLayout(tx, organisationId, lesson.documentType));
  const printing = lesson.printing.map(({ text, box }) => ({ text, box: [...box] }));
  await tx.layoutSighting.create({
    data: { ...own, layoutId, page: lesson.page, sketch: lesson.fingerprint, printing },
    select: { id: true },
  });
  await tx.$executeRaw`UPDATE "LayoutSighting" SET "sketch" = NULL, "printing" = NULL WHERE "layoutId" = ${layoutId} AND "id" NOT IN
    (SELECT "id" FROM "LayoutSighting" WHERE "layoutId" = ${layoutId} AND "sketch" IS NOT NULL ORDER BY "createdAt" DESC, "id" DESC
      LIMIT ${SKETCHES_MAX})`;
  for (const { fieldKey, anchor } of lesson.taught) {
    const witnesses = { create: { ...own, outcome: 'taught' as const, ...by(fieldKey) } };
    const row = { organisationId, layoutId, fieldKey, anchor: structuredClone(anchor) };
    await tx.rememberedAnchor.create({ data: { ...row, witnesses }, select: { id: true } });
  }
  await tx.anchorWitness.createMany({
    data: lesson.witnesses.map(({ anchorId, fieldKey, right }) => ({
      ...own,
      anchorId,
      outcome: right ? ('right' as const) : ('wrong' as const),
      ...by(fieldKey),
    })),
    skipDuplicates: true,
  });
  await tx.rememberedReading.createMany({ data: lesson.readings.map((reading) => ({ ...own, layoutId, ...reading })) });
}

async function newLayout(tx: Transaction, organisationId: string, documentType: DocumentType): Promise<string> {
  const { id } = await tx.layoutMemory.create({ data: { organisationId, documentType }, select: { id: true } });
  return id;
}
