import type { Isotonic } from '#lib/domain/model-bundle.ts';

/** A raw score and whether what it was given to is right. */
export interface Outcome {
  raw: number;
  correct: boolean;
}

interface Block {
  count: number;
  correct: number;
  rawSum: number;
}

/** Steps of fewer examples say more about luck than about scores. */
const BLOCK_MIN = 12;

/** Beta(1, 1) smoothing: a step of 20 right answers says 21 of 22, never certainty. */
const shareOf = ({ count, correct }: Block): number => (correct + 1) / (count + 2);

const joined = (a: Block, b: Block): Block => ({ count: a.count + b.count, correct: a.correct + b.correct, rawSum: a.rawSum + b.rawSum });

/** Neighbours whose shares do not rise become one (pool adjacent violators, Ayer et al. 1955). */
function pooled(blocks: readonly Block[]): Block[] {
  const stack: Block[] = [];
  for (const block of blocks) {
    stack.push(block);
    for (let last = stack.at(-1), before = stack.at(-2); last && before && shareOf(before) >= shareOf(last); ) {
      stack.splice(-2, 2, joined(before, last));
      last = stack.at(-1);
      before = stack.at(-2);
    }
  }
  return stack;
}

/** Equal raw scores together, then neighbours until each block has enough examples. */
function grouped(outcomes: readonly Outcome[]): Block[] {
  const blocks: Block[] = [];
  let lastRaw = Number.NaN;
  for (const { raw, correct } of [...outcomes].sort((a, b) => a.raw - b.raw)) {
    const one = { count: 1, correct: correct ? 1 : 0, rawSum: raw };
    const last = blocks.at(-1);
    if (last && (raw === lastRaw || last.count < BLOCK_MIN)) blocks[blocks.length - 1] = joined(last, one);
    else blocks.push(one);
    lastRaw = raw;
  }
  const last = blocks.at(-1);
  const before = blocks.at(-2);
  if (last && before && last.count < BLOCK_MIN) blocks.splice(-2, 2, joined(before, last));
  return blocks;
}

/**
 * A rising curve from raw score to probability, smoothed so that few examples never say 0 or 1. Undefined without examples.
 * A single level becomes a flat curve of two points.
 */
export function fitIsotonic(outcomes: readonly Outcome[]): Isotonic | undefined {
  const points = pooled(grouped(outcomes)).map((block) => ({ raw: block.rawSum / block.count, probability: shareOf(block) }));
  const [first] = points;
  if (!first) return undefined;
  return points.length > 1 ? points : [first, { ...first, raw: first.raw + 1 }];
}

/** The mean of two curves, `share` of the first: how a field with few examples leans on all fields together. */
export function blended(own: Isotonic, all: Isotonic, share: number, at: (curve: Isotonic, raw: number) => number): Isotonic {
  const raws = [...new Set([...own, ...all].map(({ raw }) => raw))].sort((a, b) => a - b);
  return raws.map((raw) => ({ raw, probability: share * at(own, raw) + (1 - share) * at(all, raw) }));
}
