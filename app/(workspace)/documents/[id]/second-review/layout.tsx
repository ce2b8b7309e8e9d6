import type { ReactNode } from 'react';
import { found, requireActor } from '#app/_session/actor.ts';
import { authorise } from '#lib/domain/rights.ts';

/** Whoever may not read a document a second time finds no such page. */
export default async function SecondReviewLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  await found((async () => authorise(actor, 'second-review.answer'))());
  return children;
}
