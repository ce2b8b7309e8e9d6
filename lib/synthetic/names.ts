/** Invented people and firms. Places, counties and ZIP codes are real, because checks compare them; streets are not. */

export const FIRST_NAMES = [
  'Marguerite',
  'Desmond',
  'Ottilie',
  'Theodore',
  'Priscilla',
  'Emeka',
  'Rosalind',
  'Anselm',
  'Yolanda',
  'Caspian',
] as const;
export const LAST_NAMES = [
  'Farnsworth',
  'Achterberg',
  'Okonjo',
  'Villaseñor',
  'Thistlewood',
  'Kaminski',
  'Brannigan',
  'Halloway',
  'Nakashima',
  'Pemberton',
] as const;
export const STREETS = [
  'Juniper Hollow Road',
  'Kettle Creek Lane',
  'Old Foundry Street',
  'Larkspur Court',
  'Millrace Avenue',
  'Tanager Drive',
] as const;

export const INITIALS = ['A', 'B', 'C', 'D', 'E', 'G', 'H', 'J', 'K', 'L', 'M', 'N', 'P', 'R', 'S', 'T', 'W'] as const;

export interface Lender {
  name: string;
  organised: string;
}
export const LENDERS: readonly [Lender, ...Lender[]] = [
  { name: 'Copperleaf Home Lending, LLC', organised: 'a limited liability company organized and existing under the laws of Delaware' },
  { name: 'Harrow & Finch Mortgage Corporation', organised: 'a corporation organized and existing under the laws of Minnesota' },
  { name: 'Bluestem Savings Bank', organised: 'a state-chartered savings bank organized and existing under the laws of Iowa' },
];

export const SETTLEMENT_AGENTS = [
  'Plumbline Title & Escrow Co.',
  'Keystone Arch Settlement Services, Inc.',
  'Quillmark Title Agency, LLC',
] as const;
export const TRUSTEES = ['Sagebrush Trustee Services, Inc.', 'Cornerpost Title Company', 'Fairwater Reconveyance Corporation'] as const;
export const NOMINEE = 'Mortgage Electronic Registration Systems, Inc.';
export const AGENCIES = ['Wren & Alder Real Estate', 'Northgate Homes Realty'] as const;

export interface Place {
  city: string;
  /** Postal abbreviation and full name. */
  state: string;
  stateName: string;
  zip: string;
  county: string;
}

/** States where a deed of trust with a private trustee is the custom. */
export const PLACES: readonly [Place, ...Place[]] = [
  { city: 'Bend', state: 'OR', stateName: 'Oregon', zip: '97702', county: 'Deschutes' },
  { city: 'Bellingham', state: 'WA', stateName: 'Washington', zip: '98226', county: 'Whatcom' },
  { city: 'Prescott', state: 'AZ', stateName: 'Arizona', zip: '86303', county: 'Yavapai' },
  { city: 'Asheville', state: 'NC', stateName: 'North Carolina', zip: '28804', county: 'Buncombe' },
];
