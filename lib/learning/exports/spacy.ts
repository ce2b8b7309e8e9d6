import { canonicalJson } from '#lib/domain/canonical-json.ts';
import type { ExportedExample } from './exported-example.ts';
import { jsonArray } from './json-array.ts';
import { runsOf, type TaggedPage, taggedPages } from './tagged-pages.ts';

/** Characters as Python counts them: code points, not halves of surrogate pairs. */
const lengthOf = (text: string): number => [...text].length;

/** `[first character, character after the last]` of every word in the text of its page: words with one space between. */
function offsetsOf(words: TaggedPage['words']): [number, number][] {
  let at = 0;
  return words.map(({ text }): [number, number] => {
    const start = at;
    at += lengthOf(text) + 1;
    return [start, at - 1];
  });
}

/** One page a line, `{"text", "entities": [{"start", "end", "label"}], "tokens", "meta"}`; offsets in code points, half-open. */
export async function* spacyJsonl(examples: AsyncIterable<ExportedExample>): AsyncGenerator<string> {
  for await (const { example, split } of examples) {
    for (const { number, words, tags } of taggedPages(example)) {
      if (words.length === 0) continue;
      const offsets = offsetsOf(words);
      const tokens = words.map(({ text }, id) => ({ id, text, start: offsets[id]?.[0], end: offsets[id]?.[1] }));
      const entities = runsOf(tags).map(({ key, from, to }) => ({ start: offsets[from]?.[0], end: offsets[to - 1]?.[1], label: key }));
      const meta = { document: example.id, page: number, documentType: example.documentType, split };
      yield `${canonicalJson({ text: words.map(({ text }) => text).join(' '), entities, tokens, meta })}\n`;
    }
  }
}

/** Marks of the first, inner, last and only word of a value. */
function biluoOf({ words, tags }: TaggedPage): string[] {
  const marks = words.map(() => 'O');
  for (const { key, from, to } of runsOf(tags))
    for (let word = from; word < to; word++) {
      const mark = to - from === 1 ? 'U' : word === from ? 'B' : word === to - 1 ? 'L' : 'I';
      marks[word] = `${mark}-${key}`;
    }
  return marks;
}

function paragraphOf(page: TaggedPage, documentType: string) {
  const marks = biluoOf(page);
  const last = page.words.length - 1;
  const tokens = page.words.map(({ text }, id) => ({ id, orth: text, space: id === last ? '' : ' ', ner: marks[id] ?? 'O' }));
  return {
    raw: page.words.map(({ text }) => text).join(' '),
    sentences: [{ tokens, brackets: [] }],
    cats: [{ label: documentType, value: 1 }],
  };
}

/** The JSON that `spacy convert --converter json` takes: an entry a document, a paragraph a page, the type as a category. */
export function spacyJson(examples: AsyncIterable<ExportedExample>): AsyncIterable<string> {
  return jsonArray(documents(examples));
}

async function* documents(examples: AsyncIterable<ExportedExample>): AsyncGenerator<unknown> {
  for await (const { example } of examples) {
    const pages = taggedPages(example).filter(({ words }) => words.length > 0);
    if (pages.length > 0) yield { id: example.id, paragraphs: pages.map((page) => paragraphOf(page, example.documentType)) };
  }
}
