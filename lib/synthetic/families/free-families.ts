import { DOCUMENT_TYPES } from '#lib/domain/document-types/key.ts';
import type { LayoutFamily } from './family.ts';
import { composed } from './free/compose.ts';

/** Share of the documents of each type that are composed freely. */
const SHARE = 0.25;

/**
 * For every type one family whose papers share nothing but their type: what stands where, and in which words, is drawn.
 * Its weight is what makes it `SHARE` of the type beside the `others` that are not held out.
 */
export function freeFamilies(others: readonly LayoutFamily[]): LayoutFamily[] {
  return DOCUMENT_TYPES.map((documentType) => ({
    name: `${documentType}/free`,
    documentType,
    weight:
      (weightOf(others.filter((family) => family.documentType === documentType && !family.heldOut && !family.keptForCalibration)) * SHARE) /
      (1 - SHARE),
    compose: (world, dice) => composed(documentType, world, dice),
  }));
}

const weightOf = (families: readonly LayoutFamily[]): number => families.reduce((sum, { weight = 1 }) => sum + weight, 0);
