import type { FieldKey } from '#lib/domain/field.ts';
import type { Pen } from '../families/legal/pen.ts';
import type { PostalAddress } from '../world/world.ts';
import type { Ask } from './asks.ts';

/** What is written into a blank. `folds`: the same on lines, where one is too short. */
export interface Piece {
  key?: FieldKey;
  text: string;
  folds?: readonly string[];
}

const field = (pen: Pen, key: FieldKey, text: string): Piece => {
  const { key: carried } = pen.mark(key, text);
  return carried ? { key: carried, text } : { text };
};
const address = (pen: Pen, key: FieldKey | undefined, place: PostalAddress): Piece => ({
  ...(key ? field(pen, key, pen.line(place)) : { text: pen.line(place) }),
  folds: [pen.street(place), pen.city(place)],
});
const borrowers = (pen: Pen): Piece[] => pen.world.borrowers.map(({ name }) => field(pen, 'borrowerName', pen.name(name)));
const lender = (pen: Pen): Piece => field(pen, 'lenderName', pen.name(pen.world.lender.name));
const sellers = (pen: Pen): Piece[] => pen.world.sellers.slice(0, 2).map((name) => field(pen, 'sellerName', pen.name(name)));

/** Amounts that stand on forms beside those of the loan. */
const someAmount = (pen: Pen): string => pen.money(pen.dice.between(20, 4000) * 100 + (pen.says(0.5) ? pen.dice.between(0, 99) : 0));

/** The values for what a blank asks; none: it stays empty on this loan. */
const ANSWERS: Readonly<Record<Ask, (pen: Pen) => readonly Piece[]>> = {
  lender: (pen) => [lender(pen)],
  lenderBlock: (pen) => [lender(pen), address(pen, 'lenderAddress', pen.world.lender.address)],
  borrower: borrowers,
  secondBorrower: (pen) => borrowers(pen).slice(1, 2),
  borrowerBlock: (pen) => [...borrowers(pen), address(pen, 'borrowerAddress', pen.world.borrowerAddress)],
  seller: sellers,
  sellerBlock: (pen) => (pen.world.sellers.length > 0 ? [...sellers(pen), address(pen, undefined, pen.world.sellerAddress)] : []),
  settlementAgent: (pen) => [field(pen, 'settlementAgentName', pen.name(pen.world.settlementAgent.name))],
  officer: (pen) => [field(pen, 'loanOriginatorName', pen.name(pen.world.originator.name))],
  broker: (pen) => (pen.world.broker ? [field(pen, 'mortgageBrokerName', pen.name(pen.world.broker.name))] : []),
  borrowerAddress: (pen) => [address(pen, 'borrowerAddress', pen.world.borrowerAddress)],
  propertyAddress: (pen) => [address(pen, 'propertyAddress', pen.world.property)],
  lenderAddress: (pen) => [address(pen, 'lenderAddress', pen.world.lender.address)],
  loanNumber: (pen) => [field(pen, 'loanNumber', pen.world.loanNumber)],
  agencyCaseNumber: (pen) => (pen.world.agencyCaseNumber ? [field(pen, 'agencyCaseNumber', pen.world.agencyCaseNumber)] : []),
  fileNumber: (pen) => [field(pen, 'closingFileNumber', pen.world.settlementAgent.fileNumber)],
  lenderNmlsId: (pen) => [field(pen, 'lenderNmlsId', pen.world.lender.nmlsId)],
  officerNmlsId: (pen) => [field(pen, 'loanOriginatorNmlsId', pen.world.originator.nmlsId)],
  noteAmount: (pen) => [field(pen, 'noteAmount', pen.money(pen.world.amount))],
  rate: (pen) => [field(pen, 'noteRatePercent', pen.rate(pen.world.ratePercent))],
  term: (pen) => [field(pen, 'loanTermMonths', pen.one(`${pen.world.termMonths}`, `${pen.world.termMonths} months`))],
  payment: (pen) => [field(pen, 'principalAndInterestAmount', pen.money(pen.world.payment))],
  closingDate: (pen) => [field(pen, 'closingDate', pen.date(pen.world.closingDate))],
  disbursementDate: (pen) => [field(pen, 'disbursementDate', pen.date(pen.world.disbursementDate))],
  price: (pen) => (pen.world.purpose === 'Purchase' ? [field(pen, 'salesContractAmount', pen.money(pen.world.price))] : []),
  appraisedValue: (pen) => [field(pen, 'appraisedValueAmount', pen.money(pen.world.appraisedValue))],
  cashToClose: (pen) => [field(pen, 'cashToCloseAmount', pen.money(Math.abs(pen.world.cashToClose)))],
  parcel: (pen) => [field(pen, 'parcelIdentifier', pen.world.property.parcels[0])],
  county: (pen) => [field(pen, 'propertyCounty', pen.name(pen.world.property.county))],
  day: (pen) => [{ text: pen.date(pen.world.applicationDate) }],
  phone: (pen) => [{ text: pen.one(pen.world.employer.phone, pen.world.bank.phone, pen.world.returnTo.phone) }],
  socialNumber: (pen) => [{ text: `9${pen.dice.digits(2)}-${pen.dice.digits(2)}-${pen.dice.digits(4)}` }],
  employer: (pen) => [{ text: pen.name(pen.world.employer.name) }],
  purpose: (pen) => [{ text: pen.world.purpose }],
  product: (pen) => [{ text: pen.world.amortization === 'Fixed' ? 'Fixed Rate' : 'Adjustable Rate' }],
  amount: (pen) => [{ text: someAmount(pen) }],
  count: (pen) => [{ text: String(pen.dice.between(1, 16)) }],
  year: (pen) => [{ text: String(pen.dice.between(1920, 2020)) }],
  place: (pen) => [{ text: pen.city(pen.world.settlementAgent.address) }],
  no: () => [{ text: 'NO' }],
  nothing: () => [],
};

export const answerTo = (ask: Ask, pen: Pen): readonly Piece[] => ANSWERS[ask](pen);

/** Room that a value of this sort takes at the least, points: a narrow cell under "Borrower" is a column of amounts. */
const NARROWEST: Partial<Record<Ask, number>> = {
  ...{ lender: 100, lenderBlock: 100, borrower: 100, secondBorrower: 100, borrowerBlock: 100, seller: 100, sellerBlock: 100 },
  ...{ settlementAgent: 90, officer: 80, borrowerAddress: 120, propertyAddress: 110, lenderAddress: 110, employer: 80, rate: 22, term: 18 },
  ...{ count: 8, year: 18, no: 14 },
};
export const narrowest = (ask: Ask): number => NARROWEST[ask] ?? 34;
