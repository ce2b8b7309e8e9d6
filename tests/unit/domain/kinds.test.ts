import { describe, expect, test } from 'vitest';
import { FIELD_KEYS, KIND_NAMES, type KindName } from '#lib/domain/field.ts';
import { FIELDS, parseField } from '#lib/domain/fields.ts';
import { KINDS } from '#lib/domain/kinds/table.ts';

/** Printed text, and its normalised value or null. */
const PRINTED: Readonly<Record<KindName, readonly (readonly [string, string | null])[]>> = {
  money: [
    ['$211,000', '211000.00'],
    ['U.S. $ 1,234.5', '1234.50'],
    ['US $1,234.50', '1234.50'],
    ['$1,703 33', '1703.33'],
    ['$1,703. 33', '1703.33'],
    ['$80, 700. 00', '80700.00'],
    ['$33:, 600.00,', '33600.00'],
    ['$80, 70', null],
    ['(45.10)', '-45.10'],
    ['-$0.00', '0.00'],
    ['0012', '12.00'],
    ['$1,23', null],
    ['12/31/2020', null],
    ['', null],
  ],
  percent: [
    ['4%', '4'],
    ['3.875 %', '3.875'],
    ['04.500', '4.5'],
    ['6 per cent', '6'],
    ['101%', null],
    ['4% a year', null],
  ],
  date: [
    ['4/15/2013', '2013-04-15'],
    ['04/15/13', '2013-04-15'],
    ['April 15, 2013', '2013-04-15'],
    ['15th day of April, 2013', '2013-04-15'],
    ['2013-04-15', '2013-04-15'],
    ['15-Apr-2013', '2013-04-15'],
    ['15 de abril de 2013', '2013-04-15'],
    ['Monday, April 15, 2013', '2013-04-15'],
    ['April 15. 2013', '2013-04-15'],
    ['Aprll [5, 2013', '2013-04-15'],
    ['Julv l, 2013', '2013-07-01'],
    ['2/29/2023', null],
    ['2/29/2024', '2024-02-29'],
    ['13/1/2020', null],
  ],
  duration: [
    ['30 years', '360'],
    ['30 yeors', '360'],
    ['180 monlhs', '180'],
    ['30 a\u00f1os', '360'],
    ['360 months', '360'],
    ['7 yr', '84'],
    ['2 years 6 months', '30'],
    ['360', '360'],
    ['0 years', null],
    ['years', null],
  ],
  person: [
    ['  Ada   Q. Byron Jr., ', 'Ada Q. Byron Jr.'],
    ['Ada 0. Byron Ill', 'Ada O. Byron III'],
    ['Ada Byron ll', 'Ada Byron II'],
    ['Ada |. Byron il', 'Ada I. Byron II'],
    ['Anton lvanov', 'Anton Ivanov'],
    ['|Ada Byron ||', 'Ada Byron II'],
    ['Studio 11', 'Studio 11'],
    ['Channel 1 Quill', 'Channel 1 Quill'],
    ['Cecil Gill', 'Cecil Gill'],
    ['12', null],
  ],
  organisation: [
    ['Elm Street Bank, N.A.', 'Elm Street Bank, N.A.'],
    ['---', null],
  ],
  party: [['Oak & Sons LLC', 'Oak & Sons LLC']],
  address: [
    ['12 Elm St , Troy, NY 12180', '12 Elm St, Troy, NY 12180'],
    ['12180', null],
  ],
  identifier: [
    ['# 12-3456.', '12-3456'],
    ['none', null],
  ],
  enumeration: [
    ['fixed rate', 'Fixed'],
    ['Convencional', 'Conventional'],
    ['AdjustableRate', 'AdjustableRate'],
    ['12', null],
  ],
  text: [
    [' King\n County ', 'King County'],
    ['  ', null],
  ],
};

describe('kinds', () => {
  test.each(KIND_NAMES)('%s reads what is printed', (name) => {
    for (const [printed, value] of PRINTED[name]) expect([printed, KINDS[name].parse(printed)]).toEqual([printed, value]);
  });

  test.each(KIND_NAMES)('%s survives printing and reading again', (name) => {
    const { parse, format, equal, schema } = KINDS[name];
    for (const [, value] of PRINTED[name]) {
      if (value === null) continue;
      expect(parse(format(value))).toBe(value);
      expect(parse(value)).toBe(value);
      expect(format(parse(format(value)) ?? '')).toBe(format(value));
      expect(equal(value, value)).toBe(true);
      expect(schema.safeParse(value).success).toBe(true);
    }
  });

  test('a schema refuses what is not normalised', () => {
    expect(KINDS.money.schema.safeParse('$211,000').success).toBe(false);
    expect(KINDS.date.schema.safeParse('4/15/2013').success).toBe(false);
  });

  test('addresses are the same in long and short form', () => {
    expect(KINDS.address.equal('9 North Oak Avenue, Troy, NY 12180', '9 N. OAK AVE TROY NY 12180')).toBe(true);
    expect(KINDS.address.equal('9 Oak Ave, Troy, NY 12180', '8 Oak Ave, Troy, NY 12180')).toBe(false);
  });

  test('organisations are the same in long and short legal form', () => {
    expect(KINDS.organisation.equal('Elm Bank, National Association', 'ELM BANK N.A.')).toBe(true);
    expect(KINDS.organisation.equal('Elm Lending, LLC', 'Elm Lending L.L.C.')).toBe(true);
    expect(KINDS.organisation.equal('Elm Bank', 'Oak Bank')).toBe(false);
  });

  test('names and numbers are compared without layout', () => {
    expect(KINDS.person.equal('ADA BYRON', 'Ada  Byron')).toBe(true);
    expect(KINDS.identifier.equal('100-0012 34', '1000012 34')).toBe(true);
  });
});

test.each([
  ['12 Elm Bivd., Troy, NY 12180', '12 Elm Blvd., Troy, NY 12180'],
  ['12 Laure! Road, Troy, NY 12180', '12 Laurel Road, Troy, NY 12180'],
  ['P . QO. Box 12, Troy, NY 12180', 'P.O. Box 12, Troy, NY 12180'],
  ['12 Elm St, Miami, FL33i3l', '12 Elm St, Miami, FL33131'],
  ['12 Elm St, Troy, NY I2S80', '12 Elm St, Troy, NY 12580'],
  ['12 Elm St, Troy, NY SOIL1', '12 Elm St, Troy, NY SOIL1'],
])('letters that recognition misreads in addresses are put right: %s', (read, meant) => {
  expect(KINDS.address.parse(read)).toBe(meant);
});

test('a state before its ZIP code is known with its I misread', () => {
  expect(KINDS.address.parse('12 Elm Rd, Laingsburg, Ml 48848')).toBe('12 Elm Rd, Laingsburg, MI 48848');
  expect(KINDS.address.parse('12 Elm Rd Peoria |L 61601-0001')).toBe('12 Elm Rd Peoria IL 61601-0001');
  expect(KINDS.address.parse('12 Ml 48 Rd, Lansing')).toBe('12 Ml 48 Rd, Lansing');
});

describe('fields', () => {
  test('every key has a definition under its own name, with a rule for reviewers', () => {
    for (const key of FIELD_KEYS) {
      expect(FIELDS[key].key).toBe(key);
      expect(FIELDS[key].rule.length).toBeGreaterThan(10);
    }
    expect(Object.keys(FIELDS)).toHaveLength(FIELD_KEYS.length);
  });

  test('every listed value of an enumeration is one its kind accepts', () => {
    const listed = FIELD_KEYS.flatMap((key) => FIELDS[key].values ?? []);
    expect(listed.length).toBeGreaterThan(8);
    for (const value of listed) expect(KINDS.enumeration.parse(value)).toBe(value);
  });
});

test('a bracketed amount is less than nothing only where a field can be', () => {
  expect(parseField('noteAmount', '($349,000.00)')).toBe('349000.00');
  expect(parseField('cashToCloseAmount', '($349.00)')).toBe('-349.00');
  expect(parseField('noteAmount', 'three')).toBeNull();
});
