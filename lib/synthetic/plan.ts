import type { DocumentType } from '#lib/domain/document-types/key.ts';
import { DATASET_SPLITS, type DatasetSplit } from '#lib/domain/training-page.ts';
import type { LayoutFamily } from './families/family.ts';
import type { PackedForm } from './form-pack/packed-form.ts';
import { type Dice, diceOf } from './random.ts';

/** One document that will be made: everything that is left to chance comes from its seeds. */
export interface PlannedDocument {
  id: string;
  /** Name of a layout family. */
  family: string;
  split: DatasetSplit;
  /** Printed, scanned with damage and recognised, instead of read by its text layer. */
  scan: boolean;
  worldSeed: number;
  diceSeed: number;
  /** Blank forms: the first that can be filled takes the place of the family's paper. */
  forms?: readonly PackedForm[];
}

export interface PlanOptions {
  documents: number;
  seed: number;
  families: readonly LayoutFamily[];
  splits?: readonly DatasetSplit[];
  types?: readonly DocumentType[];
  /** Share of the documents, 0..1. */
  scans?: number;
  /** Blank forms and the share of the training split, 0..1, that is made of them. */
  forms?: { pack: readonly PackedForm[]; share: number };
}

/** How often a type is drawn. What people upload most, and what carries most fields, comes more often. */
const TYPE_WEIGHTS: Readonly<Record<DocumentType, number>> = {
  note: 12,
  'security-instrument': 14,
  rider: 4,
  'closing-disclosure': 12,
  'loan-estimate': 8,
  'loan-application': 8,
  'transmittal-summary': 4,
  'settlement-statement': 6,
  'mortgage-statement': 8,
  'payoff-statement': 6,
  assignment: 8,
  release: 6,
  appraisal: 2,
  title: 2,
  income: 2,
  asset: 2,
  other: 2,
};
const SPLIT_WEIGHTS: Readonly<Record<DatasetSplit, number>> = { train: 78, calibration: 8, 'test-seen': 5, test: 9 };

/** Seeds that lie close together must not give documents that do (the finaliser of MurmurHash3, public domain). */
function mixed(...parts: readonly number[]): number {
  let hash = 0x9e3779b9;
  for (const part of parts) {
    hash = Math.imul(hash ^ part, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    hash ^= hash >>> 16;
  }
  return hash >>> 0;
}

function drawn<T>(from: readonly T[], weightOf: (item: T) => number, dice: Dice): T | undefined {
  let left = dice.next() * from.reduce((sum, item) => sum + weightOf(item), 0);
  for (const item of from) {
    left -= weightOf(item);
    if (left < 0) return item;
  }
  return from.at(-1);
}

/** Held-out families are only ever in `test`, and `test` has no other; those kept for calibration are only there, among others. */
const isIn = ({ heldOut = false, keptForCalibration = false }: LayoutFamily, split: DatasetSplit): boolean =>
  heldOut === (split === 'test') && (!keptForCalibration || split === 'calibration');

/** Encrypted forms, and those on which nothing is known, are passed over. */
const FORMS_TRIED = 6;

/** A form instead of a family's paper, in `train` alone: what is measured on is never made of it. */
function withForm(planned: PlannedDocument, { forms, types }: PlanOptions, dice: Dice): PlannedDocument {
  const pack = (forms?.pack ?? []).filter(({ documentType }) => !types || types.includes(documentType));
  if (planned.split !== 'train' || dice.next() >= (forms?.share ?? 0)) return planned;
  const type = drawn([...new Set(pack.map(({ documentType }) => documentType))], (name) => TYPE_WEIGHTS[name], dice);
  const ofType = pack.filter(({ documentType }) => documentType === type);
  return ofType.length > 0 ? { ...planned, forms: dice.shuffled(ofType).slice(0, FORMS_TRIED) } : planned;
}

/**
 * Which documents a data set is made of. Document `i` of a seed is the same however many are asked for. Throws where no
 * family fits what is asked for.
 */
export function planOf(options: PlanOptions): PlannedDocument[] {
  const { documents, seed, families, splits = DATASET_SPLITS, types, scans = 0 } = options;
  const wanted = types ? families.filter(({ documentType }) => types.includes(documentType)) : families;
  const possible = splits.filter((split) => wanted.some((family) => isIn(family, split)));
  if (possible.length === 0) throw new RangeError('No layout family fits the types and splits that are asked for.');
  return Array.from({ length: documents }, (_, index) => {
    const dice = diceOf(mixed(seed, index, 1));
    const split = drawn(possible, (name) => SPLIT_WEIGHTS[name], dice) ?? 'train';
    const open = wanted.filter((family) => isIn(family, split));
    const type = drawn([...new Set(open.map(({ documentType }) => documentType))], (name) => TYPE_WEIGHTS[name], dice);
    const ofType = open.filter(({ documentType }) => documentType === type);
    const family = drawn(ofType, ({ weight = 1 }) => weight, dice);
    const planned: PlannedDocument = {
      id: `${seed}-${String(index).padStart(5, '0')}`,
      family: family?.name ?? '',
      split,
      scan: dice.next() < scans,
      worldSeed: mixed(seed, index, 2),
      diceSeed: mixed(seed, index, 3),
    };
    return withForm(planned, options, diceOf(mixed(seed, index, 4)));
  });
}
