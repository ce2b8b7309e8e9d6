import type { Box } from '#lib/domain/geometry.ts';
import { bareWord } from './bare.ts';

/** Numbers of a fingerprint: the estimate of a likeness of 0.5 has a standard error of 0.044. */
export const FINGERPRINT_SIZE = 128;
/** Pages with less printing than this look like anything. */
const FEATURES_MIN = 12;
/** Columns of the coarse grid. There are no rows: a longer address moves everything under it down. */
const COLUMNS = 6;

/**
 * From this share of common printing on two pages are of one layout. Chosen on generated families that no figure is measured on:
 * see docs/decisions/028-memory.md.
 */
export const SAME_LAYOUT_MIN = 0.25;

/** FNV-1a with the finaliser of MurmurHash3. Not for secrets. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return scrambled(hash);
}

function scrambled(value: number): number {
  let hash = value >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

const SEEDS = Uint32Array.from({ length: FINGERPRINT_SIZE }, (_, index) => scrambled(index + 1));

/** A word with the column that it begins in, and every two words that follow each other: what a form prints, and roughly where. */
function featuresOf(words: readonly { text: string; box: Box }[]): Set<number> {
  const features = new Set<number>();
  let before = '';
  for (const { text, box } of words) {
    const word = bareWord(text);
    if (word.length > 2) features.add(hashOf(`${word}@${Math.floor(box[0] * COLUMNS)}`));
    if (word !== '' && before !== '') features.add(hashOf(`${before} ${word}`));
    before = word;
  }
  return features;
}

/** MinHash (Broder 1997) of what a page prints; null for a page with too little on it. */
export function fingerprintOf(words: readonly { text: string; box: Box }[]): Uint32Array | null {
  const features = featuresOf(words);
  if (features.size < FEATURES_MIN) return null;
  const fingerprint = new Uint32Array(FINGERPRINT_SIZE).fill(0xffffffff);
  for (const feature of features)
    for (let index = 0; index < FINGERPRINT_SIZE; index++) {
      const value = scrambled(feature ^ (SEEDS[index] ?? 0));
      if (value < (fingerprint[index] ?? 0)) fingerprint[index] = value;
    }
  return fingerprint;
}

const equalIn = (a: Uint32Array, b: Uint32Array, from: number, to: number): number => {
  let equal = 0;
  for (let index = from; index < to; index++) if (a[index] === b[index]) equal += 1;
  return equal;
};

/** Estimated share of what both pages print, 0..1. */
export const similarity = (a: Uint32Array, b: Uint32Array): number => equalIn(a, b, 0, FINGERPRINT_SIZE) / FINGERPRINT_SIZE;

/** Of so many numbers at the beginning, fewer than this equal mean another layout: one of a likeness of 0.4 is missed once in 7,000 times. */
const GLANCE = 32;
const GLANCE_MIN = 4;

export interface KnownLayout {
  layoutId: string;
  /** Of its newest pages. */
  fingerprints: readonly Uint32Array[];
}

/** A layout that is known by one page alone is told from others of the same wording by this likeness. */
const FIRST_MIN = 0.4;
/** One that is known by several has pages of its own to compare with: so much of their mean likeness to each other. */
const OWN_SHARE = 0.75;

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** How like a page must be to be in this layout, 0..1. */
function wanted({ fingerprints }: KnownLayout): number {
  if (fingerprints.length < 2) return FIRST_MIN;
  const pairs = fingerprints.flatMap((one, index) => fingerprints.slice(index + 1).map((other) => similarity(one, other)));
  return Math.max(SAME_LAYOUT_MIN, OWN_SHARE * mean(pairs));
}

/** The layout that a page is most like, if it is as like it as that layout's own pages are. */
export function likestLayout(page: Uint32Array, known: readonly KnownLayout[]): { layoutId: string; similarity: number } | undefined {
  let best: { layoutId: string; similarity: number } | undefined;
  for (const layout of known) {
    for (const fingerprint of layout.fingerprints) {
      const glance = equalIn(page, fingerprint, 0, GLANCE);
      if (glance < GLANCE_MIN) continue;
      const share = (glance + equalIn(page, fingerprint, GLANCE, FINGERPRINT_SIZE)) / FINGERPRINT_SIZE;
      if (share > (best?.similarity ?? 0) && share >= wanted(layout)) best = { layoutId: layout.layoutId, similarity: share };
    }
  }
  return best;
}

/** As it is stored: little endian, four bytes a number. */
export function fingerprintBytes(fingerprint: Uint32Array): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(FINGERPRINT_SIZE * 4));
  for (const [index, value] of fingerprint.entries()) view.setUint32(index * 4, value, true);
  return new Uint8Array(view.buffer);
}

/** As nearly every machine is: then the bytes are the numbers. */
const IS_LITTLE_ENDIAN = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;

/** Undefined for bytes of another size: a fingerprint of another kind is of no use. */
export function fingerprintFrom(bytes: Uint8Array): Uint32Array | undefined {
  if (bytes.byteLength !== FINGERPRINT_SIZE * 4) return undefined;
  if (IS_LITTLE_ENDIAN) return new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: FINGERPRINT_SIZE }, (_, index) => view.getUint32(index * 4, true));
}
