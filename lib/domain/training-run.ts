import { z } from 'zod';
import type { BundleLabels } from './model-bundle.ts';

export const TRAINING_STATES = ['queued', 'running', 'stopping', 'stopped', 'judging', 'failed', 'done'] as const;
export type TrainingState = (typeof TRAINING_STATES)[number];
/** Something still happens to it by itself. */
export const isUnderWay = (state: TrainingState): boolean => ['queued', 'running', 'stopping', 'judging'].includes(state);
/** It can be taken up again: it keeps its last checkpoint. */
export const canResume = (state: TrainingState): boolean => state === 'stopped' || state === 'failed';
export const canStop = (state: TrainingState): boolean => state === 'queued' || state === 'running';

/** A trainer that says nothing for so long is gone, and another one may take the run up. */
export const LEASE_SECONDS = 60;
/** A run that was taken up so often without an end is given up: it stops whoever takes it. */
export const TRAINING_ATTEMPTS_MAX = 5;

export const CANDIDATE_KINDS = ['rules', 'linear', 'fine-tuned', 'from-scratch'] as const;
export type CandidateKind = (typeof CANDIDATE_KINDS)[number];
export const CANDIDATE_STATES = ['waiting', 'running', 'done', 'failed'] as const;
export type CandidateState = (typeof CANDIDATE_STATES)[number];

const seed = z.number().int().min(0).max(1_000_000).default(1);
/** How long: so many steps (the same result every time), or so many minutes. */
const length = { steps: z.number().int().min(0).max(200_000).default(0), minutes: z.number().min(0).max(1440).default(0) };
const hasOneLength = ({ steps, minutes }: { steps: number; minutes: number }): boolean => steps > 0 !== minutes > 0;
const ONE_LENGTH = 'Give either steps or minutes.';
/** Word pieces that are learned from at once. */
const batch = z.number().int().min(256).max(16_384).default(2048);
const rate = (preset: number) => z.number().min(1e-6).max(1e-2).default(preset);

export const candidateConfigSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rules') }),
  z.strictObject({
    kind: z.literal('linear'),
    seed,
    /** How often every page is seen. */
    passes: z.number().int().min(1).max(50).default(8),
    /** Whether it sees where words stand. */
    layout: z.boolean().default(true),
  }),
  z
    .strictObject({
      kind: z.literal('fine-tuned'),
      seed,
      ...length,
      batch,
      rate: rate(1e-4),
      /** How strongly weights are held at those of the champion; 0 lets them go. */
      pull: z.number().min(0).max(100).default(1),
    })
    .refine(hasOneLength, ONE_LENGTH),
  z
    .strictObject({ kind: z.literal('from-scratch'), seed, ...length, batch, rate: rate(3e-4), layout: z.boolean().default(true) })
    .refine(hasOneLength, ONE_LENGTH),
]);
export type CandidateConfig = z.infer<typeof candidateConfigSchema>;

export const trainingConfigSchema = z.strictObject({
  candidates: z.array(candidateConfigSchema).min(1, 'Choose at least one algorithm.').max(8),
  /** Processor cores of the trainer. */
  threads: z.number().int().min(1).max(64).default(2),
});
export type TrainingConfig = z.infer<typeof trainingConfigSchema>;

export const newTrainingRunSchema = z.strictObject({
  datasetVersionId: z.uuid(),
  config: trainingConfigSchema,
  /** A worker of this installation trains, where it can; else whoever asks with a key. */
  here: z.boolean().default(false),
});
export type NewTrainingRun = z.infer<typeof newTrainingRunSchema>;

const share = z.number().min(0).max(1);
/**
 * How well the values of a split were found: of each document and field every different value once, right when its words are. Other
 * mentions of a value, which nobody labels, are no mistakes. The interval is of F1, 95 %, drawn by document.
 */
export const splitFiguresSchema = z.object({
  f1: share,
  precision: share,
  recall: share,
  low: share,
  high: share,
  /** Values that are labelled there. */
  values: z.number().int().min(0),
  pages: z.number().int().min(0),
});
export type SplitFigures = z.infer<typeof splitFiguresSchema>;

export const candidateFiguresSchema = z.object({
  /** Null where the split has no page. */
  validation: splitFiguresSchema.nullable(),
  test: splitFiguresSchema.nullable(),
  /** Of what has to be kept to read with it; null for rules, which come with the product. */
  bytes: z.number().int().min(0).nullable(),
  msPerPage: z.number().min(0),
  trainingSeconds: z.number().min(0),
});
export type CandidateFigures = z.infer<typeof candidateFiguresSchema>;

export const heartbeatSchema = z.strictObject({
  progress: share,
  metrics: z
    .array(
      z.strictObject({
        candidate: z.number().int().min(1).max(8),
        name: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
        step: z.number().int().min(0),
        value: z.number(),
      }),
    )
    .max(500)
    .default([]),
  lines: z.array(z.string().max(500)).max(100).default([]),
  candidates: z
    .array(
      z.strictObject({
        number: z.number().int().min(1).max(8),
        state: z.enum(CANDIDATE_STATES),
        failure: z.string().max(500).optional(),
        figures: candidateFiguresSchema.optional(),
      }),
    )
    .max(8)
    .default([]),
});
export type Heartbeat = z.infer<typeof heartbeatSchema>;

export const finishSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('done') }),
  z.strictObject({ outcome: z.literal('stopped') }),
  z.strictObject({ outcome: z.literal('failed'), failure: z.string().min(1).max(500) }),
]);
export type Finish = z.infer<typeof finishSchema>;

/** What a trainer is told when it takes a run up. */
export interface ClaimedRun {
  id: string;
  number: number;
  leaseId: string;
  config: TrainingConfig;
  labels: Pick<BundleLabels, 'labelSchemaVersion' | 'ner' | 'pageTypes'>;
  hasCheckpoint: boolean;
  /** Candidates that an earlier trainer was done with. */
  done: number[];
  /** The champion that fine-tuning begins with; null where none is asked for. */
  parent: { name: string; version: string; files: string[] } | null;
  /** What a bundle of this run is called. */
  name: string;
  version: string;
}

/** Who a key speaks for. */
export interface Trainer {
  keyId: string;
  organisationId: string;
  name: string;
  /** The only run it may take up; null = any of the organisation. */
  runId: string | null;
}

/** A file of a bundle that a trainer may send. */
export const bundleFileSchema = z.string().regex(/^(?:[A-Za-z0-9_][A-Za-z0-9_.-]*\/)?[A-Za-z0-9_][A-Za-z0-9_.-]*$/);
export const CHECKPOINT_BYTES_MAX = 2 * 1024 * 1024 * 1024;
export const BUNDLE_FILE_BYTES_MAX = 64 * 1024 * 1024;

const TRAINER_KEY = /^dlt_[0-9A-Za-z_-]{43}$/;
/** The key of an Authorization header; undefined when it carries none of ours. */
export function trainerKeyOf(authorization: string | null): string | undefined {
  const key = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1];
  return key !== undefined && TRAINER_KEY.test(key) ? key : undefined;
}
