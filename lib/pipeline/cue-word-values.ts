import type { CueWord } from '#lib/domain/cue-words.ts';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import type { TypedRange } from '#lib/domain/extraction.ts';
import type { ReadPage } from '#lib/domain/page.ts';
import { flowOf } from './flow.ts';
import { rowsOf } from './layout.ts';
import { rulesOfCueWords } from './rules/cue-words.ts';

export interface ValueAtCueWord {
  page: number;
  text: string;
}

/** What an organisation's label finds on these pages by itself, each page on its own; nothing on types without the field. */
export function valuesAtCueWord(
  cueWord: CueWord,
  pages: readonly ReadPage[],
  types: readonly Pick<TypedRange, 'type' | 'pages'>[],
): ValueAtCueWord[] {
  const rules = rulesOfCueWords(cueWord.key, [cueWord]);
  return pages.flatMap((page) => {
    const type = types.find(({ pages: [first, last] }) => first <= page.number && page.number <= last)?.type;
    if (!type || !DOCUMENT_TYPE_TABLE[type].fields.includes(cueWord.key)) return [];
    const view = { type, pages: [page], rows: [rowsOf(page)], flow: flowOf([page]) };
    return rules.flatMap((rule) => rule.find(view).flatMap((values) => values.map(({ text }) => ({ page: page.number, text }))));
  });
}
