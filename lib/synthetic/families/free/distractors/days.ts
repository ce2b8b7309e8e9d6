import { addDays, type Day } from '../../../calendar.ts';
import type { Hand } from '../hand.ts';
import { pool } from '../pool.ts';
import type { Distractor } from './distractor.ts';

const around =
  (of: (h: Hand) => Day, low: number, high: number) =>
  (h: Hand): string =>
    h.date(addDays(of(h), h.dice.between(low, high)));
const closing = (h: Hand): Day => h.world.closingDate;
const billed = (h: Hand): Day => h.world.statement.dueDate;

/** Days that are not those of the loan. */
export const OTHER_DAYS: readonly Distractor[] = [
  {
    on: ['account'],
    captions: pool(
      'Statement date | Date of statement | Billing date | Date prepared | Bill date | Notice date | As of | Letter date | Activity through',
    ),
    value: around(billed, -18, -12),
  },
  {
    on: ['account'],
    captions: pool('Late after | Grace period ends | Late charge date | Late if received after | Last day before late charge | Grace date'),
    value: around(billed, 15, 16),
  },
  {
    on: ['account'],
    captions: pool(
      'Last payment date | Last payment received on | Date last paid | Interest paid to | Paid through | Interest paid through',
    ),
    value: around(billed, -40, -28),
  },
  {
    on: ['account'],
    captions: pool(
      'Good through | Valid until | Quote expires | Payoff good through | Expiration of quote | Through date | Good-thru date',
    ),
    value: (h) => h.date(h.world.payoff.goodThrough),
  },
  {
    on: ['account'],
    captions: pool(
      'Next escrow analysis | Next rate change | Rate review date | Next tax due date | Insurance expires | Next interest adjustment',
    ),
    value: around(billed, 60, 320),
  },
  {
    on: ['loan'],
    captions: pool(
      'Application date | Date of application | Date applied | Date received | Date issued | Issue date | Initial disclosure date',
    ),
    value: (h) => h.date(h.world.applicationDate),
  },
  {
    on: ['loan'],
    captions: pool(
      'Rate lock expires | Lock expiration | Rate lock date | Lock-in date | Locked until | Estimate expires | Commitment expires',
    ),
    value: around(closing, -30, 20),
  },
  {
    on: ['loan'],
    captions: pool('Date of birth | DOB | Birth date | Born'),
    value: (h) => h.date(`${h.dice.between(1942, 1996)}-0${h.dice.between(1, 9)}-${h.dice.between(10, 28)}`),
  },
  {
    on: ['loan', 'land', 'record'],
    captions: pool('Contract date | Date of contract | Date of purchase agreement | Contract signed | Agreement date'),
    value: around(closing, -70, -25),
  },
  {
    on: ['note', 'loan', 'record'],
    captions: pool(
      'Rescission date | Right to cancel until | First change date | Change date | Prepaid interest from | Date printed | Print date | Document date',
    ),
    value: around(closing, 3, 12),
  },
  {
    on: ['land'],
    captions: pool(
      'Effective date | Date of inspection | Inspection date | Effective date of appraisal | Date of report | Commitment date | Plant date | Effective date and time',
    ),
    value: around(closing, -40, -12),
  },
  {
    on: ['land'],
    captions: pool('Date of prior sale | Last sale date | Prior transfer date | Year built | Date of deed'),
    value: around(closing, -4_000, -900),
  },
  {
    on: ['record'],
    captions: pool('Commission expires | Notary commission expires | My commission expires | Commission expiration date'),
    value: (h) => h.date(h.world.notary.expires),
  },
  {
    on: ['note', 'record'],
    captions: pool(
      'Date of this document | Date signed | Executed on | Effective date of transfer | Date of acknowledgment | Date prepared | Effective',
    ),
    value: (h) => h.date(addDays(h.world.laterRecording.date, -h.dice.between(2, 9))),
  },
  {
    on: ['pay'],
    captions: pool(
      'Pay date | Period ending | Period beginning | Hire date | Date of hire | Check date | Advice date | Employed since | Pay period end',
    ),
    value: around(closing, -80, -20),
  },
  {
    on: ['bank'],
    captions: pool('Statement period | Statement date | Period from | Period to | Opened | Date opened | Last statement | As of date'),
    value: around(closing, -80, -20),
  },
  {
    on: ['any'],
    captions: pool('Date | Date printed | Today’s date | Prepared on | Run date | Print date'),
    value: around(closing, -20, -1),
  },
];
