import { type CueWord, cueWordSchema } from '#lib/domain/cue-words.ts';
import type { Prisma } from './generated/client.ts';

/** An organisation's own labels, as `extract` takes them. */
export async function findOwnCueWords(db: Pick<Prisma.TransactionClient, 'cueWord'>, organisationId: string): Promise<CueWord[]> {
  const rows = await db.cueWord.findMany({
    where: { organisationId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { fieldKey: true, label: true },
  });
  return rows.map(({ fieldKey, label }) => cueWordSchema.parse({ key: fieldKey, label }));
}
