import { database } from '#lib/adapters/db/client.ts';
import { evidenceId, findLoanDecisions, findLoanPapers, noSuchLoan } from '#lib/adapters/db/loan-file.ts';
import { Conflict, InvalidInput } from '#lib/domain/errors.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import { KINDS } from '#lib/domain/kinds/table.ts';
import { keptEvidenceOf, type LoanConflict, toDecisionColumn } from '#lib/domain/loan-conflict.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';
import { conflictsOf } from '#lib/pipeline/checks/loan-conflicts.ts';

interface Deciding {
  actor: Actor;
  loanId: string;
  fieldKey: FieldKey;
  /** The values of one side; null = every document is right as it is. */
  value: readonly string[] | null;
  /** 1 to 500 letters. */
  reason: string;
  /** What its author saw: the evidence, and the last decision on the field (null without one). */
  seen: { evidenceId: string; lastDecisionId: string | null };
}

/**
 * Settles what the documents of a loan say differently, with a reason; what was weighed is kept beside it. The documents
 * themselves are not changed. Throws `Conflict`: `decided_by_other` when somebody decided in the meantime, `evidence_changed`
 * when a document says something else than the author saw; `InvalidInput` when the value is of none of the sides.
 */
export async function decideConflict(input: Deciding): Promise<{ decisionId: string }> {
  const { actor, loanId, fieldKey, value, reason, seen } = input;
  authorise(actor, 'loan.decide');
  const { organisationId, memberId, name: actorName } = actor;
  return database().$transaction(async (tx) => {
    const locked = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM "Loan" WHERE id = ${loanId} AND "organisationId" = ${organisationId} FOR UPDATE`;
    if (locked.length === 0) throw noSuchLoan();
    const [last] = await findLoanDecisions(tx, { loanIds: [loanId], organisationId, fieldKey });
    if ((last?.id ?? null) !== seen.lastDecisionId)
      throw new Conflict(
        last ? `${last.by} decided this in the meantime: ${said(fieldKey, last.value)}. Reason: ${last.reason}` : 'Reload the loan.',
        'decided_by_other',
      );
    const papers = (await findLoanPapers(tx, { loanIds: [loanId], organisationId, keys: [fieldKey] })).get(loanId) ?? [];
    const conflict = conflictsOf(papers).find((one) => one.fieldKey === fieldKey);
    if (!conflict || evidenceId(conflict) !== seen.evidenceId)
      throw new Conflict('The documents say something else than you saw. Look again before you decide.', 'evidence_changed');
    refuseForeignValue(conflict, value);
    const data = { organisationId, loanId, fieldKey, value: toDecisionColumn(value), reason, memberId, evidence: keptEvidenceOf(conflict) };
    const { id: decisionId } = await tx.loanDecision.create({ data, select: { id: true } });
    const detail = { field: fieldKey, after: value === null ? 'as it should be' : value.join(', '), reason };
    const subject = { subjectType: 'loan', subjectId: loanId };
    await tx.auditEvent.create({ data: { organisationId, memberId, actorName, event: 'loan.conflict-decided', ...subject, detail } });
    return { decisionId };
  });
}

const said = (key: FieldKey, value: readonly string[] | null): string =>
  value === null ? 'every document is right as it is' : value.map((one) => KINDS[FIELDS[key].kind].format(one)).join(' and ');

function refuseForeignValue({ sides }: LoanConflict, value: readonly string[] | null): void {
  if (value === null) return;
  const isSide = sides.some((side) => side.values.length > 0 && side.values.join('\n') === value.join('\n'));
  if (!isSide)
    throw new InvalidInput('None of the documents says this. Choose one of their values, or correct a document first.', 'value_of_no_side');
}
