import { IDENTITY, type Matrix, type Rect } from './matrix.ts';

/** Red, green, blue 0..255; null for a pattern or another paint without one colour. */
export type Colour = readonly [number, number, number] | null;

/** What pdf.js tells about a font: metrics are shares of the em, `fontMatrix[0]` scales glyph widths. */
export interface FontInfo {
  name?: string;
  composite?: boolean;
  fontMatrix?: readonly number[];
  ascent?: number;
  descent?: number;
  vertical?: boolean;
  isType3Font?: boolean;
  bbox?: readonly number[];
}

/** One glyph of a text operator of pdf.js; a bare number there is a kerning in thousandths of the em. */
export interface GlyphInfo {
  unicode: string;
  width: number;
  isSpace: boolean;
  originalCharCode?: number;
  vmetric?: readonly number[];
}

/** The graphics state (ISO 32000-1, 8.4 and 9.3), as far as it decides where text is and whether it can be seen. */
export interface GraphicsState {
  ctm: Matrix;
  textMatrix: Matrix;
  lineMatrix: Matrix;
  font: FontInfo | null;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  /** 1 = 100 %. */
  horizontalScale: number;
  leading: number;
  rise: number;
  renderingMode: number;
  fill: Colour;
  stroke: Colour;
  fillAlpha: number;
  strokeAlpha: number;
  /** Alpha of the transparency groups around. */
  groupAlpha: number;
  /** Blend mode other than normal, or a soft mask: what is painted does not hide what is below. */
  blended: boolean;
  /** Bounds of the clipping path. */
  clip: Rect;
  /** Whether the clipping path is those bounds; a ring or a letter is not. */
  clipIsRectangle: boolean;
}

const BLACK: Colour = [0, 0, 0];

export const initialState = (ctm: Matrix, clip: Rect): GraphicsState => ({
  ctm,
  textMatrix: IDENTITY,
  lineMatrix: IDENTITY,
  font: null,
  fontSize: 0,
  charSpacing: 0,
  wordSpacing: 0,
  horizontalScale: 1,
  leading: 0,
  rise: 0,
  renderingMode: 0,
  fill: BLACK,
  stroke: BLACK,
  fillAlpha: 1,
  strokeAlpha: 1,
  groupAlpha: 1,
  blended: false,
  clip,
  clipIsRectangle: true,
});

/** A colour operand of pdf.js: `#rrggbb`, or three numbers 0..255. */
export function colourOf(args: readonly unknown[]): Colour {
  const [first] = args;
  if (typeof first === 'string' && /^#[0-9a-f]{6}$/i.test(first)) {
    const value = Number.parseInt(first.slice(1), 16);
    return [value >> 16, (value >> 8) & 255, value & 255];
  }
  if (args.length === 3 && args.every((part) => typeof part === 'number')) return args as [number, number, number];
  return null;
}

/** Whether two colours cannot be told apart on paper: no channel differs by 12 of 255 or more. */
export const looksAlike = (a: readonly number[], b: readonly number[]): boolean =>
  a.every((value, channel) => Math.abs(value - (b[channel] ?? 0)) < 12);
