import type { Colour, FontInfo } from './graphics-state.ts';
import type { Rect } from './matrix.ts';

/** What the glyphs of one text operator have in common. */
export interface GlyphRun {
  font: FontInfo;
  /** Size of the em in points as shown. */
  em: number;
  /** Room that is left after each letter, in points as shown. */
  spacing: number;
  /** Order of painting, shared with `Paint`. */
  sequence: number;
  renderingMode: number;
  colour: Colour;
  alpha: number;
  clip: Rect;
  /** The annotation whose appearance draws it. */
  annotationId?: string;
}

/** One glyph as painted, in points as shown. */
export interface Glyph {
  text: string;
  /** Its number in the font. */
  code: number;
  box: Rect;
  /** Start and end of its baseline. */
  from: readonly [number, number];
  to: readonly [number, number];
  run: GlyphRun;
}

/** Something painted that may lie under or over text. */
export interface Paint {
  box: Rect;
  sequence: number;
  /** `fill` has one colour; `image` is a raster image or mask; `other` is a pattern or shading. */
  kind: 'fill' | 'image' | 'other';
  colour: Colour;
  /** Opaque and filling its whole box: nothing below can be seen. */
  covers: boolean;
}

/** A small path as drawn, in points as shown: the frame of a check box, perhaps, or the cross in it. */
export interface Shape {
  box: Rect;
  points: readonly (readonly [number, number])[];
  curved: boolean;
  isRectangle: boolean;
  sequence: number;
  /** Whether its line, and whether its inside, is of a colour that stands out on paper. */
  stroked: boolean;
  filled: 'dark' | 'light' | null;
}

/** All that was painted on a page, in order. */
export interface PageMarks {
  glyphs: Glyph[];
  paints: Paint[];
  shapes: Shape[];
  /** Glyphs that could not be placed, because their font did not load. */
  unplaced: number;
}
