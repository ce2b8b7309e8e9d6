import { describe, expect, it } from 'vitest';
import { address } from '#lib/domain/kinds/address.ts';
import { date } from '#lib/domain/kinds/date.ts';
import { duration } from '#lib/domain/kinds/duration.ts';
import { money } from '#lib/domain/kinds/money.ts';
import { percent } from '#lib/domain/kinds/percent.ts';
import { oneLine } from '#lib/synthetic/spelling/addresses.ts';
import { MONEY_FORMS, PERCENT_FORMS, TERM_FORMS, WORD_FORMS } from '#lib/synthetic/spelling/amounts.ts';
import { DATE_FORMS, dayOf, ordinal } from '#lib/synthetic/spelling/dates.ts';
import { lastFirst } from '#lib/synthetic/spelling/names.ts';

const DAYS = ['2026-04-05', '1999-12-31', '2012-02-29', '2008-05-11', '2003-09-22'];

describe('printed forms', () => {
  it('of a day are all read as that day', () => {
    for (const day of DAYS) for (const form of [...DATE_FORMS, dayOf]) expect(date.parse(form(day)), form(day)).toBe(day);
  });

  it('of an amount are all read as that amount', () => {
    for (const cents of [21_100_000, 9_876_543, 100_000_000, 120_050])
      for (const form of MONEY_FORMS) expect(money.parse(form(cents)), form(cents)).toBe((cents / 100).toFixed(2));
  });

  it('of a rate are all read as that rate', () => {
    for (const rate of [4, 4.125, 6.875, 3.99, 10.5])
      for (const form of PERCENT_FORMS) expect(percent.parse(form(rate)), form(rate)).toBe(String(rate));
  });

  it('of a term are all read as that many months', () => {
    for (const months of [360, 180, 276, 125]) for (const form of TERM_FORMS) expect(duration.parse(form(months))).toBe(String(months));
  });

  it('of an address are the same address to our eye, in capitals, with or without commas', () => {
    const home = {
      street: '118 Larch Way',
      unit: 'Apt 4B',
      city: 'Fernley',
      county: 'Lyon',
      state: 'NV',
      stateName: 'Nevada',
      zip: '89408',
    };
    const hand = { stateName: false, unitComma: true, streetComma: true, cityComma: true, shortZip: false, caps: false };
    const other = { ...hand, unitComma: false, streetComma: false, cityComma: false, caps: true };
    expect(address.equal(oneLine(home, hand), oneLine(home, other))).toBe(true);
    expect(oneLine(home, hand)).toBe('118 Larch Way, Apt 4B, Fernley, NV 89408');
  });

  it('of an amount in words say its dollars', () => {
    for (const form of WORD_FORMS) expect(form(21_105_000).toLowerCase()).toContain('two hundred eleven thousand fifty');
  });

  it('end ordinals as English does', () => {
    expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 30].map(ordinal)).toEqual([
      '1st',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '12th',
      '13th',
      '21st',
      '22nd',
      '23rd',
      '30th',
    ]);
  });

  it('put the last name first, its suffix behind it', () => {
    expect(lastFirst({ name: 'Ada M. Quill', first: 'Ada', last: 'Quill' })).toBe('Quill, Ada M.');
    expect(lastFirst({ name: 'Ada M. Quill III', first: 'Ada', last: 'Quill' })).toBe('Quill III, Ada M.');
  });
});
