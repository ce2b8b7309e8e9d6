import type { LayoutFamily } from '../family.ts';
import { branchForm } from './branch-form.ts';
import { lenderPage } from './lender-page.ts';
import { online } from './online.ts';
import { summary } from './summary.ts';
import { urla2009 } from './urla-2009.ts';
import { urla2020 } from './urla-2020.ts';

export const LOAN_APPLICATIONS: readonly LayoutFamily[] = [urla2020, urla2009, lenderPage, summary, online, branchForm];
