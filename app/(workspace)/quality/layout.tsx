import type { ReactNode } from 'react';
import { PageFrame } from '#app/_components/page-frame.tsx';
import { found, requireActor } from '#app/_session/actor.ts';
import { authorise, reachOf } from '#lib/domain/rights.ts';
import { QualityNav } from './quality-nav.tsx';

const PAGES = Object.freeze([
  { href: '/quality', label: 'Work', action: 'quality.read' },
  { href: '/quality/agreement', label: 'Agreement', action: 'quality.read' },
  { href: '/quality/second-readings', label: 'Second readings', action: 'second-review.answer' },
  { href: '/quality/labels', label: 'Unlike labels', action: 'finding.read' },
] as const);

/** Whoever may see no figures finds no such place. */
export default async function QualityLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  await found((async () => authorise(actor, 'quality.read'))());
  const pages = PAGES.filter(({ action }) => reachOf(actor, action) !== 'none').map(({ href, label }) => ({ href, label }));
  return (
    <PageFrame>
      <QualityNav pages={pages} />
      {children}
    </PageFrame>
  );
}
