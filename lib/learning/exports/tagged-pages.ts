import { NER_LABELS } from '#lib/domain/model-bundle.ts';
import type { TrainingExample } from '#lib/domain/training-example.ts';
import { alignLabels } from '../align-labels.ts';

type ExamplePage = TrainingExample['pages'][number];

export interface TaggedPage extends ExamplePage {
  /** One a word: its place in `NER_LABELS`. */
  tags: number[];
}

/** A run of words with one label: half-open, over the words of its page. */
export interface TaggedRun {
  key: string;
  from: number;
  to: number;
}

/**
 * The pages of an approved document with a tag a word, labelled by where its values stand: the same way, and so with the same
 * labels, as generated documents. A value without a place on a page has no label.
 */
export function taggedPages({ pages, fields }: Pick<TrainingExample, 'pages' | 'fields'>): TaggedPage[] {
  return pages.map((page) => {
    const values = fields.filter((field) => field.page === page.number && field.boxes.length > 0);
    const exact = page.words.every(({ source }) => source === 'text-layer');
    return { ...page, tags: alignLabels(page.words, values, { exact }).tags };
  });
}

export const tagName = (tag: number): string => NER_LABELS[tag] ?? 'O';

/** The labelled runs of a page, in reading order. */
export function runsOf(tags: readonly number[]): TaggedRun[] {
  const runs: TaggedRun[] = [];
  for (const [word, tag] of tags.entries()) {
    const [mark, key] = [tagName(tag).slice(0, 2), tagName(tag).slice(2)];
    const last = runs.at(-1);
    if (mark === 'B-') runs.push({ key, from: word, to: word + 1 });
    else if (mark === 'I-' && last) last.to = word + 1;
  }
  return runs;
}
