import { addDays, type Day, daysBetween } from '../calendar.ts';
import { type Dice, diceOf } from '../random.ts';
import { homeIn, placeOf } from './addresses.ts';
import { companyOf, nmlsOf, phoneOf } from './companies.ts';
import { chance } from './dice-words.ts';
import { landOf } from './land.ts';
import type { Lists } from './lists.ts';
import { agencyNumberOf, loanNumberOf, minOf, patterned, uliOf } from './numbers.ts';
import { borrowersOf, personOf } from './people.ts';
import type { Place } from './places.ts';
import { recordedAfter } from './recording.ts';
import { accountOf, adjustableOf, daysOf, LAST_DAY, termsOf } from './terms.ts';
import type { World } from './world.ts';

type Nominee = NonNullable<World['nominee']>;

/** The registry company's public name and addresses, as instruments print them. */
const NOMINEES: readonly [Nominee, ...Nominee[]] = [
  { name: 'Mortgage Electronic Registration Systems, Inc.', address: 'P.O. Box 2026, Flint, MI 48501-2026', phone: '(888) 679-MERS' },
  {
    name: 'Mortgage Electronic Registration Systems, Inc.',
    address: '1818 Library Street, Suite 300, Reston, VA 20190',
    phone: '(888) 679-6377',
  },
  {
    name: 'MORTGAGE ELECTRONIC REGISTRATION SYSTEMS, INC.',
    address: '1901 E. Voorhees Street, Suite C, Danville, IL 61834',
    phone: '(888) 679-MERS',
  },
];

type Parties = Pick<
  World,
  | 'lender'
  | 'originator'
  | 'settlementAgent'
  | 'trustee'
  | 'servicer'
  | 'assignee'
  | 'priorLender'
  | 'titleInsurer'
  | 'returnTo'
  | 'preparer'
  | 'notary'
  | 'realtors'
  | 'appraiser'
  | 'employer'
  | 'bank'
>;

function partiesOf(dice: Dice, lists: Lists, place: Place, closing: Day): Parties {
  const lender = companyOf(dice, lists, 'lender');
  const officer = personOf(dice, lists);
  const agent = companyOf(dice, lists, 'title', place);
  const firm = companyOf(dice, lists, 'firm', place);
  const trusteePerson = personOf(dice, lists).name;
  const trusteeFirm = companyOf(dice, lists, chance(dice, 0.6) ? 'title' : 'insurer', place);
  const realtor = () => ({
    firm: companyOf(dice, lists, 'firm', place).name,
    agent: personOf(dice, lists),
    licence: patterned(dice, 'A99999999'),
  });
  return {
    lender,
    originator: {
      ...officer,
      nmlsId: nmlsOf(dice),
      stateLicence: patterned(dice, dice.pick(['LO-999999', 'MLO9999999', '99-999999', 'A999999'])),
      phone: phoneOf(dice),
      email: `${officer.first}.${officer.last}@${lender.website.slice(4)}`.toLowerCase().replace(/[^a-z0-9@.-]/g, ''),
    },
    settlementAgent: {
      ...agent,
      officer: personOf(dice, lists),
      fileNumber: patterned(
        dice,
        dice.pick([
          '99-99999',
          '9999999',
          `${closing.slice(0, 4)}-9999`,
          'AA-99999',
          '999999-AAA',
          `${closing.slice(2, 4)}-9999A`,
          'A99-99999',
          '9999-99999',
        ]),
      ),
    },
    trustee: {
      name: chance(dice, 0.35) ? `${trusteePerson}${chance(dice, 0.3) ? ', Esq.' : ''}` : trusteeFirm.name,
      address: trusteeFirm.address,
    },
    servicer: companyOf(dice, lists, 'servicer'),
    assignee: companyOf(dice, lists, 'lender'),
    priorLender: companyOf(dice, lists, 'lender'),
    titleInsurer: companyOf(dice, lists, 'insurer'),
    returnTo: companyOf(dice, lists, chance(dice, 0.5) ? 'title' : 'firm'),
    preparer: { ...personOf(dice, lists), firm: firm.name },
    notary: {
      ...personOf(dice, lists),
      county: place.county,
      state: place.stateName,
      commissionNumber: dice.digits(dice.between(5, 8)),
      expires: addDays(closing, dice.between(60, 1400)),
    },
    realtors: Array.from({ length: dice.between(0, 2) }, realtor),
    appraiser: {
      ...personOf(dice, lists),
      firm: companyOf(dice, lists, 'firm', place).name,
      licence: patterned(dice, `${place.state}-9999999`),
    },
    employer: companyOf(dice, lists, 'employer', place),
    bank: companyOf(dice, lists, 'bank', place),
  };
}

function sellersOf(dice: Dice, lists: Lists, purpose: World['purpose']): string[] {
  if (purpose === 'Refinance') return [];
  if (chance(dice, 0.2)) return [companyOf(dice, lists, 'firm').name];
  return borrowersOf(dice, lists)
    .borrowers.slice(0, 2)
    .map(({ name }) => name);
}

/** A loan and everybody around it from a seed: the same seed and lists give the same world, and all its values agree. */
export function worldOf(seed: number, lists: Lists = {}): World {
  const dice = diceOf(seed);
  const place = placeOf(dice, lists);
  const year = dice.between(1998, 2026);
  const home = homeIn(dice, place);
  const terms = termsOf(dice, year);
  const days = daysOf(dice, year, terms.termMonths, terms.purpose);
  const parties = partiesOf(dice, lists, place, days.closingDate);
  const loanNumber = loanNumberOf(dice, year);
  const recording = recordedAfter(dice, days.disbursementDate, dice.between(0, 21));
  return {
    seed,
    ...parties,
    ...borrowersOf(dice, lists),
    ...terms,
    ...days,
    ...accountOf(dice, { ...terms, ...days }),
    ...(chance(dice, 0.35)
      ? { broker: { ...companyOf(dice, lists, 'broker'), officer: { ...personOf(dice, lists), nmlsId: nmlsOf(dice) } } }
      : {}),
    ...(chance(dice, 0.65) ? { nominee: dice.pick(NOMINEES) } : {}),
    ...(terms.mortgageType === 'Conventional' ? {} : { agencyCaseNumber: agencyNumberOf(dice, terms.mortgageType) }),
    ...(terms.amortization === 'AdjustableRate' ? { adjustable: adjustableOf(dice, days.firstPaymentDate) } : {}),
    borrowerAddress:
      terms.purpose === 'Refinance' || chance(dice, 0.6) ? home : homeIn(dice, chance(dice, 0.7) ? place : placeOf(dice, lists)),
    sellers: sellersOf(dice, lists, terms.purpose),
    sellerAddress: chance(dice, 0.5) ? home : homeIn(dice, place),
    loanNumber,
    min: minOf(dice, loanNumber),
    uli: uliOf(dice),
    property: { ...home, ...landOf(dice, home) },
    recording,
    laterRecording: recordedAfter(
      dice,
      recording.date,
      dice.between(40, Math.max(90, Math.min(3600, daysBetween(recording.date, LAST_DAY)))),
    ),
  };
}
