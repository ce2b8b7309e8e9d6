import { bareOf, inCaseOf, isCapitalised, tokenOf } from './tokens.ts';

/** Old words and what stands in their place; the two may differ in number. */
export interface Part {
  from: readonly string[];
  to: readonly string[];
}

/** Parts that follow one another: city, state and ZIP. A one-word sequence may ask for a capital, so that `stone` stays. */
export interface Sequence {
  parts: readonly Part[];
  capitalised?: boolean;
}

/** Answers the new core of a word, or null to leave it. `before` and `after` are its neighbours as printed. */
export type WordRule = (core: string, around: { before: string; after: string }) => string | null;

const lengthOf = (sequence: Sequence): number => sequence.parts.reduce((sum, { from }) => sum + from.length, 0);

function matches(sequence: Sequence, texts: readonly string[]): boolean {
  if (texts.length < lengthOf(sequence)) return false;
  const old = sequence.parts.flatMap(({ from }) => from);
  if (sequence.capitalised && !isCapitalised(texts[0] ?? '')) return false;
  return old.every((word, index) => bareOf(word) === bareOf(texts[index] ?? ''));
}

/** What the words of one part become: as many cells as it had words, surplus new words in the last one. */
function partCells({ from, to }: Part, texts: readonly string[]): string[][] {
  const words = inCaseOf(texts, to);
  const cells: string[][] = texts.map((_, index) => words.slice(index, index === texts.length - 1 ? undefined : index + 1));
  const lead = tokenOf(texts[0] ?? '').lead;
  const ownTrail = tokenOf(from.at(-1) ?? '').trail.startsWith('.') ? '.' : '';
  const trail = tokenOf(texts.at(-1) ?? '').trail;
  const kept = ownTrail !== '' && trail.startsWith(ownTrail) ? trail.slice(ownTrail.length) : trail;
  const first = cells[0];
  if (first?.[0] !== undefined) first[0] = lead + first[0];
  const last = cells.findLast((cell) => cell.length > 0);
  const end = last?.at(-1);
  if (last && end !== undefined) last[last.length - 1] = end.endsWith('.') && kept.startsWith('.') ? end + kept.slice(1) : end + kept;
  return cells;
}

/** Where a rewriter wrote what. */
export interface Rewriter {
  sequences: readonly Sequence[];
  wordRule: WordRule;
}

/**
 * New words for old: one cell a word, with no, one or several words in it. `chains` are the orders in which words follow one
 * another (a line; a cell and the one below it), as indices. Longer sequences go first; a word is replaced once.
 */
export function rewrite({ sequences, wordRule }: Rewriter, texts: readonly string[], chains: readonly (readonly number[])[]): string[][] {
  const cells: (string[] | undefined)[] = texts.map(() => undefined);
  for (const sequence of [...sequences].sort((a, b) => lengthOf(b) - lengthOf(a))) {
    for (const chain of chains) replaceIn(sequence, texts, chain, cells);
  }
  for (const chain of chains) {
    chain.forEach((at, index) => {
      if (cells[at]) return;
      const { lead, core, trail } = tokenOf(texts[at] ?? '');
      const core2 = wordRule(core, { before: texts[chain[index - 1] ?? -1] ?? '', after: texts[chain[index + 1] ?? -1] ?? '' });
      if (core2 !== null) cells[at] = [lead + core2 + trail];
    });
  }
  return cells.map((cell, at) => cell ?? [texts[at] ?? '']);
}

function replaceIn(sequence: Sequence, texts: readonly string[], chain: readonly number[], cells: (string[] | undefined)[]): void {
  const length = lengthOf(sequence);
  for (let start = 0; start + length <= chain.length; start += 1) {
    const places = chain.slice(start, start + length);
    if (places.some((at) => cells[at])) continue;
    const found = places.map((at) => texts[at] ?? '');
    if (!matches(sequence, found)) continue;
    let used = 0;
    for (const part of sequence.parts) {
      const own = found.slice(used, used + part.from.length);
      partCells(part, own).forEach((cell, index) => {
        const at = places[used + index];
        if (at !== undefined) cells[at] = cell;
      });
      used += part.from.length;
    }
  }
}

/** A printed value rewritten by itself. */
export function rewriteText(rewriter: Rewriter, text: string): string {
  const words = text.split(/\s+/).filter((word) => word !== '');
  return rewrite(rewriter, words, [words.map((_, index) => index)])
    .flat()
    .join(' ');
}
