import { ZIP_PREFIXES } from './zip-prefixes.ts';

/** Postal abbreviations of the states, the District of Columbia and Puerto Rico, with their names. */
export const STATES: Readonly<Record<string, string>> = Object.freeze({
  AK: 'Alaska',
  AL: 'Alabama',
  AR: 'Arkansas',
  AZ: 'Arizona',
  CA: 'California',
  CO: 'Colorado',
  CT: 'Connecticut',
  DC: 'District of Columbia',
  DE: 'Delaware',
  FL: 'Florida',
  GA: 'Georgia',
  HI: 'Hawaii',
  IA: 'Iowa',
  ID: 'Idaho',
  IL: 'Illinois',
  IN: 'Indiana',
  KS: 'Kansas',
  KY: 'Kentucky',
  LA: 'Louisiana',
  MA: 'Massachusetts',
  MD: 'Maryland',
  ME: 'Maine',
  MI: 'Michigan',
  MN: 'Minnesota',
  MO: 'Missouri',
  MS: 'Mississippi',
  MT: 'Montana',
  NC: 'North Carolina',
  ND: 'North Dakota',
  NE: 'Nebraska',
  NH: 'New Hampshire',
  NJ: 'New Jersey',
  NM: 'New Mexico',
  NV: 'Nevada',
  NY: 'New York',
  OH: 'Ohio',
  OK: 'Oklahoma',
  OR: 'Oregon',
  PA: 'Pennsylvania',
  PR: 'Puerto Rico',
  RI: 'Rhode Island',
  SC: 'South Carolina',
  SD: 'South Dakota',
  TN: 'Tennessee',
  TX: 'Texas',
  UT: 'Utah',
  VA: 'Virginia',
  VT: 'Vermont',
  WA: 'Washington',
  WI: 'Wisconsin',
  WV: 'West Virginia',
  WY: 'Wyoming',
});

function prefixesIn(ranges: string): string[] {
  return ranges.split(' ').flatMap((range) => {
    const [first = '', last = first] = range.split('-');
    return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => String(Number(first) + index).padStart(3, '0'));
  });
}

const STATES_BY_PREFIX: ReadonlyMap<string, readonly string[]> = Object.entries(ZIP_PREFIXES).reduce((table, [state, ranges]) => {
  for (const prefix of prefixesIn(ranges)) table.set(prefix, [...(table.get(prefix) ?? []), state]);
  return table;
}, new Map<string, string[]>());

/** The states that a ZIP code (`97702` or `97702-1234`) lies in, by postal abbreviation; empty where its prefix is not known. */
export const statesOfZip = (zip: string): readonly string[] => STATES_BY_PREFIX.get(zip.slice(0, 3)) ?? [];

const SHORT_BY_NAME: ReadonlyMap<string, string> = new Map(
  Object.entries(STATES).flatMap(([short, name]) => [short, name].map((known) => [known.toLowerCase(), short] as const)),
);

/** The postal abbreviation of a state written short or in full, in any case; null for anything else. */
export const stateOf = (text: string): string | null => SHORT_BY_NAME.get(text.replace(/[.,]/g, '').trim().toLowerCase()) ?? null;
