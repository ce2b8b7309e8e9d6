import type { Box } from '#lib/domain/geometry.ts';
import type { ExportedPage } from '#lib/domain/training-page.ts';
import { uprightWords } from '#lib/pipeline/upright.ts';
import type { ExportedExample } from './exported-example.ts';
import { taggedPages } from './tagged-pages.ts';

/** A box in whole thousandths of the page, as layout models take it. */
export function thousandths([left, top, right, bottom]: Box): [number, number, number, number] {
  const scaled = (edge: number): number => Math.min(1000, Math.max(0, Math.round(edge * 1000)));
  return [scaled(left), scaled(top), scaled(right), scaled(bottom)];
}

/** The pages of a document as rows of the training data, upright, as the model sees them when it reads. A page without words is no row: there is nothing to learn on it. */
export function trainingPages({ example, split, family }: ExportedExample): ExportedPage[] {
  return taggedPages(example)
    .filter(({ words }) => words.length > 0)
    .map(({ number, words, tags }) => ({
      id: `${example.id}/${number}`,
      docId: example.id,
      page: number,
      tokens: words.map(({ text }) => text),
      bboxes: uprightWords(words).map(({ box }) => thousandths(box)),
      nerTags: tags,
      documentType: example.documentType,
      family,
      source: words.every(({ source }) => source === 'text-layer') ? 'text-layer' : 'ocr',
      split,
      confidences: words.map(({ confidence }) => confidence),
    }));
}
