import type { Dice } from '../random.ts';
import { officeIn, placeOf } from './addresses.ts';
import { chance, drawn, wordsOf } from './dice-words.ts';
import type { Lists } from './lists.ts';
import { FAMILY } from './name-lists.ts';
import type { Place } from './places.ts';
import type { Company } from './world.ts';

const STEMS = wordsOf(`
Acorn Alliance Allied Amber American Anchor Apex Arbor Arrow Ascent Atlantic Atlas Aurora Bay Beacon Bedrock Blue Bridge Bridgeport Cadence Camden Canopy
Capitol Cardinal Cascade Castle Centennial Central Century Charter Chesapeake Citizens Coastal Colonial Columbia Commerce Community Compass Concord
Cornerstone Coronado Covenant Crown Delta Diamond Dominion Eagle Eastern Elevate Emerald Empire Endeavor Envoy Equity Evergreen Fairmount Farmers Federal
Fidelity First Flagship Fortress Foundation Franklin Freedom Frontier Gateway Gibraltar Global Golden Granite Great Guardian Guild Gulf Harbor Hearth
Heartland Heritage Highland Home Homestead Horizon Hudson Independence Inland Integrity Interstate Keystone Lakeland Landmark Legacy Liberty Lighthouse
Lincoln Lone Magnolia Mariner Meridian Merchants Metro Midland Midwest Monument Mountain Mutual National New Nexus Noble North Northern Northwest Oakmont
Ocean Olympic Pacific Palisade Paramount Patriot Peoples Perennial Piedmont Pilgrim Pillar Pinnacle Pioneer Plains Platinum Prairie Premier Prime
Principal Prosperity Provident Quantum Quest Redwood Regent Reliance Republic Resource Ridge River Rocky Royal Savanna Security Sentinel Shoreline Sierra
Silver South Southern Sovereign Star Sterling Stonegate Summit Sun Superior Supreme Tidewater Titan Town Traditions Tri-County Trident True Trust Union
United Universal Valley Vanguard Vantage Venture Victory Village Vista Wasatch Western Westlake Wharf Windward Zenith`);
const SECONDS = wordsOf(
  'Bay Bridge Capital Choice City Coast Crest Direct Edge Financial First Gate Haven Heights Hill Hills Home Key Lake Light One Path Peak Plus Point Port Rock Sky State States Stone Trust Valley View Water West',
);
const LEGAL = wordsOf(
  'Inc. Inc. ,_Inc. ,_Inc LLC LLC ,_LLC L.L.C. ,_L.L.C. Corp. Corporation Company Co. ,_L.P. LP Corporation,_a_Division_of Ltd. Incorporated',
);

export type Trade = 'lender' | 'servicer' | 'broker' | 'title' | 'insurer' | 'firm' | 'employer' | 'bank';

const bankName = (dice: Dice, stem: string, place: Place): string =>
  dice.pick([
    `${stem} Bank, N.A.`,
    `${stem} Bank, National Association`,
    `${stem} National Bank`,
    `${stem} Bank, N. A.`,
    `${stem} Bank N.A.`,
    `${stem} Bank`,
    `${stem} Bank, FSB`,
    `${stem} Federal Savings Bank`,
    `${stem} Savings Bank, F.S.B.`,
    `${stem} Federal Credit Union`,
    `${stem} Credit Union`,
    `${stem} State Bank`,
    `${stem} Bank & Trust Company`,
    `${stem} Savings and Loan Association`,
    `First ${dice.pick(['State', 'Federal', 'National', 'Savings'])} Bank of ${place.city}`,
    `Bank of ${place.city}`,
    `${place.stateName} ${dice.pick(['Employees', 'Teachers', 'Central'])} Credit Union`,
  ]);

const withLegal = (dice: Dice, name: string): string =>
  `${name} ${dice
    .pick(LEGAL)
    .replaceAll('_', ' ')
    .replace(/ a Division of$/, '')
    .replace(/^Corporation,$/, 'Corporation')}`.replace(' ,', ',');

function stemOf(dice: Dice): string {
  const kind = dice.next();
  if (kind < 0.3) return dice.pick(STEMS);
  if (kind < 0.62) return `${dice.pick(STEMS)} ${dice.pick(SECONDS)}`;
  if (kind < 0.7) return `${dice.pick(STEMS)}${dice.pick(SECONDS).toLowerCase()}`;
  if (kind < 0.78) return `${dice.pick(FAMILY)}`;
  if (kind < 0.84) return `${dice.pick(FAMILY)} & ${chance(dice, 0.3) ? dice.pick(['Sons', 'Associates']) : dice.pick(FAMILY)}`;
  if (kind < 0.92) return Array.from({ length: dice.between(2, 4) }, () => 'ABCDEFGHJKLMNPRSTUVW'.charAt(dice.between(0, 19))).join('');
  if (kind < 0.95) return `${dice.pick(['1st', '21st Century', '360', 'Route 66', '5 Star', 'A1', '4th Street'])} ${dice.pick(SECONDS)}`;
  return `${dice.pick(STEMS)} ${dice.pick(STEMS)}`;
}

const LENDING = [
  'Mortgage',
  'Mortgage',
  'Home Loans',
  'Home Mortgage',
  'Home Lending',
  'Lending',
  'Funding',
  'Mortgage Group',
  'Mortgage Company',
  'Financial',
  'Mortgage Services',
  'Residential Mortgage',
  'Lending Group',
  'Mortgage Bankers',
  'Capital Mortgage',
  'Acceptance',
  'Mortgage Funding',
] as const;
const TRADES: Readonly<Record<Trade, readonly [string, ...string[]]>> = Object.freeze({
  lender: LENDING,
  servicer: ['Loan Servicing', 'Mortgage Servicing', 'Servicing', 'Home Loan Servicing', 'Mortgage', 'Asset Services', 'Loan Services'],
  broker: [
    'Mortgage Brokers',
    'Home Loans',
    'Mortgage Advisors',
    'Mortgage Solutions',
    'Loan Center',
    'Lending Partners',
    'Mortgage Associates',
  ],
  title: [
    'Title',
    'Title Company',
    'Title & Escrow',
    'Title Agency',
    'Escrow',
    'Abstract',
    'Settlement Services',
    'Land Title',
    'Closing Services',
    'Title Services',
    'Escrow Services',
  ],
  insurer: ['Title Insurance Company', 'National Title Insurance Company', 'Title Guaranty Company', 'Land Title Insurance'],
  firm: [
    'Realty',
    'Properties',
    'Real Estate Group',
    'Homes',
    'Development',
    'Builders',
    'Homes of the Valley',
    'Document Services',
    'Recording Services',
    'Holdings',
  ],
  employer: [
    'Manufacturing',
    'Health System',
    'Logistics',
    'School District',
    'Engineering',
    'Foods',
    'Software',
    'Medical Center',
    'Construction',
    'University',
    'Hotels',
  ],
  bank: ['Bank', 'Savings Bank', 'Credit Union'],
});

function nameOf(dice: Dice, lists: Lists, trade: Trade, place: Place): string {
  const lends = trade === 'lender' || trade === 'servicer';
  if ((lends || trade === 'bank') && chance(dice, 0.4)) {
    const listed = drawn(dice, lists.lenders, '');
    if (listed) return listed;
  }
  const stem = stemOf(dice);
  if (trade === 'bank' || (lends && chance(dice, 0.36))) return bankName(dice, stem, place);
  if (trade === 'title' && chance(dice, 0.08)) return `Law Offices of ${dice.pick(FAMILY)} & ${dice.pick(FAMILY)}, P.C.`;
  const plain = `${stem} ${dice.pick(TRADES[trade])}`;
  if (trade === 'insurer' || chance(dice, 0.1)) return plain;
  const legal = withLegal(dice, plain.replace(/ Company$/, ''));
  return lends && chance(dice, 0.05) ? `${legal} dba ${dice.pick(STEMS)} ${dice.pick(LENDING)}` : legal;
}

const article = (word: string): string => (/^[AEIO]/.test(word) ? 'an' : 'a');

/** What a note says of a lender's legal form; it is no part of the name. */
function organisedOf(dice: Dice, name: string, stateName: string): string {
  const state = chance(dice, 0.5) ? stateName : dice.pick(['Delaware', 'California', 'New York', 'Texas', 'Michigan']);
  const law = dice.pick([
    `organized and existing under the laws of the State of ${state}`,
    `organized and existing under the laws of ${state}`,
    `existing under the laws of the State of ${state}`,
  ]);
  if (/N\. ?A\.|National/i.test(name))
    return dice.pick([
      'a national banking association',
      'a national banking association organized and existing under the laws of the United States of America',
      'a National Association organized and existing under the laws of the United States',
    ]);
  if (/credit union/i.test(name))
    return dice.pick([
      'a federally chartered credit union',
      `a credit union ${law}`,
      'a Federal Credit Union organized and existing under the laws of the United States of America',
    ]);
  if (/F\.?S\.?B|savings/i.test(name))
    return dice.pick([
      'a federal savings bank',
      'a federally chartered savings bank organized and existing under the laws of the United States of America',
    ]);
  if (/L\.?L\.?C/i.test(name))
    return dice.pick([
      `${article(state)} ${state} limited liability company`,
      `a limited liability company ${law}`,
      'a Limited Liability Company',
    ]);
  if (/bank/i.test(name))
    return dice.pick([`${article(state)} ${state} banking corporation`, `a state-chartered bank ${law}`, `a banking corporation ${law}`]);
  if (/L\.?P/.test(name)) return dice.pick([`${article(state)} ${state} limited partnership`, `a Limited Partnership ${law}`]);
  return dice.pick([
    `a corporation ${law}`,
    `${article(state)} ${state} corporation`,
    `a Corporation ${law}`,
    `${article(state)} ${state} Corporation`,
  ]);
}

export const phoneOf = (dice: Dice): string => {
  const [area, line] = [`${dice.between(2, 9)}${dice.digits(2)}`, dice.digits(4)];
  return dice.pick([`(${area}) 555-${line}`, `${area}-555-${line}`, `${area}.555.${line}`, `1-${area}-555-${line}`]);
};

export const nmlsOf = (dice: Dice): string => `${dice.between(1, 9)}${dice.digits(dice.pick([3, 4, 5, 5, 6, 6]))}`;

/** An invented firm of a trade; `place` where it must be near the property. */
export function companyOf(dice: Dice, lists: Lists, trade: Trade, near?: Place): Company {
  const place = near ?? placeOf(dice, lists);
  const plain = nameOf(dice, lists, trade, place);
  const name = chance(dice, 0.12) ? plain.toUpperCase() : plain;
  const host = plain
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 18);
  return {
    name,
    address: officeIn(dice, place),
    phone: phoneOf(dice),
    organised: organisedOf(dice, name, place.stateName),
    nmlsId: nmlsOf(dice),
    website: `www.${host}.example`,
  };
}
