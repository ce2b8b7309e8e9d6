import type { LayoutFamily } from '../family.ts';
import { assetReport } from './asset-report.ts';
import { bankStatement } from './bank-statement.ts';
import { brokerage } from './brokerage.ts';
import { depositVerification } from './deposit-verification.ts';

export const ASSETS: readonly LayoutFamily[] = [bankStatement, brokerage, depositVerification, assetReport];
