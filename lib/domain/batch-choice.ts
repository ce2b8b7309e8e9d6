import { z } from 'zod';

/** By what documents are chosen for a review that teaches most. */
export const STRATEGIES = ['mixed', 'uncertainty', 'disagreement', 'novelty', 'random'] as const;
export type Strategy = (typeof STRATEGIES)[number];

/** Kept with what waits for review: all that a batch is chosen by, each 0..1. */
export const batchSignalsSchema = z.object({
  /** One less the confidence of the least sure core field; 1 where one was not found. */
  uncertainty: z.number().min(0).max(1),
  /** Share of its fields about which rules, model and memory do not agree. */
  disagreement: z.number().min(0).max(1),
  /** One less its likeness to the nearest layout that was known then. */
  novelty: z.number().min(0).max(1),
  /** Fingerprint of its first page with enough printing, base64; null where none has. */
  fingerprint: z.string().nullable(),
});
export type BatchSignals = z.infer<typeof batchSignalsSchema>;

export const BATCH_BUDGET_MAX = 100;

export const batchChoiceSchema = z.object({
  strategy: z.enum(STRATEGIES),
  /** How many documents people have time for. */
  budget: z.number().int().min(1).max(BATCH_BUDGET_MAX),
  /** Of one layout, at most so many. */
  perLayout: z.number().int().min(1).max(BATCH_BUDGET_MAX),
});
export type BatchChoice = z.infer<typeof batchChoiceSchema>;

export const batchOpeningSchema = z.object({
  strategy: z.enum(STRATEGIES),
  documentIds: z.array(z.uuid()).min(1).max(BATCH_BUDGET_MAX),
});

/** A document that was chosen, and why. */
export interface ChosenDocument {
  documentId: string;
  fileName: string;
  /** 0..1, by the strategy. */
  score: number;
  signals: Pick<BatchSignals, 'uncertainty' | 'disagreement' | 'novelty'>;
  /** A sentence. */
  reason: string;
}

const DEFAULT_BUDGET = 20;
const DEFAULT_PER_LAYOUT = 3;

/** The choice in the parameters of an address: what is not one is left out, not refused. */
export function batchChoiceOfAddress(parameters: Readonly<Record<string, unknown>>): BatchChoice {
  const count = z.coerce.number().int().min(1).max(BATCH_BUDGET_MAX);
  return {
    strategy: z.enum(STRATEGIES).safeParse(parameters.strategy).data ?? 'mixed',
    budget: count.safeParse(parameters.budget).data ?? DEFAULT_BUDGET,
    perLayout: count.safeParse(parameters.perLayout).data ?? DEFAULT_PER_LAYOUT,
  };
}
