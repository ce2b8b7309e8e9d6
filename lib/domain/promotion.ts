import { z } from 'zod';
import type { Split } from './dataset.ts';
import type { FieldKey } from './field.ts';
import { FIELDS } from './fields.ts';
import type { Actor } from './rights.ts';

/** What a model must show before it reads every document. Differences are shares of F1 (0.02 = 2 points). */
export const promotionGateSchema = z.strictObject({
  /** Fewer documents in common say nothing. */
  documentsMin: z.number().int().min(1).max(100_000).default(10),
  /** So much worse may a single core field be. */
  coreTolerance: z.number().min(0).max(1).default(0.02),
  /** So much worse may all fields together be. */
  overallTolerance: z.number().min(0).max(1).default(0.005),
  /** Milliseconds a page, median, on the machine that evaluated. */
  msPerPageMax: z.number().min(1).max(600_000).default(2000),
  /** Of all files of the bundle. */
  bundleBytesMax: z
    .number()
    .int()
    .min(1)
    .default(64 * 1024 * 1024),
});
export type PromotionGate = z.infer<typeof promotionGateSchema>;

export const gateCriterionSchema = z.object({
  key: z.enum(['same-split', 'documents', 'core-fields', 'overall', 'latency', 'size', 'approver', 'reason']),
  met: z.boolean(),
  /** What is asked and what was found, in a sentence with its figures. */
  sentence: z.string(),
});
export type GateCriterion = z.infer<typeof gateCriterionSchema>;

/** Empty ones are refused by the gate, which keeps the refusal. */
export const promotionSchema = z.object({
  approver: z.string().trim().max(200),
  reason: z.string().trim().max(2000),
});

/** `championId`: what its author saw as champion. */
export const rollbackSchema = z.object({ championId: z.uuid(), reason: z.string().trim().min(1, 'Say why.').max(2000) });

export const PROMOTION_KINDS = ['promoted', 'refused', 'rolled-back'] as const;
export type PromotionKind = (typeof PROMOTION_KINDS)[number];

/** An evaluation as the gate looks at it. */
export interface GateEvidence {
  datasetVersionId: string;
  split: Split;
  rulesVersion: string;
  done: boolean;
}

interface FieldDifference {
  key: FieldKey;
  support: number;
  /** F1 of the challenger less F1 of the champion. */
  difference: number;
}

export interface AtTheGate {
  challenger: GateEvidence & { msPerPage: number; bundleBytes: number };
  /** Null where no model is champion: rules alone are, as they answered in the challenger's own evaluation. */
  champion: GateEvidence | null;
  /** Documents that both answered. */
  documents: number;
  coreFields: readonly FieldDifference[];
  overall: { difference: number; interval: readonly [number, number] };
  approver: string;
  reason: string;
  actor: Pick<Actor, 'role'>;
}

/** F1 points of a difference of shares, with a sign and one decimal. */
export const pointsWord = (difference: number): string => {
  const rounded = Math.round(difference * 1000) / 10;
  return `${rounded > 0 ? '+' : rounded < 0 ? '−' : '±'}${Math.abs(rounded).toFixed(1)}`;
};
const plainPoints = (share: number): string => `${Math.round(share * 1000) / 10}`;
const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
/** A difference that is the tolerance but for the last bits of a double is the tolerance. */
const EPSILON = 1e-9;

/**
 * Every criterion of the gate, met or not, with what was found. A model is promoted only when all are met; nobody may do so
 * otherwise.
 */
export function holdAgainstGate(gate: PromotionGate, at: AtTheGate): GateCriterion[] {
  return [
    sameSplit(at),
    {
      key: 'documents',
      met: at.documents >= gate.documentsMin,
      sentence: `${at.documents} documents in common; at least ${gate.documentsMin} are asked for.`,
    },
    coreFields(gate, at),
    overall(gate, at),
    {
      key: 'latency',
      met: at.challenger.msPerPage <= gate.msPerPageMax,
      sentence: `${Math.round(at.challenger.msPerPage)} ms a page (median); at most ${gate.msPerPageMax} ms.`,
    },
    {
      key: 'size',
      met: at.challenger.bundleBytes <= gate.bundleBytesMax,
      sentence: `The bundle has ${megabytes(at.challenger.bundleBytes)}; at most ${megabytes(gate.bundleBytesMax)}.`,
    },
    approver(at),
    { key: 'reason', met: at.reason.trim() !== '', sentence: at.reason.trim() === '' ? 'Nobody wrote why.' : 'A reason is written down.' },
  ];
}

export const passes = (criteria: readonly GateCriterion[]): boolean => criteria.every(({ met }) => met);

function sameSplit({ challenger, champion }: AtTheGate): GateCriterion {
  const key = 'same-split';
  if (!challenger.done || (champion && !champion.done)) return { key, met: false, sentence: 'Both must be evaluated to the end.' };
  if (challenger.split !== 'test')
    return { key, met: false, sentence: `It was evaluated on the ${challenger.split} split, not on the test split.` };
  if (!champion) return { key, met: true, sentence: 'No model is champion: rules alone, on the same documents, are what it must beat.' };
  const same =
    challenger.datasetVersionId === champion.datasetVersionId &&
    challenger.split === champion.split &&
    challenger.rulesVersion === champion.rulesVersion;
  return {
    key,
    met: same,
    sentence: same
      ? 'Champion and challenger answered the same frozen test split with the same rules.'
      : 'Champion and challenger were not evaluated on the same frozen test split with the same rules.',
  };
}

function coreFields({ coreTolerance }: PromotionGate, { coreFields: fields }: AtTheGate): GateCriterion {
  const key = 'core-fields';
  const measured = fields.filter(({ support }) => support > 0);
  const worse = measured.filter(({ difference }) => difference < -coreTolerance - EPSILON);
  const named = worse.map((field) => `${FIELDS[field.key].label} ${pointsWord(field.difference)} (n = ${field.support})`).join(', ');
  const asked = `No core field may be more than ${plainPoints(coreTolerance)} points worse`;
  if (measured.length === 0) return { key, met: false, sentence: `${asked}; none was labelled, so nothing is known.` };
  if (worse.length > 0) return { key, met: false, sentence: `${asked}; worse: ${named}.` };
  const [least] = [...measured].sort((a, b) => a.difference - b.difference);
  const sentence = `${asked}; of ${measured.length} the least gain is ${least ? `${FIELDS[least.key].label} ${pointsWord(least.difference)}` : 'none'}.`;
  return { key, met: true, sentence };
}

/** Not worse by more than the tolerance, and not proven worse at all. */
function overall({ overallTolerance }: PromotionGate, { overall: { difference, interval } }: AtTheGate): GateCriterion {
  const [low, high] = interval;
  const met = difference >= -overallTolerance - EPSILON && high >= 0;
  const found = `${pointsWord(difference)} points of F1, 95 % between ${pointsWord(low)} and ${pointsWord(high)}`;
  return { key: 'overall', met, sentence: `All fields: ${found}; at most ${plainPoints(overallTolerance)} worse, and not provably worse.` };
}

function approver({ approver: name, actor }: AtTheGate): GateCriterion {
  const may = actor.role === 'admin' || actor.role === 'engineer' || actor.role === 'system';
  const met = may && name.trim() !== '';
  const sentence = !may
    ? 'An administrator or an ML engineer must approve it.'
    : name.trim() === ''
      ? 'Nobody is named who approves it.'
      : `${name.trim()} approves it.`;
  return { key: 'approver', met, sentence };
}
