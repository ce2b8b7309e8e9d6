import { boxSignOf } from './box-signs.ts';
import type { FontInfo } from './graphics-state.ts';
import type { Glyph } from './marks.ts';
import type { Rect } from './matrix.ts';

/** A run of glyphs without a gap, in points as shown. */
export interface PlacedWord {
  text: string;
  box: Rect;
  annotationId?: string;
  /** The font of its first letter. */
  font?: FontInfo;
}

/** Gaps along (beyond the letter-spacing) and across the baseline, in ems, at which a new word begins. */
const GAP_MAX = 0.15;
const BACKSTEP_MAX = 0.35;
const SHIFT_MAX = 0.35;

interface OpenWord extends PlacedWord {
  end: readonly [number, number];
  direction: readonly [number, number];
  boxMutable: [number, number, number, number];
}

const isBlank = (text: string): boolean => text === ' ' || text === '\u200b' || text.trim() === '';

/** Three times the same character without a meaning: a leader of dots in a font that names no letters. */
const NAMELESS_LEADER = /([\p{Co}\p{Cn}\p{Cc}\ufffd])\1{2,}/gu;

/** Ligatures become their letters and a soft hyphen a hyphen, as a person would type them. */
const legible = (text: string): string =>
  text.length === 1 && text < '\u00ad'
    ? text
    : text.replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC')).replaceAll('\u00ad', '-');

const PLAIN = /^[!-~]+$/;
const composed = (text: string): string => (PLAIN.test(text) ? text : text.replace(NAMELESS_LEADER, '').trim().normalize('NFC'));

function continues(word: OpenWord, glyph: Glyph, combs: ReadonlySet<string>): boolean {
  if (word.annotationId !== glyph.run.annotationId) return false;
  if (glyph.run.annotationId !== undefined && combs.has(glyph.run.annotationId)) return true;
  const [dx, dy] = [glyph.from[0] - word.end[0], glyph.from[1] - word.end[1]];
  const along = dx * word.direction[0] + dy * word.direction[1];
  const across = Math.abs(dy * word.direction[0] - dx * word.direction[1]);
  const em = glyph.run.em || 1;
  return along <= em * GAP_MAX + Math.max(0, glyph.run.spacing) && along >= -em * BACKSTEP_MAX && across <= em * SHIFT_MAX;
}

function open(glyph: Glyph): OpenWord {
  const box: [number, number, number, number] = [...glyph.box];
  return {
    text: '',
    box,
    boxMutable: box,
    end: glyph.to,
    direction: [1, 0],
    font: glyph.run.font,
    ...(glyph.run.annotationId !== undefined && { annotationId: glyph.run.annotationId }),
  };
}

function add(word: OpenWord, glyph: Glyph): void {
  const [dx, dy] = [glyph.to[0] - glyph.from[0], glyph.to[1] - glyph.from[1]];
  const length = Math.hypot(dx, dy);
  word.text += legible(glyph.text);
  if (length > 0) word.direction = [dx / length, dy / length];
  word.end = glyph.to;
  const box = word.boxMutable;
  box[0] = Math.min(box[0], glyph.box[0]);
  box[1] = Math.min(box[1], glyph.box[1]);
  box[2] = Math.max(box[2], glyph.box[2]);
  box[3] = Math.max(box[3], glyph.box[3]);
}

/**
 * Joins glyphs in order of painting to words: a space, a gap or a change of baseline begins a new one.
 * `combs` are the annotations whose letters stand in cells of their own and still are one word.
 */
export function groupWords(glyphs: readonly Glyph[], combs: ReadonlySet<string> = new Set()): PlacedWord[] {
  const words: PlacedWord[] = [];
  let word: OpenWord | null = null;
  const close = (): void => {
    const text = word && composed(word.text);
    if (word && text) {
      const { box, annotationId, font } = word;
      words.push({ text, box, ...(font && { font }), ...(annotationId !== undefined && { annotationId }) });
    }
    word = null;
  };
  for (const glyph of glyphs) {
    if (isBlank(glyph.text)) {
      close();
      continue;
    }
    const sign = glyph.text > '~' ? boxSignOf(glyph.text) : null;
    if (word && (sign || !continues(word, glyph, combs))) close();
    word ??= open(glyph);
    add(word, glyph);
    if (!sign) continue;
    word.text = sign;
    close();
  }
  close();
  return words;
}

/** Drops words painted twice at nearly the same place, which is how some programs make text bold. */
export function withoutOverprint(words: readonly PlacedWord[]): PlacedWord[] {
  const seen = new Map<string, Rect[]>();
  return words.filter(({ text, box }) => {
    const places = seen.get(text) ?? [];
    const slack = Math.max(1, (box[3] - box[1]) * 0.2);
    if (places.some((place) => place.every((edge, index) => Math.abs(edge - (box[index] ?? 0)) < slack))) return false;
    seen.set(text, [...places, box]);
    return true;
  });
}
