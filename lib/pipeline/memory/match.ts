import type { KnownPage, RememberedLayout, RememberedPage } from '#lib/domain/memory.ts';
import type { ReadPage } from '#lib/domain/page.ts';
import { fingerprintFrom, fingerprintOf, type KnownLayout, likestLayout } from './fingerprint.ts';

export interface MatchedPage {
  page: number;
  layoutId: string;
  /** 0..1 */
  similarity: number;
}

const layoutsOf = (known: readonly KnownPage[]): KnownLayout[] =>
  [...Map.groupBy(known, ({ layoutId }) => layoutId)].map(([layoutId, pages]) => ({
    layoutId,
    fingerprints: pages.flatMap(({ fingerprint }) => fingerprintFrom(fingerprint) ?? []),
  }));

/** The pages of a file that are in a layout that is known, with the one they are most like. */
export function matchPages(pages: readonly ReadPage[], known: readonly KnownPage[]): MatchedPage[] {
  if (known.length === 0) return [];
  const all = layoutsOf(known);
  return pages.flatMap(({ number, words }) => {
    const fingerprint = fingerprintOf(words);
    const found = fingerprint && likestLayout(fingerprint, all);
    return found ? [{ page: number, ...found }] : [];
  });
}

/** The same with all that is known of their layouts. */
export function rememberedPages(matched: readonly MatchedPage[], layouts: readonly RememberedLayout[]): RememberedPage[] {
  const byId = new Map(layouts.map((layout) => [layout.id, layout]));
  return matched.flatMap(({ page, layoutId, similarity }) => {
    const layout = byId.get(layoutId);
    return layout ? [{ page, similarity, layout }] : [];
  });
}
