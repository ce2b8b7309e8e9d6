import type { Day } from '../calendar.ts';

/** One consistent loan and everybody around it. All papers of one world print these values and no other. Money is whole cents. */
export interface PostalAddress {
  street: string;
  /** "Apt 4B", "Suite 210"; absent for most homes. */
  unit?: string;
  city: string;
  county: string;
  /** Postal abbreviation and full name. */
  state: string;
  stateName: string;
  zip: string;
}

export interface Company {
  name: string;
  address: PostalAddress;
  phone: string;
  /** As a lender in a note: "a national banking association organized under the laws of the United States". */
  organised: string;
  nmlsId: string;
  website: string;
}

export interface Person {
  /** As printed in papers: "Marguerite A. Farnsworth-Diaz, Jr."; a trustee of a trust carries that too. */
  name: string;
  first: string;
  last: string;
}

export interface World {
  seed: number;
  lender: Company;
  originator: Person & { nmlsId: string; stateLicence: string; phone: string; email: string };
  /** Set on about a third of the loans. */
  broker?: Company & { officer: Person & { nmlsId: string } };
  /** One to four. */
  borrowers: readonly [Person, ...Person[]];
  /** "husband and wife, as joint tenants", never part of a name. */
  vesting: string;
  /** Where the borrowers get mail: the property, or elsewhere before a purchase. */
  borrowerAddress: PostalAddress;
  /** People or a firm; empty on a refinance. */
  sellers: readonly string[];
  sellerAddress: PostalAddress;
  settlementAgent: Company & { officer: Person; fileNumber: string };
  /** A company or a person. */
  trustee: { name: string; address: PostalAddress };
  /** MERS on about two thirds of the loans. */
  nominee?: { name: string; address: string; phone: string };
  servicer: Company;
  assignee: Company;
  /** Distractors: parties that are no field of ours. */
  priorLender: Company;
  titleInsurer: Company;
  returnTo: Company;
  preparer: Person & { firm: string };
  notary: Person & { county: string; state: string; commissionNumber: string; expires: Day };
  realtors: readonly { firm: string; agent: Person; licence: string }[];
  appraiser: Person & { firm: string; licence: string };
  employer: Company;
  bank: Company;
  loanNumber: string;
  /** As printed: `1000999-0004417263-5` or 18 digits, check digit right (mod 10). */
  min: string;
  /** ISO 7064 mod 97-10. */
  uli: string;
  /** FHA and VA loans only. */
  agencyCaseNumber?: string;
  property: PostalAddress & {
    parcels: readonly [string, ...string[]];
    legalDescription: string;
    lot: string;
    block: string;
    subdivision: string;
    platBook: string;
    platPage: string;
  };
  purpose: 'Purchase' | 'Refinance';
  mortgageType: 'Conventional' | 'FHA' | 'VA' | 'USDARuralDevelopment';
  amortization: 'Fixed' | 'AdjustableRate';
  price: number;
  appraisedValue: number;
  amount: number;
  ratePercent: number;
  aprPercent: number;
  termMonths: number;
  /** Monthly principal and interest. */
  payment: number;
  escrowPayment: number;
  /** What the borrower brings (positive) or gets (negative). */
  cashToClose: number;
  adjustable?: { indexName: string; marginPercent: number; firstChange: Day; capsPercent: readonly [number, number, number] };
  noteDate: Day;
  closingDate: Day;
  disbursementDate: Day;
  firstPaymentDate: Day;
  maturityDate: Day;
  applicationDate: Day;
  recording: { date: Day; time: string; instrument: string; book: string; page: string };
  /** Of an earlier paper that an assignment or release speaks of is `recording`; its own stamp is this one. */
  laterRecording: { date: Day; time: string; instrument: string; book: string; page: string };
  statement: {
    date: Day;
    unpaidPrincipal: number;
    dueDate: Day;
    due: number;
    pastDue: number;
    lateFee: number;
    principalPart: number;
    interestPart: number;
  };
  payoff: { date: Day; goodThrough: Day; unpaidPrincipal: number; interest: number; fees: number; total: number; perDiem: number };
}
