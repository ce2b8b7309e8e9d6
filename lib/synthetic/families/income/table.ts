import type { LayoutFamily } from '../family.ts';
import { awardLetter } from './award-letter.ts';
import { payStub } from './pay-stub.ts';
import { taxReturn } from './tax-return.ts';
import { employmentVerification } from './verification.ts';
import { w2 } from './w2.ts';

export const INCOMES: readonly LayoutFamily[] = [w2, payStub, employmentVerification, taxReturn, awardLetter];
