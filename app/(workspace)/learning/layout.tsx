import type { ReactNode } from 'react';
import { PageFrame } from '#app/_components/page-frame.tsx';
import { found, requireActor } from '#app/_session/actor.ts';
import { authorise } from '#lib/domain/rights.ts';
import { LearningNav } from './learning-nav.tsx';

const PAGES = Object.freeze([
  { href: '/learning/datasets', label: 'Data sets' },
  { href: '/learning/training', label: 'Training' },
  { href: '/learning/evaluations', label: 'Evaluations' },
  { href: '/learning/models', label: 'Models' },
  { href: '/learning/watching', label: 'Watching' },
]);

/** Whoever makes no data sets finds no such place. */
export default async function LearningLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  await found((async () => authorise(actor, 'dataset.read'))());
  return (
    <PageFrame>
      <LearningNav pages={PAGES} />
      {children}
    </PageFrame>
  );
}
