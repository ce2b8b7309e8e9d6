import { describe, expect, test } from 'vitest';
import { STATES, stateOf, statesOfZip } from '#lib/domain/places/states.ts';
import { checksOf } from '#lib/pipeline/checks/run-checks.ts';
import { PLACES } from '#lib/synthetic/names.ts';
import { fileOf } from './papers.ts';

const check = (propertyAddress: string) =>
  checksOf(fileOf([{ type: 'note', values: { propertyAddress } }])).find(({ check }) => check === 'zip-in-state');

describe('the ZIP code of an address', () => {
  test('passes in its state and fails in any other that does not share its prefix', () => {
    for (const { city, state, zip } of PLACES) {
      expect(check(`12 Kettle Creek Lane, ${city}, ${state} ${zip}`)?.passed).toBe(true);
      for (const other of Object.keys(STATES).filter((name) => !statesOfZip(zip).includes(name))) {
        expect(check(`12 Kettle Creek Lane, ${city}, ${other} ${zip}`)?.passed, other).toBe(false);
      }
    }
  });

  test.each([
    ['12 Kettle Creek Lane, Asheville, North Carolina 28804', true],
    ['12 Kettle Creek Lane Asheville NC 28804-1234', true],
    ['12 KETTLE CREEK LANE, ASHEVILLE, NC, 28804', true],
    ['9 Old Foundry Street, Wheeling, West Virginia 26003', true],
    ['9 Old Foundry Street, Wheeling, Virginia 26003', false],
    ['12 Kettle Creek Lane, Asheville, SC 28804', false],
    // A border town: its prefix belongs to both states.
    ['1 Millrace Avenue, Fishers Island, NY 06390', true],
    ['1 Millrace Avenue, Norwich, CT 06360', true],
  ])('%s: %s', (address, passed) => {
    expect(check(address)?.passed).toBe(passed);
  });

  test.each(['12 Kettle Creek Lane, Asheville', 'Sampletown, ST 12345', '12 Kettle Creek Lane, Asheville, NC', 'Lot 7, Oregon 00100'])(
    'is not judged where state or ZIP code is missing, invented or unknown: %s',
    (address) => {
      expect(check(address)).toBeUndefined();
    },
  );

  test('says both states', () => {
    expect(check('12 Kettle Creek Lane, Asheville, SC 28804')?.sentence).toBe(
      'ZIP code 28804 lies in North Carolina, but the property address says South Carolina.',
    );
  });
});

test('every state has a ZIP prefix of its own and is found by both its names', () => {
  const prefixes = Array.from({ length: 1000 }, (_, index) => String(index).padStart(3, '0'));
  const known = new Set(prefixes.flatMap((prefix) => statesOfZip(`${prefix}01`)));
  for (const [short, name] of Object.entries(STATES)) {
    expect(known.has(short), short).toBe(true);
    expect([stateOf(short.toLowerCase()), stateOf(name.toUpperCase())]).toEqual([short, short]);
  }
  expect(stateOf('ST')).toBeNull();
});
