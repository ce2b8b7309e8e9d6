import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { STATES } from '#lib/domain/places/states.ts';
import type { Lists } from './lists.ts';

/** The rows of a comma-separated file under its headings; quoted cells may hold commas and doubled quotes. */
function rowsOf(text: string): Record<string, string>[] {
  const cellsOf = (line: string): string[] =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
      (quoted?.replaceAll('""', '"') ?? plain ?? '').trim(),
    );
  const [head = '', ...lines] = text.split(/\r?\n/).filter((line) => line !== '');
  const names = cellsOf(head);
  return lines.map((line) => Object.fromEntries(cellsOf(line).map((cell, index) => [names[index] ?? '', cell])));
}

const isName = (line: string): boolean => /^\p{L}[\p{L}' -]+$/u.test(line);

const capitalised = (name: string): string => name.replace(/\b\p{L}/gu, (letter) => letter.toUpperCase());

/**
 * Names and places from a folder of public lists: `first_names_us.txt`, `surnames_us.txt` (one a line),
 * `fdic_banks.csv`, `hmda_2012_2014_institutions.csv`, `hmda_2025_lenders_lei_nmls.csv`, `us_state_county_zip_geo-data.csv`.
 * A list that is not there is left out; a folder that has none of them throws.
 */
export async function readLists(folder: string): Promise<Lists> {
  const read = (name: string): Promise<string> => readFile(path.join(folder, name), 'utf8').catch(() => '');
  const names = async (file: string): Promise<string[]> => (await read(file)).split(/\r?\n/).filter(isName);
  const column = async (file: string, name: string): Promise<string[]> => rowsOf(await read(file)).map((row) => row[name] ?? '');
  const [firstNames, lastNames, banks, filers, lenders] = await Promise.all([
    names('first_names_us.txt'),
    names('surnames_us.txt'),
    column('fdic_banks.csv', 'NAME'),
    column('hmda_2012_2014_institutions.csv', 'Respondent_Name_TS'),
    column('hmda_2025_lenders_lei_nmls.csv', 'legal_name'),
  ]);
  const places = rowsOf(await read('us_state_county_zip_geo-data.csv')).flatMap(
    ({ city = '', county = '', state_abbr: state = '', zipcode = '' }) => {
      const stateName = STATES[state];
      const zip = zipcode.padStart(5, '0');
      return stateName && county && isName(city) && !/^Zcta/.test(city) && /^\d{5}$/.test(zip)
        ? [{ city: capitalised(city), county, state, stateName, zip }]
        : [];
    },
  );
  const lists = {
    firstNames,
    lastNames,
    lenders: [...new Set([...lenders, ...banks, ...filers])].filter((name) => name.length > 3),
    places,
  };
  if (Object.values(lists).every((list) => list.length === 0)) throw new RangeError(`${folder} holds none of the lists.`);
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
}
