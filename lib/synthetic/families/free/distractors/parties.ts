import { pool } from '../pool.ts';
import { anyNumber, type Distractor } from './distractor.ts';

/** People, firms and places whose roles are none of ours. */
export const OTHER_PARTIES: readonly Distractor[] = [
  {
    on: ['loan', 'land'],
    captions: pool('Appraiser | Appraised by | Appraiser name | Name of appraiser | Valuation by'),
    value: (h) => h.world.appraiser.name,
  },
  {
    on: ['loan', 'land'],
    captions: pool('Appraisal company | Appraisal firm | Company name | Appraisal management company | AMC'),
    value: (h) => h.world.appraiser.firm,
  },
  {
    on: ['loan'],
    captions: pool('Employer | Name of employer | Employer name | Current employer | Employed by | Business name'),
    value: (h) => h.world.employer.name,
  },
  {
    on: ['loan'],
    captions: pool('Real estate broker | Listing agent | Buyer’s agent | Selling agent | Real estate agent | Realtor | Cooperating broker'),
    value: (h) => h.world.realtors[0]?.firm ?? h.world.returnTo.name,
  },
  {
    on: ['loan'],
    captions: pool('Title insurer | Title underwriter | Title insurance company | Underwriter of title'),
    value: (h) => h.world.titleInsurer.name,
  },
  {
    on: ['loan'],
    captions: pool('Bank | Depository | Financial institution of account | Bank name | Depositor’s bank | Name of bank'),
    value: (h) => h.world.bank.name,
  },
  {
    on: ['loan'],
    captions: pool('Hazard insurer | Insurance agent | Insurance company | Flood insurer | Insurance carrier'),
    value: (h) => `${h.world.returnTo.name.split(' ')[0] ?? 'Valley'} ${h.one('Insurance Company', 'Mutual Insurance', 'Casualty Co.')}`,
  },
  {
    on: ['loan'],
    captions: pool('Underwriter | Underwriter’s name | Processor | Loan processor | Closer | Reviewed by | Approved by'),
    value: (h) => h.world.preparer.name,
  },
  {
    on: ['loan', 'account', 'record'],
    captions: pool('Prior lender | Existing lender | Previous mortgagee | Current lienholder | Lender being paid off | Former holder'),
    value: (h) => h.world.priorLender.name,
  },
  {
    on: ['account'],
    captions: pool('Investor | Owner of the loan | Note owner | Investor name | Loan owner | Held for'),
    value: (h) => h.world.priorLender.name,
  },
  { on: ['account'], captions: pool('Bank | Receiving bank | Wire to bank | Bank name | ABA bank'), value: (h) => h.world.bank.name },
  {
    on: ['account'],
    captions: pool('Requested by | Prepared for | Request from | Attention | Requester | To | Sent to'),
    value: (h) => h.world.settlementAgent.name,
  },
  {
    on: ['record'],
    captions: pool('Notary | Notary public | Notary name | Acknowledged before | Commissioned notary'),
    value: (h) => h.world.notary.name,
  },
  {
    on: ['note', 'record'],
    captions: pool('Prepared by | Drafted by | Document prepared by | This instrument prepared by | Preparer | Scrivener'),
    value: (h) => h.one(h.world.preparer.name, h.world.preparer.firm),
  },
  {
    on: ['record'],
    captions: pool(
      'Return to | When recorded return to | After recording mail to | Mail to | Record and return to | Return recorded document to',
    ),
    value: (h) => h.world.returnTo.name,
  },
  {
    on: ['record'],
    captions: pool('Return address | Mail tax bills to | Send tax statements to | Return by mail to'),
    value: (h) => h.line(h.world.returnTo.address),
  },
  {
    on: ['note', 'record'],
    captions: pool('Witness | Witness name | Attested by | Signing officer | Signatory | Authorized signer'),
    value: (h) => h.world.appraiser.name,
  },
  {
    on: ['note', 'record'],
    captions: pool('Title insurance company | Order placed with | Recording requested by | Submitted by'),
    value: (h) => h.world.titleInsurer.name,
  },
  {
    on: ['note', 'loan', 'account'],
    captions: pool('Customer service | Questions? Call | Phone | Telephone | Contact us | Toll-free | Call center | Fax'),
    value: (h) => h.world.servicer.phone,
  },
  {
    on: ['note', 'loan', 'account'],
    captions: pool('Website | Online | Visit us at | E-mail | Internet'),
    value: (h) => h.world.servicer.website,
  },
  {
    on: ['loan'],
    captions: pool('Former address | Previous address | Prior residence | Employer address | Address of employer | Business address'),
    value: (h) => h.line(h.world.employer.address),
  },
  {
    on: ['loan'],
    captions: pool('Place of closing | Place of settlement | Settlement location | Closing location | Closing will be held at'),
    value: (h) => h.line(h.world.settlementAgent.address),
  },
  {
    on: ['account'],
    captions: pool(
      'Payment address | Remittance address | Send payments to | Overnight address | Correspondence to | Disputes to | Mail payments to',
    ),
    value: (h) => h.line(h.world.servicer.address),
  },
  {
    on: ['land'],
    captions: pool('Owner of public record | Title vested in | Vested owner | Current owner | Owner of record'),
    value: (h) => h.world.sellers[0] ?? h.world.titleInsurer.name,
  },
  {
    on: ['land'],
    captions: pool('Proposed insured | Insured | Proposed insured lender | Client name | Intended user | Issuing agent '),
    value: (h) => h.world.settlementAgent.name,
  },
  {
    on: ['land'],
    captions: pool('Comparable 1 | Comparable sale | Comp address | Sale 2 | Nearby sale'),
    value: (h) => h.line(h.world.employer.address),
  },
  {
    on: ['pay'],
    captions: pool('Employer | Company | Employer name | Payroll office | Department | Position | Supervisor'),
    value: (h) => h.world.employer.name,
  },
  {
    on: ['pay', 'bank'],
    captions: pool('Address | Office | Branch | Employer address | Location'),
    value: (h) => h.line(h.world.employer.address),
  },
  {
    on: ['bank'],
    captions: pool('Bank | Broker-dealer | Custodian | Branch | Financial advisor | Member institution'),
    value: (h) => h.world.bank.name,
  },
  { on: ['any'], captions: pool('Prepared by | Contact | Attention | Processed by | From | Clerk'), value: (h) => h.world.preparer.name },
  { on: ['any'], captions: pool('Phone | Telephone | Tel. | Fax | Office phone'), value: (h) => h.world.lender.phone },
  { on: ['record'], captions: pool('Pages | Number of pages | No. of pages | Page count'), value: anyNumber(1, 2) },
];
