import type { ReactNode } from 'react';
import { PageFrame } from '#app/_components/page-frame.tsx';
import { found, requireActor } from '#app/_session/actor.ts';
import { type Action, authorise, reachOf } from '#lib/domain/rights.ts';
import { LearningNav } from './learning-nav.tsx';

const PAGES: readonly { href: string; label: string; right: Action }[] = Object.freeze([
  { href: '/learning/datasets', label: 'Data sets', right: 'dataset.read' },
  { href: '/learning/training', label: 'Training', right: 'training.read' },
  { href: '/learning/evaluations', label: 'Evaluations', right: 'evaluation.read' },
  { href: '/learning/models', label: 'Models', right: 'model.read' },
  { href: '/learning/memory', label: 'Memory', right: 'memory.read' },
  { href: '/learning/batches', label: 'Batches', right: 'review.batch' },
  { href: '/learning/watching', label: 'Watching', right: 'watch.read' },
]);

/** Who learns nothing here finds no such place; a reviewer reads what is remembered. */
export default async function LearningLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  await found((async () => authorise(actor, 'memory.read'))());
  const pages = PAGES.filter(({ right }) => reachOf(actor, right) !== 'none').map(({ href, label }) => ({ href, label }));
  return (
    <PageFrame>
      <LearningNav pages={pages} />
      {children}
    </PageFrame>
  );
}
