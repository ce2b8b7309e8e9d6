import { signIn, signsOf } from './box-signs.ts';
import type { FontInfo, GlyphInfo, GraphicsState } from './graphics-state.ts';
import type { Glyph, GlyphRun } from './marks.ts';
import { applyTo, boundsOf, type Matrix, multiply } from './matrix.ts';
import { isPainting, type Walk } from './walk-state.ts';

const between = (value: number | undefined, low: number, high: number, otherwise: number): number =>
  value !== undefined && value >= low && value <= high ? value : otherwise;

interface Extent {
  /** Above and below the baseline in units of the font size. */
  ascent: number;
  descent: number;
  /** Letter height as the measure of gaps, in units of the font size. */
  em: number;
}

/** A Type 3 font has units of its own: its box, or without one the widest glyph at hand, tells how tall it is. */
function extentOfType3(font: FontInfo, glyphs: readonly (GlyphInfo | number | null)[]): Extent {
  const unit = Math.abs(font.fontMatrix?.[3] ?? 0.001);
  const [, bottom = 0, , top = 0] = font.bbox ?? [];
  if (top > bottom) return { ascent: top * unit, descent: bottom * unit, em: (top - bottom) * unit };
  const widest = glyphs.reduce<number>((most, glyph) => (glyph && typeof glyph === 'object' ? Math.max(most, glyph.width) : most), 0);
  return { ascent: widest * unit, descent: 0, em: widest * unit };
}

/** Fonts often carry nonsense as ascent and descent; then usual values stand in. */
function extentOf(font: FontInfo, glyphs: readonly (GlyphInfo | number | null)[]): Extent {
  if (font.isType3Font) return extentOfType3(font, glyphs);
  return { ascent: between(font.ascent, 0.4, 1.2, 0.9), descent: between(font.descent, -0.5, -0.01, -0.2), em: 1 };
}

/** Text modes 1 and 5 only stroke; 0, 2, 4 and 6 fill (ISO 32000-1, table 106). */
const isStroked = (mode: number): boolean => mode === 1 || mode === 5;

/** Distance to the next glyph in text space, before horizontal scaling (ISO 32000-1, 9.4.4). */
function advanceOf(glyph: GlyphInfo, state: GraphicsState, widthUnit: number, vertical: boolean): number {
  const spacing = state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0);
  if (!vertical) return glyph.width * widthUnit * state.fontSize + spacing;
  return (glyph.vmetric?.[0] ?? -1000) * widthUnit * state.fontSize - spacing;
}

/** A glyph as painted in a run, at its place. */
function glyphAt(
  text: string,
  code: number,
  run: GlyphRun,
  base: Matrix,
  along: number,
  width: number,
  top: number,
  bottom: number,
): Glyph {
  const end = along + width;
  return {
    text,
    code,
    box: boundsOf(base, along, bottom, end, top),
    from: [base[0] * along + base[4], base[1] * along + base[5]],
    to: [base[0] * end + base[4], base[1] * end + base[5]],
    run,
  };
}

/** A glyph of a column of text, centred below the point `along` from its start. */
function glyphBelow(text: string, code: number, run: GlyphRun, base: Matrix, along: number, width: number, bottom: number): Glyph {
  return {
    text,
    code,
    box: boundsOf(base, -width / 2, along + bottom, width / 2, along),
    from: applyTo(base, 0, along),
    to: applyTo(base, 0, along + bottom),
    run,
  };
}

function runOf({ state, annotations, sequence }: Walk, base: Matrix, em: number): GlyphRun {
  const stroked = isStroked(state.renderingMode);
  const annotation = annotations.at(-1);
  return {
    font: state.font ?? {},
    spacing: Math.hypot(base[0], base[1]) * state.charSpacing * Math.abs(state.horizontalScale),
    em: Math.hypot(base[2], base[3]) * Math.abs(state.fontSize) * em,
    sequence,
    renderingMode: state.renderingMode,
    colour: stroked ? state.stroke : state.fill,
    alpha: (stroked ? state.strokeAlpha : state.fillAlpha) * state.groupAlpha,
    clip: state.clip,
    ...(annotation && { annotationId: annotation.id }),
  };
}

/** Places the glyphs of one text operator and moves the text matrix on. */
export function showGlyphs(walk: Walk, glyphs: readonly (GlyphInfo | number | null)[]): void {
  const { state } = walk;
  if (!state.font) {
    walk.unplaced += glyphs.filter((glyph) => typeof glyph === 'object').length;
    return;
  }
  const vertical = state.font.vertical === true;
  const widthUnit = state.font.fontMatrix?.[0] ?? 0.001;
  const scale = vertical ? 1 : state.horizontalScale;
  const base = multiply(state.ctm, multiply(state.textMatrix, [1, 0, 0, 1, 0, state.rise]));
  const extent = extentOf(state.font, glyphs);
  const [top, bottom] = vertical ? [0, -state.fontSize] : [extent.ascent * state.fontSize, extent.descent * state.fontSize];
  const run = isPainting(walk) ? runOf(walk, base, extent.em) : null;
  const signs = signsOf(state.font);
  let along = 0;
  for (const glyph of glyphs) {
    if (glyph === null) continue;
    if (typeof glyph === 'number') {
      along -= (glyph / 1000) * state.fontSize * scale;
      continue;
    }
    const width = glyph.width * widthUnit * state.fontSize * scale;
    if (run) {
      const code = glyph.originalCharCode ?? 0;
      const text = signs ? signIn(signs, state.font, glyph) : glyph.unicode;
      walk.glyphs.push(
        vertical ? glyphBelow(text, code, run, base, along, width, bottom) : glyphAt(text, code, run, base, along, width, top, bottom),
      );
    }
    along += advanceOf(glyph, state, widthUnit, vertical) * scale;
  }
  state.textMatrix = multiply(state.textMatrix, vertical ? [1, 0, 0, 1, 0, along] : [1, 0, 0, 1, along, 0]);
}
