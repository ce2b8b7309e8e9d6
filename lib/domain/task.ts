import { z } from 'zod';

/** What a job carries: ids and the number of the reading; the row is the truth. A new property must be optional: old jobs lie in the queue. */
const payloads = {
  'open-document': z.object({ documentId: z.uuid(), reading: z.number().int().positive() }),
  /** Pages `from` to `to`, both included. */
  'read-pages': z.object({
    documentId: z.uuid(),
    reading: z.number().int().positive(),
    from: z.number().int().positive(),
    to: z.number().int().positive(),
  }),
  'extract-document': z.object({ documentId: z.uuid(), reading: z.number().int().positive() }),
  /** Where jobs go that failed for good: the document is marked failed. */
  'fail-document': z.object({ documentId: z.uuid(), reading: z.number().int().positive() }),
  /** Holds the last documents against the reference. */
  watch: z.object({ organisationId: z.uuid() }),
  /** Tells the webhook. */
  'send-alert': z.object({ alertId: z.uuid() }),
  /** Learns from an approved document where its fields stand. */
  'remember-document': z.object({ documentId: z.uuid() }),
  'build-dataset-version': z.object({ versionId: z.uuid() }),
  /** Where a version goes whose building failed for good. */
  'fail-dataset-version': z.object({ versionId: z.uuid() }),
  /** Takes what erased files said out of a frozen version. */
  'blank-erased-lines': z.object({ versionId: z.uuid() }),
  'run-evaluation': z.object({ evaluationId: z.uuid() }),
  /** Where an evaluation goes whose work failed for good. */
  'fail-evaluation': z.object({ evaluationId: z.uuid() }),
  /** Lets the challenger of a shadow run read a document that was answered. */
  'shadow-document': z.object({ trialId: z.uuid(), extractionId: z.uuid() }),
  /** Starts a trainer beside this worker, where a Python is named. */
  'train-here': z.object({ runId: z.uuid() }),
  /** Looks at what a trainer delivered, and chooses. */
  'judge-training-run': z.object({ runId: z.uuid() }),
  /** Where a run goes that could not be judged. */
  'fail-training-run': z.object({ runId: z.uuid() }),
};

export const TASK_PAYLOADS = Object.freeze(payloads);
export type TaskName = keyof typeof payloads;
export type TaskPayload<T extends TaskName> = z.infer<(typeof payloads)[T]>;

/** The tasks that read a document; the one left out is their dead letter queue. */
export const READING_TASKS = ['open-document', 'read-pages', 'extract-document'] as const satisfies readonly TaskName[];

/** A page whose reading was begun this often without an end is given up: it stops whoever reads it. */
export const PAGE_ATTEMPTS_MAX = 3;

/** Cuts pages into batches; several workers read one file at once. Both ends included. */
export function pageBatches(pages: readonly number[], size: number): { from: number; to: number }[] {
  const sorted = [...pages].sort((a, b) => a - b);
  return Array.from({ length: Math.ceil(sorted.length / size) }, (_, index) => {
    const batch = sorted.slice(index * size, index * size + size);
    return { from: batch[0] ?? 1, to: batch.at(-1) ?? 1 };
  });
}
