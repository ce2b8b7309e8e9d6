import { pool } from '../pool.ts';
import { anyNumber, type Distractor } from './distractor.ts';

/** Numbers, marks and words that forms carry and nobody asks for. */
export const OTHER_NUMBERS: readonly Distractor[] = [
  {
    on: ['loan'],
    captions: pool('Social security number | SSN | Taxpayer ID | SSN (last four) | Soc. sec. no.'),
    value: (h) => h.one(`XXX-XX-${h.dice.digits(4)}`, `***-**-${h.dice.digits(4)}`),
  },
  {
    on: ['loan'],
    captions: pool('State license ID | License no. | Broker license | State lic. # | Company state license | License ID'),
    value: (h) => h.world.originator.stateLicence,
  },
  {
    on: ['loan'],
    captions: pool('Broker NMLS ID | Broker NMLS # | NMLS of broker | Brokerage NMLS ID'),
    value: (h) => h.world.broker?.nmlsId ?? '',
  },
  {
    on: ['loan'],
    captions: pool('Credit score | Representative score | FICO | Credit score used | AUS recommendation no. | DU case ID | LP key number'),
    value: anyNumber(3, 3),
  },
  {
    on: ['loan'],
    captions: pool('Mortgage insurance certificate | MI certificate no. | Policy number | Commitment no. | Certificate no.'),
    value: anyNumber(7, 10),
  },
  {
    on: ['note', 'loan'],
    captions: pool(
      'Investor loan number | Investor no. | Pool number | Registration no. | Investor commitment # | Doc set ID | Package ID',
    ),
    value: anyNumber(6, 10),
  },
  {
    on: ['loan', 'land'],
    captions: pool('Census tract | Flood zone | Zoning | Map reference | Flood map no. | MSA | Map panel'),
    value: (h) => h.one(`${h.dice.digits(4)}.${h.dice.digits(2)}`, 'X', 'AE', 'R-1', `${h.dice.digits(6)}C0${h.dice.digits(3)}F`),
  },
  {
    on: ['account'],
    captions: pool('Routing number | ABA | ABA no. | Wire account no. | Beneficiary account | Credit account | Routing no.'),
    value: anyNumber(9, 10),
  },
  {
    on: ['account'],
    captions: pool('Reference | Your reference | Request ID | Confirmation no. | Case ID | Batch | Statement no. | Invoice no. | Ticket #'),
    value: anyNumber(5, 9),
  },
  {
    on: ['account'],
    captions: pool('Investor loan number | Previous loan number | Prior servicer loan no. | Old account no. | Investor no. | Pool no.'),
    value: anyNumber(8, 10),
  },
  {
    on: ['note', 'account', 'loan'],
    captions: pool('Prepayment penalty | Balloon payment | Prepayment fee | Negative amortization'),
    value: (h) => h.one('No', 'None', 'NO', 'N/A', 'Does not apply'),
  },
  {
    on: ['note', 'account', 'loan'],
    captions: pool('Loan type | Type of loan | Product | Mortgage type | Program'),
    value: (h) => h.one('Conventional', 'FHA 203(b)', 'VA', '30 Year Fixed', '5/1 ARM', 'Conv. fixed', 'Fixed rate'),
  },
  {
    on: ['account'],
    captions: pool('Payments past due | Days delinquent | Months behind | Number of payments due | Payments remaining | Remaining term'),
    value: anyNumber(1, 3),
  },
  { on: ['record'], captions: pool('Book | Volume | Liber | Book/Vol. | Reel | Deed book'), value: (h) => h.world.recording.book },
  { on: ['record'], captions: pool('Page | Folio | Page no. | Image | Pg.'), value: (h) => h.world.recording.page },
  {
    on: ['record'],
    captions: pool('Receipt no. | Receipt # | Escrow no. | Order no. | Title order no. | Batch no. | Transaction # | Space/lot'),
    value: anyNumber(5, 9),
  },
  {
    on: ['record', 'land'],
    captions: pool('Lot | Block | Subdivision | Plat book | Section/township/range | Unit | Tract'),
    value: (h) => h.one(h.world.property.lot, h.world.property.block, h.world.property.subdivision),
  },
  {
    on: ['note', 'record'],
    captions: pool('SIS # | MERS phone | Telephone of nominee | Pool # | Investor # | Servicer # | Assignment no.'),
    value: anyNumber(6, 8),
  },
  {
    on: ['record'],
    captions: pool('Notary ID | Commission no. | Commission number | Notary registration'),
    value: (h) => h.world.notary.commissionNumber,
  },
  {
    on: ['land'],
    captions: pool(
      'File number | Order number | Commitment number | File # | Appraisal file no. | Report no. | Case no. | Policy no. | Order ID',
    ),
    value: (h) => h.world.settlementAgent.fileNumber,
  },
  {
    on: ['land'],
    captions: pool('License no. | Appraiser license | State certification # | Certification no.'),
    value: (h) => h.world.appraiser.licence,
  },
  {
    on: ['land'],
    captions: pool(
      'Gross living area | Bedrooms | Baths | Lot size | Rooms | Site area | Occupant | Design (style) | Condition | Quality | View',
    ),
    value: (h) => h.one('1,842 sq. ft.', '3', '2.1', '0.24 ac', '7', 'Owner', 'Ranch', 'C3', 'Q4', 'N;Res;'),
  },
  {
    on: ['pay'],
    captions: pool(
      'Employee ID | Employee number | Check number | EIN | Employer ID | Payroll no. | Clock no. | Advice no. | Control number',
    ),
    value: anyNumber(5, 9),
  },
  {
    on: ['pay'],
    captions: pool('Hours | Regular hours | Overtime hours | Exemptions | Filing status | Pay frequency | Allowances'),
    value: (h) => h.one('80.00', '40', '2', 'Single', 'Biweekly', 'Married', '86.67'),
  },
  {
    on: ['bank'],
    captions: pool('Account number | Account no. | Routing number | Customer number | Member no. | Account type | Statement no.'),
    value: anyNumber(7, 12),
  },
  {
    on: ['any'],
    captions: pool('Reference | Ref. | Ref. no. | Order | Code | Form | Version | Job | Tracking no.'),
    value: anyNumber(4, 9),
  },
  {
    on: ['any'],
    captions: pool('Status | Method | Occupancy | Page | Delivery | Copies'),
    value: (h) => h.one('Complete', 'Owner occupied', '1', 'E-mail', 'Final', 'Mail', 'Primary residence', '2'),
  },
];
