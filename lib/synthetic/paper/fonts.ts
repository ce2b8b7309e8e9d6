import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import fontkit from '@pdf-lib/fontkit';
import { type CustomFontEmbedder, type PDFDocument, type PDFFont, StandardFontEmbedder, StandardFonts } from 'pdf-lib';
import { sfntOf } from './woff.ts';

/** How a font measures; widths in units of its size. */
export interface FontMeasure {
  id: string;
  has(character: string): boolean;
  width(character: string): number;
  /** Above and below the baseline, as our reader boxes words of this font. Descent is negative. */
  ascent: number;
  descent: number;
}

type Font = CustomFontEmbedder['font'];

interface Source extends FontMeasure {
  embed(pdf: PDFDocument): Promise<PDFFont>;
}

const require = createRequire(import.meta.url);

function remembered(widthOf: (character: string) => number): (character: string) => number {
  const known = new Map<string, number>();
  return (character) => {
    const width = known.get(character) ?? widthOf(character);
    known.set(character, width);
    return width;
  };
}

/** A font that every PDF reader has. */
function standardFont(id: StandardFonts): Source {
  const embedder = StandardFontEmbedder.for(id as unknown as Parameters<typeof StandardFontEmbedder.for>[0]);
  const known = new Set(embedder.encoding.supportedCodePoints);
  return {
    id,
    has: (character) => known.has(character.codePointAt(0) ?? -1),
    width: remembered((character) => embedder.widthOfTextAtSize(character, 1)),
    ascent: 0.9,
    descent: -0.2,
    embed: async (pdf) => pdf.embedStandardFont(id),
  };
}

const within = (value: number, low: number, high: number, otherwise: number): number => (value >= low && value <= high ? value : otherwise);

/** A font of @fontsource: `roboto-slab/700-normal`. The parsed font is shared by all documents of this process. */
function packagedFont(id: string): Source {
  const [family = '', cut = ''] = id.split('/');
  const folder = path.dirname(require.resolve(`@fontsource/${family}/package.json`));
  const bytes = new Uint8Array(sfntOf(readFileSync(path.join(folder, 'files', `${family}-latin-${cut}.woff`))));
  const font = fontkit.create(bytes) as unknown as Font;
  // A glyph keeps the characters under which it was first asked for. Parts of accented letters are asked for under none.
  for (const character of font.characterSet) font.glyphForCodePoint(character);
  const shared = { create: () => font };
  const units = font.unitsPerEm;
  return {
    id,
    has: (character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? -1),
    width: remembered((character) => font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth / units),
    ascent: within(font.ascent / units, 0.4, 1.2, 0.9),
    descent: within(font.descent / units, -0.5, -0.01, -0.2),
    embed: async (pdf) => {
      pdf.registerFontkit(shared);
      return pdf.embedFont(bytes, { subset: true, features: { liga: false, clig: false, dlig: false, calt: false, kern: false } });
    },
  };
}

const sources = new Map<string, Source>();

function sourceOf(id: string): Source {
  const known = sources.get(id);
  if (known) return known;
  const source = id.includes('/') ? packagedFont(id) : standardFont(id as StandardFonts);
  sources.set(id, source);
  return source;
}

/** The measure of a font by its id: a standard font's name or `<fontsource family>/<weight>-<style>`. */
export const measureOf = (id: string): FontMeasure => sourceOf(id);
export const embedFont = (pdf: PDFDocument, id: string): Promise<PDFFont> => sourceOf(id).embed(pdf);

type Cuts = readonly [regular: string, bold: string, italic: string, boldItalic: string];

const packaged = (family: string, italic = true): Cuts => [
  `${family}/400-normal`,
  `${family}/700-normal`,
  italic ? `${family}/400-italic` : `${family}/400-normal`,
  italic ? `${family}/700-italic` : `${family}/700-normal`,
];

/** Families of type by name; faces of a look, and two more that only filled-in values use. */
export const CUTS = {
  sans: [StandardFonts.Helvetica, StandardFonts.HelveticaBold, StandardFonts.HelveticaOblique, StandardFonts.HelveticaBoldOblique],
  serif: [StandardFonts.TimesRoman, StandardFonts.TimesRomanBold, StandardFonts.TimesRomanItalic, StandardFonts.TimesRomanBoldItalic],
  mono: [StandardFonts.Courier, StandardFonts.CourierBold, StandardFonts.CourierOblique, StandardFonts.CourierBoldOblique],
  condensed: packaged('roboto-condensed'),
  slab: packaged('roboto-slab', false),
  humanist: packaged('source-sans-3'),
  garamond: packaged('eb-garamond'),
  hand: packaged('caveat', false),
  typewriter: packaged('courier-prime'),
  script: ['homemade-apple/400-normal', 'homemade-apple/400-normal', 'homemade-apple/400-normal', 'homemade-apple/400-normal'],
} as const satisfies Record<string, Cuts>;
export type Family = keyof typeof CUTS;

/** The id of one cut of a family. */
export function fontId(family: Family, bold: boolean, italic: boolean): string {
  return CUTS[family][(bold ? 1 : 0) + (italic ? 2 : 0)] ?? CUTS[family][0];
}
