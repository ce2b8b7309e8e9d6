import { database } from '#lib/adapters/db/client.ts';
import { type DocumentSummary, SUMMARY_COLUMNS, toSummaries, withinReach } from '#lib/adapters/db/document-row.ts';
import {
  COMPARED_FILES_MAX,
  evidenceId,
  findLoanDecisions,
  findLoanPapers,
  type LoanDecision,
  noSuchLoan,
  requiredTypesIn,
} from '#lib/adapters/db/loan-file.ts';
import type { DocumentType } from '#lib/domain/document-types/key.ts';
import { type Checklist, checklistOf, type LoanPurpose, purposeOf, requiredTypesOf } from '#lib/domain/loan-checklist.ts';
import type { DecisionOnLoan, LoanConflict, LoanFileConflict } from '#lib/domain/loan-conflict.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';
import { changesSince, conflictsOf } from '#lib/pipeline/checks/loan-conflicts.ts';
import { factsOf, type LoanFact } from '#lib/pipeline/checks/loan-facts.ts';

export interface LoanFile {
  id: string;
  /** Null for a loan without a name. */
  reference: string | null;
  files: DocumentSummary[];
  /** Files that are listed but were too many to compare. */
  notCompared: number;
  checklist: Checklist;
  /** What somebody chose to ask for; empty = what such a loan usually needs. */
  requiredTypes: DocumentType[];
  purpose: LoanPurpose;
  /** None for those who see only their own files: what others' papers say is not theirs to know. */
  conflicts: LoanFileConflict[];
  facts: LoanFact[];
  /** Width of a page through its height, by `<documentId> <page>`, for the pages that conflicts show. */
  ratios: Record<string, number>;
}

/**
 * The documents of one loan together: its files, what is missing, what they say differently and how that was decided, and what
 * counts. Within the reach of the actor. Throws `NotFound`.
 */
export async function getLoanFile({ actor, loanId }: { actor: Actor; loanId: string }): Promise<LoanFile> {
  const reach = authorise(actor, 'loan.read');
  const within = withinReach(actor, reach);
  const db = database();
  const loan = await db.loan.findFirst({
    where: { id: loanId, organisationId: actor.organisationId, ...(reach === 'own' && { documents: { some: within } }) },
    select: { id: true, reference: true, requiredTypes: true },
  });
  if (!loan) throw noSuchLoan();
  const [rows, papersByLoan, decisions] = await Promise.all([
    db.document.findMany({ where: { loanId, ...within }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], select: SUMMARY_COLUMNS }),
    findLoanPapers(db, { loanIds: [loanId], ...within }),
    reach === 'all' ? findLoanDecisions(db, { loanIds: [loanId], organisationId: actor.organisationId }) : [],
  ]);
  const files = await toSummaries(db, rows);
  const papers = papersByLoan.get(loanId) ?? [];
  const conflicts = reach === 'all' ? conflictsOf(papers).map((conflict) => withDecision(conflict, decisions)) : [];
  const requiredTypes = requiredTypesIn(loan.requiredTypes);
  const purpose = purposeOf(papers.flatMap(({ values }) => values.get('loanPurposeType')?.map(({ value }) => value) ?? []));
  const read = files.filter(({ state }) => state === 'in-review' || state === 'approved').length;
  return {
    id: loan.id,
    reference: loan.reference,
    files,
    notCompared: Math.max(0, read - COMPARED_FILES_MAX),
    checklist: checklistOf(
      requiredTypesOf(requiredTypes, purpose),
      files.map(({ id, state, types }) => ({ documentId: id, state, types })),
    ),
    requiredTypes,
    purpose,
    conflicts,
    facts: factsOf(
      papers,
      conflicts.map((conflict) => ({ ...conflict, counts: conflict.decision ? conflict.decision.value : undefined })),
    ),
    ratios: await ratiosOf(conflicts),
  };
}

function withDecision(conflict: LoanConflict, decisions: readonly LoanDecision[]): LoanFileConflict {
  const own = decisions.filter(({ fieldKey }) => fieldKey === conflict.fieldKey);
  const [last] = own;
  const changes = last ? changesSince(last.evidence, conflict) : [];
  const told = own.map(({ evidence: _evidence, loanId: _loan, fieldKey: _field, ...decision }): DecisionOnLoan => decision);
  const holds = changes.length === 0;
  return {
    ...conflict,
    evidenceId: evidenceId(conflict),
    lastDecisionId: last?.id ?? null,
    decision: (holds && told[0]) || null,
    earlier: holds ? told.slice(1) : told,
    changes,
  };
}

async function ratiosOf(conflicts: readonly LoanConflict[]): Promise<Record<string, number>> {
  const evidence = conflicts.flatMap(({ sides }) => sides.flatMap((side) => side.evidence));
  const OR = evidence.flatMap(({ documentId, values }) => values.flatMap(({ page }) => (page ? [{ documentId, number: page }] : [])));
  if (OR.length === 0) return {};
  const pages = await database().page.findMany({ where: { OR }, select: { documentId: true, number: true, width: true, height: true } });
  return Object.fromEntries(
    pages.flatMap(({ documentId, number, width, height }) => (width && height ? [[`${documentId} ${number}`, width / height]] : [])),
  );
}
