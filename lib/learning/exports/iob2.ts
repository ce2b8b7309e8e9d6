import type { ExportedExample } from './exported-example.ts';
import { taggedPages, tagName } from './tagged-pages.ts';

/** Every white space that a reader of columns could split at, Python's own ones too. */
const WHITE_SPACE = /[\s\p{Cc}]+/gu;
const DOCUMENT = '-DOCSTART- -X- _ O\n\n';

/** A word that no reader takes for the start of a document. */
const column = (text: string): string => {
  const whole = text.replace(WHITE_SPACE, '_');
  return whole === '-DOCSTART-' ? '_DOCSTART_' : whole;
};

/** The four columns of CoNLL-2003 (word, part of speech, chunk, label; the middle two are not known), one block a page. */
export async function* iob2(examples: AsyncIterable<ExportedExample>): AsyncGenerator<string> {
  for await (const { example } of examples) {
    const pages = taggedPages(example).filter(({ words }) => words.length > 0);
    if (pages.length > 0) yield DOCUMENT;
    for (const { words, tags } of pages)
      yield `${words.map(({ text }, index) => `${column(text)} -X- _ ${tagName(tags[index] ?? 0)}\n`).join('')}\n`;
  }
}
