import type { DocumentType } from '#lib/domain/document-types/key.ts';
import { DOCUMENT_TYPE_TABLE } from '#lib/domain/document-types/table.ts';
import { NER_LABELS } from '#lib/domain/model-bundle.ts';
import type { ReadPage } from '#lib/domain/page.ts';
import { joinLines, type ValueSpans } from './join-lines.ts';
import type { ModelCandidate, ModelPage } from './model-candidate.ts';
import { printedValue } from './printed-value.ts';
import { wholeAmount } from './torn-amount.ts';
import { bestPath, type LabelledSpan, likelySpans, sharesOf, spansOf } from './viterbi.ts';

/** What is likelier than this is worth a look, also where something else is likelier. */
const SHARE_MIN = 0.1;

const nameOf = ({ key, from, to }: LabelledSpan): string => `${key} ${from} ${to}`;

function candidateOf(page: Pick<ReadPage, 'number' | 'words'>, model: ModelPage, spans: ValueSpans): ModelCandidate | undefined {
  const [{ key }] = spans;
  const placesOf = ({ from, to }: LabelledSpan): number[] => Array.from({ length: to - from }, (_, ahead) => from + ahead);
  const said = new Set(spans.flatMap(placesOf));
  const places = spans.flatMap((span) => placesOf(wholeAmount(span, page.words)));
  const run = places.flatMap((place) => page.words[place] ?? []);
  const printed = printedValue(key, run);
  if (!printed) return undefined;
  const seen = places.slice(printed.from, printed.to).filter((place) => said.has(place));
  if (seen.length === 0) return undefined;
  const shares = seen.flatMap((place) => sharesOf(model.labels, { key, from: place, to: place + 1 }));
  return {
    key,
    value: printed.value,
    text: printed.text,
    words: printed.words.map((word) => ({ word, page: page.number })),
    probability: shares.reduce((sum, share) => sum + share, 0) / shares.length,
    weakest: Math.min(...shares),
  };
}

/**
 * The values that the model sees on a page of a document of this type, in reading order; then the less likely ones, which it
 * would give were there nothing better. A span that its kind cannot read is none, nor is a field that the type does not carry.
 */
export function decode(page: Pick<ReadPage, 'number' | 'words'>, model: ModelPage, type: DocumentType): ModelCandidate[] {
  if (model.labels.length !== page.words.length) throw new Error(`page ${page.number} was scored with other words than it has`);
  const { fields } = DOCUMENT_TYPE_TABLE[type];
  const best = spansOf(bestPath(model.labels, NER_LABELS.length));
  const known = new Set(best.map(nameOf));
  const others = likelySpans(model.labels, SHARE_MIN).filter((span) => !known.has(nameOf(span)));
  const values: ValueSpans[] = [...joinLines(best, page.words), ...others.map((span): ValueSpans => [span])];
  return values.flatMap((spans) => {
    const candidate = fields.includes(spans[0].key) ? candidateOf(page, model, spans) : undefined;
    return candidate ? [candidate] : [];
  });
}
