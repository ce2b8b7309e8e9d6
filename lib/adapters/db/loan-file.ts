import { createHash } from 'node:crypto';
import { canonicalJson } from '#lib/domain/canonical-json.ts';
import { type DocumentType, documentTypeSchema } from '#lib/domain/document-types/key.ts';
import { NotFound } from '#lib/domain/errors.ts';
import { extractedFieldSchema, typedRangeSchema } from '#lib/domain/extraction.ts';
import { FIELD_KEYS, type FieldKey, fieldKeySchema } from '#lib/domain/field.ts';
import {
  type DecisionOnLoan,
  decisionValueSchema,
  fromDecisionColumn,
  type KeptEvidence,
  keptEvidenceOf,
  keptEvidenceSchema,
  type LoanConflict,
} from '#lib/domain/loan-conflict.ts';
import { type LoanPaper, papersOf } from '#lib/domain/loan-paper.ts';
import { typedRangesOf } from '#lib/domain/review.ts';
import { CORRECTION_COLUMNS, toCorrection } from './answers.ts';
import type { Prisma } from './generated/client.ts';

type Db = Pick<Prisma.TransactionClient, '$queryRaw' | 'correction'>;

/** Far more than a loan has; more files are listed but not compared. */
export const COMPARED_FILES_MAX = 100;

interface Row {
  loanId: string;
  documentId: string;
  fileName: string;
  extractionId: string;
  pages: number | null;
  types: unknown;
  fields: unknown;
}

interface Asked {
  loanIds: readonly string[];
  organisationId: string;
  uploadedById?: string;
  /** Only these fields; all without it. */
  keys?: readonly FieldKey[];
}

/** What the documents of loans say now, by loan, oldest file first; files that are not read, failed or rejected say nothing. */
export async function findLoanPapers(db: Db, asked: Asked): Promise<Map<string, LoanPaper[]>> {
  const { loanIds, organisationId, uploadedById, keys = FIELD_KEYS } = asked;
  const rows = await db.$queryRaw<Row[]>`
    SELECT d."loanId", d.id AS "documentId", d."fileName", e.id AS "extractionId",
      (e.result->'document'->>'pages')::int AS "pages", e.result->'document'->'types' AS "types",
      (SELECT coalesce(jsonb_agg(f - 'explanation' ORDER BY n), '[]'::jsonb)
        FROM jsonb_array_elements(e.result->'fields') WITH ORDINALITY AS t(f, n) WHERE f->>'key' = ANY(${[...keys]})) AS "fields"
    FROM (
      SELECT *, row_number() OVER (PARTITION BY "loanId" ORDER BY "createdAt", id) AS place FROM "Document"
      WHERE "loanId" = ANY(${[...loanIds]}) AND "organisationId" = ${organisationId} AND state IN ('in-review', 'approved')
        AND (${uploadedById ?? null}::text IS NULL OR "uploadedById" = ${uploadedById ?? null})
    ) d
    JOIN LATERAL (SELECT id, result FROM "Extraction" WHERE "documentId" = d.id AND reading = d.reading
      ORDER BY number DESC LIMIT 1) e ON true
    WHERE d.place <= ${COMPARED_FILES_MAX}
    ORDER BY d."loanId", d.place`;
  const corrections = Map.groupBy(
    await db.correction.findMany({
      where: { extractionId: { in: rows.map(({ extractionId }) => extractionId) }, fieldKey: { in: [...keys] } },
      orderBy: { sequence: 'asc' },
      select: { ...CORRECTION_COLUMNS, extractionId: true },
    }),
    ({ extractionId }) => extractionId,
  );
  const papers = rows.flatMap((row) => {
    const types = typedRangeSchema.array().parse(row.types ?? []);
    const said = (corrections.get(row.extractionId) ?? []).map(({ extractionId: _, ...correction }) => toCorrection(correction));
    const { documentId, fileName, loanId } = row;
    const fields = extractedFieldSchema.array().parse(row.fields);
    const ranges = typedRangesOf({ document: { types, pages: row.pages ?? 1 } });
    return papersOf({ documentId, fileName, types: ranges, fields, corrections: said }).map((paper) => ({ loanId, paper }));
  });
  const byLoan = Map.groupBy(papers, ({ loanId }) => loanId);
  return new Map([...byLoan].map(([loanId, ones]) => [loanId, ones.map(({ paper }) => paper)]));
}

/** A decision with what it is about and what was weighed. */
export interface LoanDecision extends DecisionOnLoan {
  loanId: string;
  fieldKey: FieldKey;
  evidence: KeptEvidence[];
}

/** Every decision on loans, newest first. */
export async function findLoanDecisions(
  db: Pick<Prisma.TransactionClient, 'loanDecision'>,
  where: { loanIds: readonly string[]; organisationId: string; fieldKey?: FieldKey },
): Promise<LoanDecision[]> {
  const { loanIds, organisationId, fieldKey } = where;
  const rows = await db.loanDecision.findMany({
    where: { loanId: { in: [...loanIds] }, organisationId, ...(fieldKey && { fieldKey }) },
    // Identifiers are UUIDs of version 7: they grow with time.
    orderBy: { id: 'desc' },
    select: {
      id: true,
      loanId: true,
      fieldKey: true,
      value: true,
      reason: true,
      evidence: true,
      createdAt: true,
      member: { select: { user: { select: { name: true } } } },
    },
  });
  return rows.map(({ fieldKey, value, evidence, createdAt, member, ...row }) => ({
    ...row,
    fieldKey: fieldKeySchema.parse(fieldKey),
    value: decisionValueSchema.parse(fromDecisionColumn(value)),
    by: member?.user.name ?? 'Somebody who left',
    at: createdAt.toISOString(),
    evidence: keptEvidenceSchema.array().parse(evidence),
  }));
}

/** What the evidence of a conflict is told by: sha256 of what each document says. Another word makes another evidence. */
export const evidenceId = (conflict: LoanConflict): string =>
  createHash('sha256')
    .update(canonicalJson(keptEvidenceOf(conflict)))
    .digest('hex');

/** The types that somebody chose; empty = what such a loan usually needs. */
export const requiredTypesIn = (column: unknown): DocumentType[] =>
  documentTypeSchema
    .array()
    .catch([])
    .parse(column ?? []);

/** Not existing and not being allowed to know are not told apart. */
export const noSuchLoan = (): NotFound => new NotFound('There is no such loan. It may have been renamed; look it up in the list of loans.');
