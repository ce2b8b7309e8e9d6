import type { ReactNode } from 'react';
import { found, requireActor } from '#app/_session/actor.ts';
import { authorise } from '#lib/domain/rights.ts';

/** Whoever may not review finds no such page: asked here, before anything of it is sent. */
export default async function ReviewLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  await found((async () => authorise(actor, 'document.review'))());
  return children;
}
