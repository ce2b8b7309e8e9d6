import { database } from '#lib/adapters/db/client.ts';
import { fromRowState, withinReach } from '#lib/adapters/db/document-row.ts';
import type { Prisma } from '#lib/adapters/db/generated/client.ts';
import { findLoanDecisions, findLoanPapers } from '#lib/adapters/db/loan-file.ts';
import { behind, toCursor } from '#lib/adapters/db/newest-first.ts';
import type { DocumentState } from '#lib/domain/document.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';
import { AGREEING_FIELDS } from '#lib/pipeline/checks/agreement.ts';
import { changesSince, conflictsOf } from '#lib/pipeline/checks/loan-conflicts.ts';

const PAGE_SIZE = 25;

export interface LoanSummary {
  id: string;
  /** Null for a loan without a name. */
  reference: string | null;
  createdAt: string;
  /** Files within reach, by state. */
  files: Partial<Record<DocumentState, number>>;
  /** Conflicts that nobody decided; null for those who see only their own files. */
  openConflicts: number | null;
}

/** The loans with a file within reach, newest first, twenty-five at a time. `search` looks into references. */
export async function findLoans(input: {
  actor: Actor;
  search?: string;
  cursor?: string;
}): Promise<{ loans: LoanSummary[]; nextCursor: string | null }> {
  const { actor, search, cursor } = input;
  const reach = authorise(actor, 'loan.read');
  const within = withinReach(actor, reach);
  const { organisationId } = actor;
  const where: Prisma.LoanWhereInput[] = [{ organisationId, documents: { some: within } }];
  // Prisma passes a search to LIKE; its wildcards are letters here.
  const contains = search?.trim().replaceAll(/[\\%_]/g, '\\$&');
  if (contains) where.push({ reference: { contains, mode: 'insensitive' } });
  if (cursor) where.push(behind(cursor));
  const rows = await database().loan.findMany({
    where: { AND: where },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: PAGE_SIZE + 1,
    select: { id: true, reference: true, createdAt: true },
  });
  const page = rows.slice(0, PAGE_SIZE);
  const loanIds = page.map(({ id }) => id);
  const [counts, open] = await Promise.all([
    database().document.groupBy({ by: ['loanId', 'state'], where: { loanId: { in: loanIds }, ...within }, _count: true }),
    reach === 'all' ? openConflictsOf(loanIds, organisationId) : null,
  ]);
  const loans = page.map(({ id, reference, createdAt }): LoanSummary => {
    const own = counts.filter(({ loanId }) => loanId === id).map(({ state, _count }) => [fromRowState(state), _count]);
    return {
      id,
      reference,
      createdAt: createdAt.toISOString(),
      files: Object.fromEntries(own),
      openConflicts: open && (open.get(id) ?? 0),
    };
  });
  const last = page.at(-1);
  return { loans, nextCursor: rows.length > PAGE_SIZE && last ? toCursor(last) : null };
}

async function openConflictsOf(loanIds: readonly string[], organisationId: string): Promise<Map<string, number>> {
  const [papers, decisions] = await Promise.all([
    findLoanPapers(database(), { loanIds, organisationId, keys: AGREEING_FIELDS }),
    findLoanDecisions(database(), { loanIds, organisationId }),
  ]);
  return new Map(
    [...papers].map(([loanId, ones]) => {
      const open = conflictsOf(ones).filter((conflict) => {
        const last = decisions.find((decision) => decision.loanId === loanId && decision.fieldKey === conflict.fieldKey);
        return !last || changesSince(last.evidence, conflict).length > 0;
      });
      return [loanId, open.length];
    }),
  );
}
