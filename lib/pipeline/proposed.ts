import type { CueWord } from '#lib/domain/cue-words.ts';
import type { TypedRange } from '#lib/domain/extraction.ts';
import type { ReadPage } from '#lib/domain/page.ts';
import { candidatesIn } from './candidates.ts';
import { flowOf } from './flow.ts';
import type { ProposedDocument } from './judge/judge.ts';
import { rowsOf } from './layout.ts';
import { decode } from './ner/decode.ts';
import type { ModelPage } from './ner/model-candidate.ts';
import type { DocumentView } from './rules/language/rule.ts';

function viewOf(pages: readonly ReadPage[], { type, pages: [first, last] }: TypedRange): DocumentView {
  const own = pages.filter(({ number }) => number >= first && number <= last);
  return { type, pages: own, rows: own.map(rowsOf), flow: flowOf(own) };
}

/** Everything that rules, and a model where there is one, propose for one document of a file. */
export function proposedIn(
  pages: readonly ReadPage[],
  range: TypedRange,
  { cueWords = [], model }: { cueWords?: readonly CueWord[]; model?: { pages: readonly ModelPage[] } },
): ProposedDocument {
  const view = viewOf(pages, range);
  const readings = view.pages.flatMap((page) => {
    const said = model?.pages.find(({ number }) => number === page.number);
    return said ? decode(page, said, view.type) : [];
  });
  return { view, typeConfidence: range.confidence, rules: candidatesIn(view, cueWords), model: readings };
}
