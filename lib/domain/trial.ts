import { z } from 'zod';
import { documentTypeSchema } from './document-types/key.ts';
import { typedRangeSchema } from './extraction.ts';
import { fieldKeySchema } from './field.ts';
import { boxSchema } from './geometry.ts';

export const TRIAL_MODES = ['shadow', 'canary'] as const;
export type TrialMode = (typeof TRIAL_MODES)[number];

export const CANARY_SHARE_MAX = 0.5;

export const newTrialSchema = z
  .object({
    modelVersionId: z.uuid(),
    mode: z.enum(TRIAL_MODES),
    /** Share of the documents, above 0 up to 1; of a canary up to a half. */
    share: z.number().gt(0).max(1),
  })
  .refine(({ mode, share }) => mode === 'shadow' || share <= CANARY_SHARE_MAX, {
    message: 'A canary reads at most half of the documents.',
    path: ['share'],
  });
export type NewTrial = z.infer<typeof newTrialSchema>;

export const stopTrialSchema = z.object({ reason: z.string().trim().max(2000).default('') });

/**
 * Where a document falls in a trial, 0..1: the same at every look, even over documents, and unlike from trial to trial. FNV-1a with the
 * finaliser of MurmurHash3, for ids that differ in a few letters.
 */
export function placeInTrial(trialId: string, documentId: string): number {
  let hash = 0x811c9dc5;
  for (const letter of `${trialId}/${documentId}`) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4_294_967_296;
}

/** Whether the challenger reads a document. */
export const isChallenged = ({ id, share }: { id: string; share: number }, documentId: string): boolean =>
  placeInTrial(id, documentId) < share;

/** What a challenger would have answered, as far as it is looked at. */
export const shadowAnswerSchema = z.object({
  types: z.array(typedRangeSchema),
  fields: z.array(
    z.object({
      key: fieldKeySchema,
      documentType: documentTypeSchema,
      value: z.string(),
      text: z.string(),
      page: z.number().int().positive(),
      boxes: z.array(boxSchema),
      confidence: z.number().min(0).max(1),
    }),
  ),
});
export type ShadowAnswer = z.infer<typeof shadowAnswerSchema>;

/** A canary is not stopped by rule before both arms have so many approved documents. */
export const CANARY_STOP_MIN = 30;
