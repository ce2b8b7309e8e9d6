import { database } from '#lib/adapters/db/client.ts';
import { type CueWord, cueWordSchema } from '#lib/domain/cue-words.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

export interface OwnCueWord extends CueWord {
  id: string;
  /** Null when that person is gone. */
  addedBy: string | null;
  createdAt: string;
}

/** The labels that the organisation added to ours, by label. */
export async function findCueWords({ actor }: { actor: Actor }): Promise<OwnCueWord[]> {
  authorise(actor, 'cue-word.manage');
  const rows = await database().cueWord.findMany({
    where: { organisationId: actor.organisationId },
    orderBy: [{ label: 'asc' }, { id: 'asc' }],
    select: { id: true, fieldKey: true, label: true, createdAt: true, createdBy: { select: { user: { select: { name: true } } } } },
  });
  return rows.map(({ id, fieldKey, label, createdAt, createdBy }) => ({
    id,
    ...cueWordSchema.parse({ key: fieldKey, label }),
    addedBy: createdBy?.user.name ?? null,
    createdAt: createdAt.toISOString(),
  }));
}
