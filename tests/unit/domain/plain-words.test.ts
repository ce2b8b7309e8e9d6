import { describe, expect, test } from 'vitest';
import { FIELD_KEYS, type FieldKey } from '#lib/domain/field.ts';
import { plainLabel, plainSentences, plainValue } from '#lib/domain/plain-words.ts';

const values = (given: Partial<Record<FieldKey, string>>) =>
  Object.entries(given).map(([key, value]) => ({ slot: `0/${key}/0`, fieldKey: key as FieldKey, documentIndex: 0, value }));

describe('what was read, in plain words', () => {
  test('says a loan in one sentence', () => {
    const note = values({ noteAmount: '211000.00', lenderName: 'Alder Bank', noteRatePercent: '4', loanTermMonths: '360' });
    expect(plainSentences(note)).toEqual(['You borrow $211,000 from Alder Bank at 4 % a year for 30 years.']);
  });

  test('leaves out what was not read instead of leaving a hole', () => {
    expect(plainSentences(values({ noteAmount: '50000.00', noteRatePercent: '6.125' }))).toEqual(['You borrow $50,000 at 6.125 % a year.']);
    expect(plainSentences(values({ lenderName: 'Alder Bank' }))).toEqual([]);
    expect(plainSentences([])).toEqual([]);
  });

  test('does not end a sentence twice after a name with a full stop', () => {
    expect(plainSentences(values({ noteAmount: '1000.00', lenderName: 'Alder Bank, N.A.' }))).toEqual([
      'You borrow $1,000 from Alder Bank, N.A.',
    ]);
  });

  test('says of a statement what is owed and what is due when', () => {
    const statement = values({ unpaidPrincipalAmount: '180123.45', paymentDueAmount: '1234.00', paymentDueDate: '2026-03-01' });
    expect(plainSentences(statement)).toEqual(['You still owe $180,123.45.', '$1,234 is due on March 1, 2026.']);
  });

  test('keeps cents that say something, and has a name for every field', () => {
    expect(plainValue('noteAmount', '211000.50')).toBe('$211,000.50');
    expect(FIELD_KEYS.filter((key) => plainLabel(key).trim() === '')).toEqual([]);
  });
});
