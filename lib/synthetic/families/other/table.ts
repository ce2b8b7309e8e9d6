import type { LayoutFamily } from '../family.ts';
import { agencyAddendum, caseNumberAssignment, floodDetermination, noticeOfValue, taxBill } from './agencies.ts';
import { commitmentLetter, purchaseContract, rateLock } from './agreements.ts';
import { identityCard, insurance, utilityBill } from './cards.ts';
import { amendment, guaranty, loanAgreement, modificationAgreement, subordination } from './contracts.ts';
import { affidavit, closingInstructions, summarySheet } from './file-sheets.ts';
import { blankForm, coverSheet, creditReport, email, privacyNotice } from './letters.ts';
import { associationStatement, escrowDisclosure, providerList, rightToCancel, servicingTransfer } from './notices.ts';

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
  modificationAgreement,
  loanAgreement,
  amendment,
  guaranty,
  subordination,
  caseNumberAssignment,
  noticeOfValue,
  agencyAddendum,
  taxBill,
  floodDetermination,
  providerList,
  servicingTransfer,
  escrowDisclosure,
  rightToCancel,
  associationStatement,
  summarySheet,
  closingInstructions,
  affidavit,
];
