import type { LayoutFamily } from '../family.ts';
import { commitment } from './commitment.ts';
import { encumbrance } from './encumbrance.ts';
import { preliminary } from './preliminary.ts';

export const TITLES: readonly LayoutFamily[] = [commitment, encumbrance, preliminary];
