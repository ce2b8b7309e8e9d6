import type { LayoutFamily } from '../family.ts';
import { DEED_OF_TRUST, MORTGAGE, SECURITY_DEED } from '../legal/instrument-parts.ts';
import { paragraph } from '../legal/pen.ts';
import { composeInstrument, type InstrumentKind } from './compose.ts';
import { clerkCover, indexCover, openEnd } from './covers.ts';

const family = (name: string, kind: InstrumentKind, more: Partial<LayoutFamily> = {}): LayoutFamily => ({
  name: `security-instrument/${name}`,
  documentType: 'security-instrument',
  ...more,
  compose: (world, dice) => composeInstrument(world, dice, kind),
});

/** Papers that secure a note on land, of many states and decades. */
export const SECURITY_INSTRUMENTS: readonly LayoutFamily[] = [
  family('deed-of-trust', { deed: DEED_OF_TRUST, opening: 'definitions', age: ['modern', 'office'], covenants: [5, 12] }, { weight: 2 }),
  family('mortgage', { deed: MORTGAGE, opening: 'definitions', age: ['modern', 'office'], covenants: [5, 12] }, { weight: 2 }),
  family(
    'older-deed-of-trust',
    { deed: DEED_OF_TRUST, opening: 'opening', age: ['office', 'typed', 'modern'], covenants: [4, 11] },
    { weight: 1.5 },
  ),
  family('older-mortgage', { deed: MORTGAGE, opening: 'opening', age: ['office', 'typed', 'modern'], covenants: [4, 11] }, { weight: 1.5 }),
  family('security-deed', { deed: SECURITY_DEED, opening: 'opening', age: ['office', 'modern'], covenants: [4, 10] }),
  family('typed-mortgage', { deed: MORTGAGE, opening: 'indenture', age: ['typed'], nominee: false, covenants: [2, 6] }, { weight: 1.2 }),
  family('bank-deed-of-trust', {
    deed: DEED_OF_TRUST,
    opening: 'indenture',
    age: ['office', 'typed', 'modern'],
    nominee: false,
    covenants: [2, 8],
  }),
  family('cover-page', { deed: DEED_OF_TRUST, opening: 'definitions', age: ['modern', 'office'], cover: indexCover, covenants: [2, 7] }),
  family(
    'clerk-cover',
    { deed: MORTGAGE, opening: 'definitions', age: ['modern', 'office'], cover: clerkCover, covenants: [2, 7] },
    { heldOut: true },
  ),
  family('open-end-mortgage', {
    deed: MORTGAGE,
    titles: ['Open-End Mortgage', 'Home Equity Mortgage', 'Open-End Mortgage Deed'],
    opening: 'table',
    age: ['modern', 'office', 'typed'],
    nominee: false,
    before: openEnd,
    covenants: [2, 7],
  }),
  family('short-form', {
    deed: DEED_OF_TRUST,
    titles: ['Short Form Deed of Trust', 'Deed of Trust (Short Form)'],
    opening: 'table',
    age: ['modern', 'office', 'typed'],
    nominee: false,
    covenants: [1, 4],
  }),
  family('mers-security-deed', {
    deed: SECURITY_DEED,
    opening: 'definitions',
    age: ['modern', 'office'],
    nominee: true,
    covenants: [4, 9],
  }),
  family(
    'texas-deed-of-trust',
    {
      deed: DEED_OF_TRUST,
      opening: 'table',
      age: ['modern', 'office'],
      covenants: [3, 8],
      before: () => [
        paragraph(
          'NOTICE OF CONFIDENTIALITY RIGHTS: A NATURAL PERSON MAY STRIKE A SOCIAL SECURITY OR DRIVER’S LICENSE NUMBER FROM THIS PAPER BEFORE IT IS FILED IN THE PUBLIC RECORDS.',
          { bold: true, size: 9 },
        ),
      ],
    },
    { heldOut: true },
  ),
];
