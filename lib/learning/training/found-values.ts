import type { FieldKey } from '#lib/domain/field.ts';
import { bare } from '#lib/domain/kinds/kind.ts';
import type { ReadPage, Word } from '#lib/domain/page.ts';
import type { TrainingExample } from '#lib/domain/training-example.ts';
import type { SplitFigures } from '#lib/domain/training-run.ts';
import { extract } from '#lib/pipeline/extract.ts';
import { alignLabels, type PlacedValue } from '../align-labels.ts';
import { runsOf, taggedPages } from '../exports/tagged-pages.ts';
import { bootstrapInterval } from '../interval.ts';
import { addCounts, type Counts, measures, NO_COUNTS } from '../score.ts';

type ExamplePage = TrainingExample['pages'][number];
type ExampleWord = ExamplePage['words'][number];

/** What of a document is right, wrong and missing, by its different values. */
export interface ValueCounts extends Counts {
  pages: number;
}

/** Words one after the other are on one line while they go on to the right at about the same height: a frozen document keeps no lines. */
export function linedWords(words: readonly ExampleWord[]): Word[] {
  let line = 0;
  return words.map((word, index) => {
    const before = words[index - 1];
    if (before && !goesOn(before.box, word.box)) line += 1;
    return { ...word, line };
  });
}

function goesOn(before: ExampleWord['box'], next: ExampleWord['box']): boolean {
  const shared = Math.min(before[3], next[3]) - Math.max(before[1], next[1]);
  return next[0] >= before[0] && shared > 0.5 * Math.min(before[3] - before[1], next[3] - next[1]);
}

const readPage = ({ number, width, height, words }: ExamplePage): ReadPage => ({
  ...{ number, width, height, words: linedWords(words), issues: [] },
  textSource: words.length === 0 ? 'none' : words.every(({ source }) => source === 'text-layer') ? 'text-layer' : 'ocr',
  textSourceReason: 'as frozen',
});

const namedValue = (key: string, words: readonly ExampleWord[]): string => `${key} ${bare(words.map(({ text }) => text).join(' '))}`;

/** The different labelled values of a document: field and words. */
function labelledValues(pages: readonly { words: readonly ExampleWord[]; tags: readonly number[] }[]): Set<string> {
  return new Set(pages.flatMap(({ words, tags }) => runsOf(tags).map(({ key, from, to }) => namedValue(key, words.slice(from, to)))));
}

/** How many of the labelled values of a document the rules find, told its type: the words of both are taken in the same way. */
export function countRules(example: TrainingExample): ValueCounts {
  const { pages, documentType, fileName, sha256 } = example;
  const [first, last] = [pages[0]?.number ?? 1, pages.at(-1)?.number ?? 1];
  const read = pages.map(readPage);
  const types = [{ type: documentType, pages: [first, last] as [number, number], confidence: 1 }];
  const { fields } = extract({ fileName, sha256, pages: read }, { types });
  const told = pages.map((page) => {
    const values: PlacedValue[] = fields
      .filter((field) => field.page === page.number)
      .map(({ key, text, boxes }) => ({ key: key as FieldKey, text, boxes }));
    return { words: page.words, tags: alignLabels(page.words, values, { exact: false }).tags };
  });
  return { ...agreement(labelledValues(taggedPages(example)), labelledValues(told)), pages: pages.length };
}

function agreement(wanted: ReadonlySet<string>, told: ReadonlySet<string>): Counts {
  const tp = [...told].filter((value) => wanted.has(value)).length;
  return { tp, fp: told.size - tp, fn: wanted.size - tp };
}

/** The figures of a split; null for one without a document. */
export function figuresOf(documents: readonly ValueCounts[]): SplitFigures | null {
  if (documents.length === 0) return null;
  const sum = (some: readonly Counts[]): Counts => some.reduce(addCounts, NO_COUNTS);
  const all = sum(documents);
  const [low, high] = bootstrapInterval(documents, (sample) => measures(sum(sample)).f1);
  const pages = documents.reduce((total, document) => total + document.pages, 0);
  return { ...measures(all), low, high, values: all.tp + all.fn, pages };
}
