import type { LayoutFamily } from '../family.ts';
import { commitmentLetter, purchaseContract, rateLock } from './agreements.ts';
import { identityCard, insurance, utilityBill } from './cards.ts';
import { blankForm, coverSheet, creditReport, email, privacyNotice } from './letters.ts';

export const OTHERS: readonly LayoutFamily[] = [
  identityCard,
  utilityBill,
  insurance,
  purchaseContract,
  commitmentLetter,
  rateLock,
  creditReport,
  privacyNotice,
  coverSheet,
  email,
  blankForm,
];
