import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Dice } from '#lib/synthetic/random.ts';

export interface Place {
  city: string;
  state: string;
  zip: string;
  county: string;
}

/** Facts that new values are drawn from. Each has at least one row. */
export interface Lists {
  firstNames: readonly string[];
  surnames: readonly string[];
  lenders: readonly string[];
  banks: readonly string[];
  places: readonly Place[];
}

/** Lines of a CSV, with quoted cells and doubled quotes. */
function rowsOf(csv: string): string[][] {
  return csv
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== '')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((cell) => cell[1]?.replaceAll('""', '"') ?? cell[2] ?? ''),
    );
}

/** Names that the standard fonts of PDF can print, in the usual mix of capitals. */
const printable = (name: string): boolean => /^[A-Za-z0-9 .,&'-]{4,44}$/.test(name);
const proper = (name: string): string =>
  /[a-z]/.test(name) ? name : name.toLowerCase().replace(/\b[a-z](?=[a-z])/g, (letter) => letter.toUpperCase());

export async function readLists(folder: string): Promise<Lists> {
  const read = (name: string): Promise<string> => readFile(path.join(folder, name), 'utf8');
  const lines = (text: string): string[] => text.split(/\r?\n/).filter((line) => /^[A-Z][a-z]{2,11}$/.test(line));
  const [first, last, lenders, banks, places] = await Promise.all([
    read('first_names_us.txt'),
    read('surnames_us.txt'),
    read('hmda_2025_lenders_lei_nmls.csv'),
    read('fdic_banks.csv'),
    read('us_state_county_zip_geo-data.csv'),
  ]);
  return {
    firstNames: lines(first),
    surnames: lines(last),
    lenders: rowsOf(lenders)
      .map((row) => proper(row[1] ?? ''))
      .filter(printable),
    banks: rowsOf(banks)
      .map((row) => row[7] ?? '')
      .filter(printable),
    places: rowsOf(places)
      .map(([, , state = '', zip = '', county = '', city = '']) => ({
        city: city.replace(/ [a-z]/g, (letter) => letter.toUpperCase()),
        state,
        zip: zip.padStart(5, '0'),
        county,
      }))
      .filter(({ city, state, zip }) => /^[A-Z][A-Za-z ]{2,15}$/.test(city) && /^[A-Z]{2}$/.test(state) && /^\d{5}$/.test(zip)),
  };
}

/** One of them. Throws where there is none. */
export function oneOf<T>(dice: Dice, from: readonly T[]): T {
  const found = from[dice.between(0, from.length - 1)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}
