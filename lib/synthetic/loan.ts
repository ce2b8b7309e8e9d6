import { monthlyPayment } from './amortisation.ts';
import { addDays, addMonths, businessDay, type Day, firstOfMonth } from './calendar.ts';
import {
  FIRST_NAMES,
  INITIALS,
  LAST_NAMES,
  LENDERS,
  type Lender,
  NOMINEE,
  PLACES,
  type Place,
  SETTLEMENT_AGENTS,
  STREETS,
  TRUSTEES,
} from './names.ts';
import { type Dice, diceOf } from './random.ts';

export interface Address {
  street: string;
  city: string;
  state: string;
  stateName: string;
  zip: string;
}

/** One consistent loan: every document of it prints these values and no other. Money is whole cents. */
export interface Loan {
  seed: number;
  lender: { name: string; organised: string; address: Address; nmlsId: string };
  originator: { name: string; nmlsId: string };
  borrowers: readonly [string, string];
  vesting: string;
  borrowerAddress: Address;
  seller: { name: string; address: Address };
  settlementAgent: { name: string; address: Address; officer: string; fileNumber: string };
  trustee: { name: string; address: Address };
  nominee: string;
  loanNumber: string;
  /** As printed: `1000999-0004417263-5`. */
  min: string;
  property: Address & {
    county: string;
    parcel: string;
    lot: string;
    block: string;
    subdivision: string;
    platBook: string;
    platPage: string;
  };
  price: number;
  amount: number;
  ratePercent: number;
  termMonths: number;
  payment: number;
  closingDate: Day;
  disbursementDate: Day;
  firstPaymentDate: Day;
  maturityDate: Day;
  recording: { date: Day; time: string; instrument: string };
}

export const cityLine = (address: Address): string => `${address.city}, ${address.state} ${address.zip}`;
export const addressLine = (address: Address): string => `${address.street}, ${cityLine(address)}`;

/** The check digit of a MERS identification number: mod 10, weight 2 on every other digit from the right. */
export function mod10CheckDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const weighted = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

function minOf(dice: Dice): string {
  const organisation = '1000999';
  const sequence = `000${dice.digits(7)}`;
  return `${organisation}-${sequence}-${mod10CheckDigit(organisation + sequence)}`;
}

/** Hands out invented people, no first or last name twice; `couple` shares one last name. */
function peopleOf(dice: Dice): { person: () => string; couple: () => [string, string] } {
  const firsts = dice.shuffled(FIRST_NAMES);
  const lasts = dice.shuffled(LAST_NAMES);
  const named = (last: string): string => `${firsts.pop() ?? 'Alma'} ${dice.pick(INITIALS)}. ${last}`;
  const person = (): string => named(lasts.pop() ?? 'Quarles');
  const couple = (): [string, string] => {
    const last = lasts.pop() ?? 'Quarles';
    return [named(last), named(last)];
  };
  return { person, couple };
}

function addressIn(dice: Dice, place: Place, street?: string): Address {
  const { city, state, stateName, zip } = place;
  return { street: street ?? `${dice.between(100, 4900)} ${dice.pick(STREETS)}`, city, state, stateName, zip };
}

function termsOf(dice: Dice): Pick<Loan, 'price' | 'amount' | 'ratePercent' | 'termMonths' | 'payment'> {
  const price = dice.between(500, 1200) * 50_000;
  const amount = Math.round((price * dice.pick([0.7, 0.75, 0.8])) / 10_000) * 10_000;
  const ratePercent = dice.between(42, 58) / 8;
  const termMonths = dice.pick([180, 240, 360, 360, 360]);
  return { price, amount, ratePercent, termMonths, payment: monthlyPayment({ amount, ratePercent, months: termMonths }) };
}

function datesOf(dice: Dice): Pick<Loan, 'closingDate' | 'disbursementDate' | 'firstPaymentDate'> & { recorded: Day } {
  const closingDate = businessDay(addDays('2026-01-05', dice.between(0, 300)));
  const disbursementDate = businessDay(addDays(closingDate, 1));
  return {
    closingDate,
    disbursementDate,
    firstPaymentDate: addMonths(firstOfMonth(disbursementDate), 2),
    recorded: businessDay(addDays(disbursementDate, dice.between(0, 2))),
  };
}

/** A loan from a seed: the same seed gives the same loan, and all its values agree with one another. */
export function loanOf(seed: number): Loan {
  const dice = diceOf(seed);
  const place = dice.pick(PLACES);
  const people = peopleOf(dice);
  const property = addressIn(dice, place);
  const { recorded, ...dates } = datesOf(dice);
  const terms = termsOf(dice);
  return {
    seed,
    lender: {
      ...dice.pick<Lender>(LENDERS),
      address: addressIn(dice, dice.pick(PLACES), `${dice.between(100, 900)} Exchange Plaza, Suite 400`),
      nmlsId: dice.digits(6).replace(/^0/, '4'),
    },
    originator: { name: people.person(), nmlsId: `1${dice.digits(6)}` },
    borrowers: people.couple(),
    vesting: 'a married couple, as joint tenants with right of survivorship',
    borrowerAddress: addressIn(dice, place),
    seller: { name: people.person(), address: property },
    settlementAgent: {
      name: dice.pick(SETTLEMENT_AGENTS),
      address: addressIn(dice, place, `${dice.between(10, 900)} Courthouse Square`),
      officer: people.person(),
      fileNumber: `${String(2026).slice(2)}-${dice.digits(5)}`,
    },
    trustee: { name: dice.pick(TRUSTEES), address: addressIn(dice, place, `${dice.between(10, 900)} Meridian Street`) },
    nominee: NOMINEE,
    loanNumber: `4${dice.digits(9)}`,
    min: minOf(dice),
    property: {
      ...property,
      county: place.county,
      parcel: `${dice.digits(2)}-${dice.digits(4)}-${dice.digits(3)}`,
      lot: String(dice.between(2, 40)),
      block: String(dice.between(1, 9)),
      subdivision: dice.pick(['Heron Meadow', 'Tamarack Ridge', 'Orchard Bluff']),
      platBook: String(dice.between(11, 92)),
      platPage: String(dice.between(3, 240)),
    },
    ...terms,
    ...dates,
    maturityDate: addMonths(dates.firstPaymentDate, terms.termMonths - 1),
    recording: {
      date: recorded,
      time: `${dice.between(9, 11)}:${String(dice.between(10, 59))} AM`,
      instrument: `2026-${String(dice.between(1000, 48_000)).padStart(6, '0')}`,
    },
  };
}
