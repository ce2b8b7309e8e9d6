import type { BatchChoice, BatchSignals, Strategy } from '#lib/domain/batch-choice.ts';
import type { ExtractedField, ExtractionResult } from '#lib/domain/extraction.ts';
import type { ReadPage } from '#lib/domain/page.ts';
import { lowestCoreConfidence } from '#lib/domain/review.ts';
import { fingerprintBytes, fingerprintFrom, fingerprintOf, SAME_LAYOUT_MIN, similarity } from '#lib/pipeline/memory/fingerprint.ts';

type Reader = 'rules' | 'model' | 'memory';

/** Who read a value: a version of a model is named with an `@`. */
const readerOf = (foundBy: string): Reader => (foundBy === 'memory' ? 'memory' : foundBy.includes('@') ? 'model' : 'rules');

/** A rival less likely than this is noise. */
const RIVAL_MIN = 0.15;

/** Rules, model or memory would have something else. */
function isDisputed({ foundBy, explanation }: ExtractedField, overruled: readonly ExtractedField[], key: string): boolean {
  const rivals = explanation?.runnersUp ?? [];
  return (
    overruled.some((field) => field.key === key) ||
    rivals.some((rival) => rival.confidence >= RIVAL_MIN && readerOf(rival.foundBy) !== readerOf(foundBy))
  );
}

const rounded = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 10_000) / 10_000;

/** What a document that was just read can be chosen by. `likeness` 0..1 is that of its page that is most like a known layout. */
export function signalsOf(result: ExtractionResult, pages: readonly ReadPage[], likeness: number): BatchSignals {
  const { fields, overruled = [] } = result;
  const disputed = fields.filter((field) => isDisputed(field, overruled, field.key));
  const fingerprint = pages.map(({ words }) => fingerprintOf(words)).find((one) => one !== null);
  return {
    uncertainty: rounded(1 - lowestCoreConfidence(result)),
    disagreement: rounded(fields.length === 0 ? 0 : disputed.length / fields.length),
    novelty: rounded(1 - likeness),
    fingerprint: fingerprint ? Buffer.from(fingerprintBytes(fingerprint)).toString('base64') : null,
  };
}

export interface Waiting {
  documentId: string;
  signals: BatchSignals;
}

export interface Chosen extends Waiting {
  /** 0..1, by the strategy. */
  score: number;
}

/** Half of disagreement is much: few fields of a document are ever in dispute. */
const DISPUTED_MUCH = 0.5;

const mixedScore = ({ uncertainty, disagreement, novelty }: BatchSignals): number =>
  1 - (1 - 0.6 * uncertainty) * (1 - 0.5 * Math.min(1, disagreement / DISPUTED_MUCH)) * (1 - 0.4 * novelty);

/** A number 0..1 that only the document decides: choosing twice chooses the same. */
function lot(documentId: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < documentId.length; index++) hash = Math.imul(hash ^ documentId.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) / 0x1_0000_0000;
}

const SCORES: Readonly<Record<Strategy, (waiting: Waiting) => number>> = Object.freeze({
  mixed: ({ signals }) => mixedScore(signals),
  uncertainty: ({ signals }) => signals.uncertainty,
  disagreement: ({ signals }) => signals.disagreement,
  novelty: ({ signals }) => signals.novelty,
  random: ({ documentId }) => lot(documentId),
});

const printOf = ({ signals: { fingerprint } }: Waiting): Uint32Array | undefined =>
  fingerprint === null ? undefined : fingerprintFrom(Buffer.from(fingerprint, 'base64'));

/**
 * The documents that are most worth a person's time within a budget, the best first, of one layout no more than `perLayout`: after a few of one form
 * memory reads the rest. By chance alone where that is asked for, without regard to layouts: that is what choosing is measured against.
 */
export function chooseBatch(waiting: readonly Waiting[], { strategy, budget, perLayout }: BatchChoice): Chosen[] {
  const ranked = waiting
    .map((one): Chosen => ({ ...one, score: rounded(SCORES[strategy](one)) }))
    .sort((a, b) => b.score - a.score || lot(a.documentId) - lot(b.documentId));
  if (strategy === 'random') return ranked.slice(0, budget);
  const layouts: { print: Uint32Array; count: number }[] = [];
  const chosen: Chosen[] = [];
  for (const one of ranked) {
    if (chosen.length === budget) break;
    const print = printOf(one);
    const layout = print && layouts.find((known) => similarity(known.print, print) >= SAME_LAYOUT_MIN);
    if (layout && layout.count >= perLayout) continue;
    if (layout) layout.count += 1;
    else if (print) layouts.push({ print, count: 1 });
    chosen.push(one);
  }
  return chosen;
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** Why a document was chosen, in a sentence for people. */
export function reasonOf(strategy: Strategy, { uncertainty, disagreement, novelty }: BatchSignals): string {
  if (strategy === 'random') return 'Drawn by lot.';
  const said: { weight: number; words: string }[] = [
    {
      weight: uncertainty,
      words: uncertainty >= 1 ? 'a core field was not found' : `its least sure core field is ${percent(1 - uncertainty)} sure`,
    },
    { weight: Math.min(1, disagreement / DISPUTED_MUCH), words: `its readers differ about ${percent(disagreement)} of its fields` },
    { weight: novelty, words: `its print is ${percent(novelty)} unlike any layout that is known` },
  ];
  const only = { uncertainty: 0, disagreement: 1, novelty: 2, mixed: -1 }[strategy];
  const wanted = said.filter((one, index) => (only < 0 ? one.weight >= 0.3 : index === only)).sort((a, b) => b.weight - a.weight);
  const text = wanted.slice(0, 2).map(({ words }) => words);
  if (text.length === 0) return 'Nothing stands out; there was time left in the budget.';
  const sentence = text.join(', and ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}
