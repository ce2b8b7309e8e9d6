import type { FieldKey } from '#lib/domain/field.ts';
import { MODELLED_KEYS } from '#lib/domain/model-bundle.ts';

/** Words `from` up to and not including `to` of a page that the labels say are one value of a field. */
export interface LabelledSpan {
  key: FieldKey;
  from: number;
  to: number;
}

/** A label that the model rules out may still be the only way on. */
const FLOOR = 1e-9;
const logOf = (row: Float32Array, label: number): number => Math.log(Math.max(FLOOR, row[label] ?? 0));

const isInside = (label: number): boolean => label > 0 && label % 2 === 0;

/** The likeliest labels of a page's words in which an `I-` only follows a `B-` or `I-` of its own field (BIO2). */
export function bestPath(rows: readonly Float32Array[], labelCount: number): number[] {
  let scores = new Float64Array(labelCount);
  const from: Int16Array[] = [];
  for (const [index, row] of rows.entries()) {
    const next = new Float64Array(labelCount);
    const back = new Int16Array(labelCount);
    const likeliest = index === 0 ? 0 : scores.reduce((best, score, label) => (score > (scores[best] ?? 0) ? label : best), 0);
    for (let label = 0; label < labelCount; label += 1) {
      let before = likeliest;
      if (isInside(label)) before = (scores[label] ?? 0) > (scores[label - 1] ?? 0) ? label : label - 1;
      const start = index === 0 && isInside(label) ? Number.NEGATIVE_INFINITY : (scores[before] ?? 0);
      next[label] = start + logOf(row, label);
      back[label] = before;
    }
    scores = next;
    from.push(back);
  }
  let label = scores.reduce((best, score, candidate) => (score > (scores[best] ?? 0) ? candidate : best), 0);
  const path: number[] = [];
  for (const back of from.toReversed()) {
    path.push(label);
    label = back[label] ?? 0;
  }
  return path.reverse();
}

/** The fields' spans of a path, in reading order. */
export function spansOf(path: readonly number[]): LabelledSpan[] {
  const spans: LabelledSpan[] = [];
  for (const [index, label] of path.entries()) {
    if (label === 0) continue;
    const last = spans.at(-1);
    if (isInside(label) && last?.to === index) {
      last.to = index + 1;
      continue;
    }
    const key = MODELLED_KEYS[(label - 1) >> 1];
    if (key) spans.push({ key, from: index, to: index + 1 });
  }
  return spans;
}

/** How likely the words of a span belong to its field, `B-` and `I-` together, word by word. */
export function sharesOf(rows: readonly Float32Array[], { key, from, to }: LabelledSpan): number[] {
  const begin = 1 + 2 * MODELLED_KEYS.indexOf(key);
  return rows.slice(from, to).map((row) => (row[begin] ?? 0) + (row[begin + 1] ?? 0));
}

/**
 * Every run of words that belongs to a field with at least `shareMin`, whatever the likeliest label is; a new one begins
 * where `B-` is likelier than `I-`.
 */
export function likelySpans(rows: readonly Float32Array[], shareMin: number): LabelledSpan[] {
  return MODELLED_KEYS.flatMap((key, place) => {
    const begin = 1 + 2 * place;
    const spans: LabelledSpan[] = [];
    for (const [index, row] of rows.entries()) {
      const [begins, goesOn] = [row[begin] ?? 0, row[begin + 1] ?? 0];
      if (begins + goesOn < shareMin) continue;
      const last = spans.at(-1);
      if (last?.to === index && goesOn >= begins) last.to = index + 1;
      else spans.push({ key, from: index, to: index + 1 });
    }
    return spans;
  });
}
