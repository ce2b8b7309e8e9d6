import { database } from '#lib/adapters/db/client.ts';
import { noSuchLoan, requiredTypesIn } from '#lib/adapters/db/loan-file.ts';
import { DOCUMENT_TYPES, type DocumentType } from '#lib/domain/document-types/key.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

/** Says which papers the borrower of a loan is asked for; none = what such a loan usually needs. */
export async function setRequiredTypes(input: {
  actor: Actor;
  loanId: string;
  types: readonly DocumentType[];
}): Promise<{ types: DocumentType[] }> {
  const { actor, loanId } = input;
  authorise(actor, 'loan.manage');
  const types = DOCUMENT_TYPES.filter((type) => input.types.includes(type));
  const { organisationId, memberId, name: actorName } = actor;
  await database().$transaction(async (tx) => {
    const loan = await tx.loan.findFirst({ where: { id: loanId, organisationId }, select: { requiredTypes: true } });
    if (!loan) throw noSuchLoan();
    const before = requiredTypesIn(loan.requiredTypes);
    if (before.join() === types.join()) return;
    await tx.loan.update({ where: { id: loanId }, data: { requiredTypes: types }, select: { id: true } });
    const detail = { before: before.join(', '), after: types.join(', ') };
    const subject = { subjectType: 'loan', subjectId: loanId };
    await tx.auditEvent.create({ data: { organisationId, memberId, actorName, event: 'loan.required-types-set', ...subject, detail } });
  });
  return { types };
}
