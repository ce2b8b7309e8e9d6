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
