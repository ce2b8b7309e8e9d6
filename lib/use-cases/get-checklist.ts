import { database } from '#lib/adapters/db/client.ts';
import { withinReach } from '#lib/adapters/db/document-row.ts';
import type { DocumentState } from '#lib/domain/document.ts';
import { type DocumentType, documentTypeSchema } from '#lib/domain/document-types/key.ts';
import { type Checklist, checklistOf, purposeOf, requiredTypesOf } from '#lib/domain/loan-checklist.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

export interface LoanChecklist extends Checklist {
  loanId: string | null;
  /** Null for a loan without a name, and for papers that belong to none yet. */
  reference: string | null;
}

/** Far more than one borrower has; a whole organisation's papers are no checklist. */
const DOCUMENTS_MAX = 1000;

interface Row {
  id: string;
  state: DocumentState;
  loanId: string | null;
  reference: string | null;
  requiredTypes: unknown;
  types: string[] | null;
  purpose: string | null;
}

/**
 * What each loan still needs, going by the documents that the actor uploaded or may see. Papers that belong to no loan
 * make a list of their own; without any document it is that list, empty.
 */
export async function getChecklist({ actor }: { actor: Actor }): Promise<LoanChecklist[]> {
  const { organisationId, uploadedById } = withinReach(actor, authorise(actor, 'document.read'));
  const rows = await database().$queryRaw<Row[]>`
    SELECT d.id, d.state::text, d."loanId", l.reference, l."requiredTypes",
      (SELECT array_agg(t->>'type') FROM jsonb_array_elements(e.result->'document'->'types') t) AS "types",
      (SELECT f->>'value' FROM jsonb_array_elements(e.result->'fields') f WHERE f->>'key' = 'loanPurposeType' LIMIT 1) AS "purpose"
    FROM "Document" d
    LEFT JOIN "Loan" l ON l.id = d."loanId"
    LEFT JOIN LATERAL (SELECT result FROM "Extraction" WHERE "documentId" = d.id AND reading = d.reading
      ORDER BY number DESC LIMIT 1) e ON true
    WHERE d."organisationId" = ${organisationId} AND (${uploadedById ?? null}::text IS NULL OR d."uploadedById" = ${uploadedById ?? null})
    ORDER BY d."createdAt", d.id LIMIT ${DOCUMENTS_MAX}`;
  const loans = Map.groupBy(rows, ({ loanId }) => loanId);
  if (loans.size === 0) loans.set(null, []);
  return [...loans].map(([loanId, documents]) => loanChecklist(loanId, documents));
}

function loanChecklist(loanId: string | null, rows: readonly Row[]): LoanChecklist {
  const chosen: DocumentType[] = documentTypeSchema
    .array()
    .catch([])
    .parse(rows[0]?.requiredTypes ?? []);
  const purpose = purposeOf(rows.flatMap(({ purpose }) => (purpose ? [purpose] : [])));
  const documents = rows.map(({ id, state, types }) => ({
    documentId: id,
    state,
    types: [...new Set(documentTypeSchema.array().parse(types ?? []))],
  }));
  return { loanId, reference: rows[0]?.reference ?? null, ...checklistOf(requiredTypesOf(chosen, purpose), documents) };
}
