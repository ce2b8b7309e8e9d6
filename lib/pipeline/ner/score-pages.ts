import type { ReadPage } from '#lib/domain/page.ts';
import type { TokenClassifier } from '#lib/domain/ports.ts';
import type { ModelPage } from './model-candidate.ts';
import { putTogether } from './put-together.ts';
import { windowsOf } from './windows.ts';

/** Raw scores of this many pages are in memory at once. */
const PAGES_AT_ONCE = 16;

/** What the model says about each page, in the order of the pages. Throws what the classifier throws. */
export async function scorePages(
  pages: readonly Pick<ReadPage, 'number' | 'words'>[],
  classifier: Pick<TokenClassifier, 'encode' | 'special' | 'bundle' | 'score'>,
): Promise<ModelPage[]> {
  const { labels } = classifier.bundle;
  const scored: ModelPage[] = [];
  for (let from = 0; from < pages.length; from += PAGES_AT_ONCE) {
    const cut = pages.slice(from, from + PAGES_AT_ONCE).map(({ number, words }) => {
      return { number, words: words.length, windows: windowsOf(words, classifier, labels) };
    });
    // The windows of all these pages go in together, so that batches are full.
    const scores = await classifier.score(cut.flatMap(({ windows }) => windows));
    let next = 0;
    for (const page of cut) {
      scored.push(putTogether({ ...page, scores: scores.slice(next, next + page.windows.length), labels }));
      next += page.windows.length;
    }
  }
  return scored;
}
