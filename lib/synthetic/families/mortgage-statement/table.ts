import type { LayoutFamily } from '../family.ts';
import { columns } from './columns.ts';
import { homeEquity } from './home-equity.ts';
import { letter } from './letter.ts';
import { list } from './list.ts';
import { oldBank } from './old-bank.ts';
import { panels } from './panels.ts';
import { periodic } from './periodic.ts';

export const MORTGAGE_STATEMENTS: readonly LayoutFamily[] = [periodic, columns, letter, list, oldBank, panels, homeEquity];
