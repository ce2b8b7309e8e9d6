import type { DocumentType } from '#lib/domain/document-types/key.ts';
import { type BundleLabels, NER_LABELS } from '#lib/domain/model-bundle.ts';
import type { NerWindow, NerWindowScores } from '#lib/domain/ports.ts';
import type { ModelPage } from './model-candidate.ts';

interface ScoredPage {
  number: number;
  /** How many words the page has. */
  words: number;
  windows: readonly NerWindow[];
  scores: readonly NerWindowScores[];
  labels: Pick<BundleLabels, 'ner' | 'pageTypes'>;
}

/** Shares of one from raw scores. */
function softmax(raw: Float32Array): Float32Array {
  const highest = raw.reduce((max, score) => Math.max(max, score), Number.NEGATIVE_INFINITY);
  const powers = raw.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** What a word sees around it in a window: where the page goes on beyond an edge, the nearer of the two edges counts. */
function sightOf(window: NerWindow, piece: number, first: boolean, last: boolean): number {
  const before = first ? Number.POSITIVE_INFINITY : piece;
  const after = last ? Number.POSITIVE_INFINITY : window.inputIds.length - 1 - piece;
  return Math.min(before, after);
}

/** The place of every label of the bundle among ours; a label that we do not know counts as `O`. */
const placesOf = (labels: readonly string[]): number[] => labels.map((label) => Math.max(0, NER_LABELS.indexOf(label)));

function rowOf(raw: Float32Array, places: readonly number[]): Float32Array {
  const row = new Float32Array(NER_LABELS.length);
  for (const [index, share] of softmax(raw).entries()) {
    const place = places[index] ?? 0;
    row[place] = (row[place] ?? 0) + share;
  }
  return row;
}

/**
 * One page out of its windows: a word that stands in several counts where it sees most around it. Rows are in the order of
 * `NER_LABELS`. Page types are the mean of the windows, each weighed by its words; none for a page without words.
 */
export function putTogether({ number, words, windows, scores, labels }: ScoredPage): ModelPage {
  const places = placesOf(labels.ner);
  const width = labels.ner.length;
  const best: { sight: number; raw: Float32Array }[] = [];
  const types = new Float32Array(labels.pageTypes.length);
  let weights = 0;
  for (const [index, window] of windows.entries()) {
    const scored = scores[index];
    if (!scored) throw new Error(`window ${index} of page ${number} has no scores`);
    for (const [row, { word, piece }] of window.words.entries()) {
      const sight = sightOf(window, piece, index === 0, index === windows.length - 1);
      if (sight > (best[word]?.sight ?? -1)) best[word] = { sight, raw: scored.labels.subarray(row * width, (row + 1) * width) };
    }
    weights += window.words.length;
    for (const [type, share] of softmax(scored.pageTypes).entries()) types[type] = (types[type] ?? 0) + share * window.words.length;
  }
  const rows = Array.from({ length: words }, (_, word) => {
    const scored = best[word];
    if (!scored) throw new Error(`word ${word} of page ${number} stands in no window`);
    return rowOf(scored.raw, places);
  });
  const pageTypes: Partial<Record<DocumentType, number>> =
    weights === 0 ? {} : Object.fromEntries(labels.pageTypes.map((type, index) => [type, (types[index] ?? 0) / weights]));
  return { number, labels: rows, pageTypes };
}
