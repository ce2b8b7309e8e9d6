import { database } from '#lib/adapters/db/client.ts';
import { type Actor, authorise } from '#lib/domain/rights.ts';
import type { Touch } from '#lib/domain/touch.ts';

/** A clock may be a little ahead of ours; a stretch from before this came from a browser that slept. */
const AHEAD_MS_MAX = 120_000;
const AGE_MS_MAX = 7 * 86_400_000;

/**
 * Keeps stretches of the actor's attention; one that is kept already is not kept again. Nobody waits for the answer, so what
 * cannot be true, or is about a document that is gone, is left out silently. Answers how many were new.
 */
export async function recordTouches(input: { actor: Actor; touches: readonly Touch[]; now?: Date }): Promise<{ kept: number }> {
  const { actor, touches, now = new Date() } = input;
  authorise(actor, 'touch.record');
  const { organisationId, memberId } = actor;
  const known = await database().document.findMany({
    where: { organisationId, id: { in: [...new Set(touches.map(({ documentId }) => documentId))] } },
    select: { id: true },
  });
  const ids = new Set(known.map(({ id }) => id));
  const data = touches.flatMap(({ startedAt, ...touch }) => {
    const at = new Date(startedAt);
    const isSound = at.getTime() + touch.activeMs <= now.getTime() + AHEAD_MS_MAX && at.getTime() >= now.getTime() - AGE_MS_MAX;
    return ids.has(touch.documentId) && isSound ? [{ ...touch, startedAt: at, organisationId, memberId }] : [];
  });
  const { count } = await database().touch.createMany({ data, skipDuplicates: true });
  return { kept: count };
}
