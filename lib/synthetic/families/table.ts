import type { LayoutFamily } from './family.ts';
import { LEGAL_FAMILIES } from './legal-families.ts';
import { OTHER_FAMILIES } from './other-families.ts';
import { RECORDED_FAMILIES } from './recorded-families.ts';
import { TRID_FAMILIES } from './trid-families.ts';

/** All layout families. */
export const FAMILIES: readonly LayoutFamily[] = [...LEGAL_FAMILIES, ...OTHER_FAMILIES, ...TRID_FAMILIES, ...RECORDED_FAMILIES];
