import type { LayoutFamily } from './family.ts';
import { MORTGAGE_STATEMENTS } from './mortgage-statement/table.ts';
import { PAYOFF_STATEMENTS } from './payoff-statement/table.ts';

/** Families of statements, applications and the papers around a loan. */
export const OTHER_FAMILIES: readonly LayoutFamily[] = [...MORTGAGE_STATEMENTS, ...PAYOFF_STATEMENTS];
