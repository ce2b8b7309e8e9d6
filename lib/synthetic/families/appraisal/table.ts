import type { LayoutFamily } from '../family.ts';
import { letter } from './letter.ts';
import { summary } from './summary.ts';
import { urar } from './urar.ts';

export const APPRAISALS: readonly LayoutFamily[] = [urar, letter, summary];
