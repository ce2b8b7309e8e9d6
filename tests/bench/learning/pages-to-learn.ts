import type { ExportedPage } from '#lib/domain/training-page.ts';
import { thousandths } from '#lib/learning/exports/training-pages.ts';
import type { Paper } from './papers.ts';

/** A prepared paper as rows of a dataset export; pages without words teach nothing. */
export function pagesToLearn({ id, family, truth, pages, tags }: Paper, split: 'train' | 'validation'): ExportedPage[] {
  if (!('documentType' in truth)) throw new Error('a packet');
  const { documentType } = truth;
  return pages.flatMap(({ number, words }, at): ExportedPage[] => {
    const first = words[0];
    if (!first) return [];
    return [
      {
        id: `${id}/${number}`,
        docId: id,
        page: number,
        tokens: words.map(({ text }) => text),
        bboxes: words.map(({ box }) => thousandths(box)),
        nerTags: tags[at] ?? words.map(() => 0),
        documentType,
        family,
        source: first.source,
        split,
        confidences: words.map(({ confidence }) => confidence ?? 1),
      },
    ];
  });
}
