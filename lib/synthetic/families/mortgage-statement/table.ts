import type { LayoutFamily } from '../family.ts';
import { billingLedger } from './billing-ledger.ts';
import { boxes } from './boxes.ts';
import { columns } from './columns.ts';
import { homeEquity } from './home-equity.ts';
import { letter } from './letter.ts';
import { list } from './list.ts';
import { oldBank } from './old-bank.ts';
import { panels } from './panels.ts';
import { periodic } from './periodic.ts';
import { reminder } from './reminder.ts';

export const MORTGAGE_STATEMENTS: readonly LayoutFamily[] = [
  periodic,
  columns,
  letter,
  list,
  oldBank,
  panels,
  boxes,
  homeEquity,
  reminder,
  billingLedger,
];
