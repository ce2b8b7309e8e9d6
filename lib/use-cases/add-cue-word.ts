import type { z } from 'zod';
import { database } from '#lib/adapters/db/client.ts';
import { type CueWord, type cueWordSchema, isSameCueWord } from '#lib/domain/cue-words.ts';
import { Conflict, InvalidInput } from '#lib/domain/errors.ts';
import { FIELDS } from '#lib/domain/fields.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

/** Every label is looked for on every page. */
const CUE_WORDS_MAX = 200;

/**
 * From now on the organisation's documents are read with this label too; what was read before stays as it is. Throws
 * `Conflict` when the field has this label already, `InvalidInput` when there are too many.
 */
export async function addCueWord({ actor, cueWord }: { actor: Actor; cueWord: z.infer<typeof cueWordSchema> }): Promise<{ id: string }> {
  authorise(actor, 'cue-word.manage');
  const { organisationId, memberId } = actor;
  return database().$transaction(async (tx) => {
    // One at a time in an organisation: two of the same at once would both find nothing.
    await tx.$queryRaw`SELECT 1 FROM "Organisation" WHERE "id" = ${organisationId} FOR UPDATE`;
    const known = await tx.cueWord.findMany({ where: { organisationId }, select: { fieldKey: true, label: true } });
    refuseKnown(cueWord, known);
    if (known.length >= CUE_WORDS_MAX)
      throw new InvalidInput(`There are ${CUE_WORDS_MAX} cue words already. Remove one that finds nothing first.`, 'too_many_cue_words');
    const row = { organisationId, fieldKey: cueWord.key, label: cueWord.label, createdById: memberId };
    const { id } = await tx.cueWord.create({ data: row, select: { id: true } });
    const by = { organisationId, memberId, actorName: actor.name };
    const detail = { fieldKey: cueWord.key, after: cueWord.label };
    await tx.auditEvent.create({ data: { ...by, event: 'cue-word.added', subjectType: 'cue-word', subjectId: id, detail } });
    return { id };
  });
}

function refuseKnown(cueWord: CueWord, known: readonly { fieldKey: string; label: string }[]): void {
  const same = known.find(({ fieldKey, label }) => fieldKey === cueWord.key && isSameCueWord(label, cueWord.label));
  if (same) throw new Conflict(`${FIELDS[cueWord.key].label} has the cue word “${same.label}” already.`);
}
