import type { FontInfo, GlyphInfo, GraphicsState } from './graphics-state.ts';
import { applyTo, boundsOf, type Matrix, multiply } from './matrix.ts';
import { isPainting, type Walk } from './walk-state.ts';

const between = (value: number | undefined, low: number, high: number, otherwise: number): number =>
  value !== undefined && value >= low && value <= high ? value : otherwise;

/** Height of the letters above and below the baseline as shares of the em; fonts often carry nonsense here. */
const extentOf = (font: FontInfo): { ascent: number; descent: number } => ({
  ascent: between(font.ascent, 0.4, 1.2, 0.9),
  descent: between(font.descent, -0.5, -0.01, -0.2),
});

/** Text modes 1 and 5 only stroke; 0, 2, 4 and 6 fill (ISO 32000-1, table 106). */
const isStroked = (mode: number): boolean => mode === 1 || mode === 5;

/** Distance to the next glyph in text space, before horizontal scaling (ISO 32000-1, 9.4.4). */
function advanceOf(glyph: GlyphInfo, state: GraphicsState, widthUnit: number, vertical: boolean): number {
  const spacing = state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0);
  if (!vertical) return glyph.width * widthUnit * state.fontSize + spacing;
  return (glyph.vmetric?.[0] ?? -1000) * widthUnit * state.fontSize - spacing;
}

function push(walk: Walk, glyph: GlyphInfo, matrix: Matrix, width: number, em: number): void {
  const { state } = walk;
  const font = state.font ?? {};
  const { ascent, descent } = extentOf(font);
  const stroked = isStroked(state.renderingMode);
  const annotation = walk.annotations.at(-1);
  const [x0, top, bottom] = font.vertical ? [-width / 2, 0, -state.fontSize] : [0, ascent * state.fontSize, descent * state.fontSize];
  walk.glyphs.push({
    text: glyph.unicode,
    box: boundsOf(matrix, x0, bottom, x0 + width, top),
    from: applyTo(matrix, 0, 0),
    to: font.vertical ? applyTo(matrix, 0, -state.fontSize) : applyTo(matrix, width, 0),
    em,
    sequence: walk.sequence,
    renderingMode: state.renderingMode,
    colour: stroked ? state.stroke : state.fill,
    alpha: (stroked ? state.strokeAlpha : state.fillAlpha) * state.groupAlpha,
    clip: state.clip,
    ...(annotation && { annotationId: annotation.id }),
  });
}

/** Places the glyphs of one text operator and moves the text matrix on. */
export function showGlyphs(walk: Walk, glyphs: readonly (GlyphInfo | number | null)[]): void {
  const { state } = walk;
  if (!state.font) return;
  const vertical = state.font.vertical === true;
  const widthUnit = state.font.fontMatrix?.[0] ?? 0.001;
  const painting = isPainting(walk);
  const base = multiply(state.ctm, multiply(state.textMatrix, [1, 0, 0, 1, 0, state.rise]));
  const em = Math.hypot(base[2], base[3]) * Math.abs(state.fontSize);
  let along = 0;
  const scale = vertical ? 1 : state.horizontalScale;
  for (const glyph of glyphs) {
    if (glyph === null) continue;
    if (typeof glyph === 'number') {
      along -= (glyph / 1000) * state.fontSize * scale;
      continue;
    }
    const shift: Matrix = vertical ? [1, 0, 0, 1, 0, along] : [1, 0, 0, 1, along, 0];
    const width = glyph.width * widthUnit * state.fontSize * scale;
    if (painting) push(walk, glyph, multiply(base, shift), width, em);
    along += advanceOf(glyph, state, widthUnit, vertical) * scale;
  }
  state.textMatrix = multiply(state.textMatrix, vertical ? [1, 0, 0, 1, 0, along] : [1, 0, 0, 1, along, 0]);
}
