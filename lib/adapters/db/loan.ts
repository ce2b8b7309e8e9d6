import type { Prisma } from './generated/client.ts';

/** The id of the loan that an organisation calls by this name; the loan is made when it is new. */
export async function loanOf(tx: Pick<Prisma.TransactionClient, 'loan'>, organisationId: string, reference: string): Promise<string> {
  const key = { organisationId, reference };
  const loan = await tx.loan.upsert({ where: { organisationId_reference: key }, create: key, update: {}, select: { id: true } });
  return loan.id;
}
