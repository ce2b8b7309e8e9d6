import { lockDocument } from '#lib/adapters/db/answers.ts';
import { database } from '#lib/adapters/db/client.ts';
import { reopen } from '#lib/adapters/db/reopen.ts';
import { Conflict } from '#lib/domain/errors.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';

/** Takes an approval back: the document is in review again, with all its answers. Throws `Conflict` when it was not approved. */
export async function reopenDocument({ actor, documentId }: { actor: Actor; documentId: string }): Promise<{ state: 'in-review' }> {
  authorise(actor, 'document.approve');
  await database().$transaction(async (tx) => {
    const { state } = await lockDocument(tx, actor, documentId);
    if (state !== 'approved') throw new Conflict('This document is not approved, so there is no approval to take back.');
    await reopen(tx, actor, documentId);
  });
  return { state: 'in-review' };
}
