import { z } from 'zod';

/** How good a page image is for reading; measured on the page as it came, before anything was mended. */
export const pageQualitySchema = z.object({
  /** Dots per inch of the image on the page; null where the page is no image. */
  dpi: z.number().positive().nullable(),
  /** Degrees the lines of text lie off the level; positive = falling to the right. */
  skewDegrees: z.number(),
  /** Sharpness of edges, 0 (blurred) .. 1 (crisp). */
  sharpness: z.number().min(0).max(1),
  /** Paper level less ink level, 0..255. */
  contrast: z.number().min(0).max(255),
  /** Grain of paper or scanner as a share of the contrast, 0..1. */
  noise: z.number().min(0).max(1),
  /** Text runs over an edge of the image. */
  cutEdges: z.array(z.enum(['left', 'top', 'right', 'bottom'])),
  /** Quarter turns clockwise by which the page must be turned to stand upright. */
  turns: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
  blank: z.boolean(),
});
export type PageQuality = z.infer<typeof pageQualitySchema>;

/** Below this small print (6 points) has letters of fewer than seven dots. */
const DPI_MIN = 150;
const TILT_MIN = 1;
const SHARPNESS_MIN = 0.45;
const CONTRAST_MIN = 90;
const NOISE_MAX = 0.06;

const LIES = ['', 'Lies on its side.', 'Stands on its head.', 'Lies on its side.'] as const;

function edgesSentence(edges: PageQuality['cutEdges']): string {
  const last = edges.at(-1);
  const named = edges.length > 1 ? `${edges.slice(0, -1).join(', ')} and ${last}` : last;
  return `Text runs over the ${named} ${edges.length > 1 ? 'edges' : 'edge'}.`;
}

/** What is wrong with a page image, in short sentences for people; empty when all is good. */
export function describePageQuality(quality: PageQuality): string[] {
  if (quality.blank) return ['The page is blank.'];
  const { dpi, skewDegrees, sharpness, contrast, noise, cutEdges, turns } = quality;
  const tilt = Math.abs(skewDegrees);
  const sentences = [
    dpi !== null && dpi < DPI_MIN ? `Scanned at about ${Math.round(dpi)} dpi: small print may be wrong.` : '',
    LIES[turns],
    tilt >= TILT_MIN ? `Tilted by ${Math.round(tilt)} ${Math.round(tilt) === 1 ? 'degree' : 'degrees'}.` : '',
    sharpness < SHARPNESS_MIN ? 'Blurred: letters that look alike may be mixed up.' : '',
    contrast < CONTRAST_MIN ? 'Faint: the ink is hardly darker than the paper.' : '',
    noise > NOISE_MAX ? 'Grainy: dots and dashes may be wrong.' : '',
    cutEdges.length > 0 ? edgesSentence(cutEdges) : '',
  ];
  return sentences.filter((sentence) => sentence !== '');
}
