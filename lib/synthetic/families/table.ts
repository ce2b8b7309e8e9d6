import type { LayoutFamily } from './family.ts';
import { freeFamilies } from './free-families.ts';
import { LEGAL_FAMILIES } from './legal-families.ts';
import { OTHER_FAMILIES } from './other-families.ts';
import { RECORDED_FAMILIES } from './recorded-families.ts';
import { TRID_FAMILIES } from './trid-families.ts';

const FORMED: readonly LayoutFamily[] = [...LEGAL_FAMILIES, ...OTHER_FAMILIES, ...TRID_FAMILIES, ...RECORDED_FAMILIES];

/** All layout families: made by hand, and for every type one that is composed freely. */
export const FAMILIES: readonly LayoutFamily[] = [...FORMED, ...freeFamilies(FORMED)];
