import type { LayoutFamily } from '../family.ts';
import { boxes } from './boxes.ts';
import { demand } from './demand.ts';
import { fax } from './fax.ts';
import { grid } from './grid.ts';
import { letter } from './letter.ts';
import { quote } from './quote.ts';
import { requestForm } from './request-form.ts';

export const PAYOFF_STATEMENTS: readonly LayoutFamily[] = [letter, grid, demand, quote, boxes, fax, requestForm];
