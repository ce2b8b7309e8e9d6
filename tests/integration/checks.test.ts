import { describe, expect, test } from 'vitest';
import type { PlacedCheck } from '#lib/domain/placed-check.ts';
import type { Actor } from '#lib/domain/rights.ts';
import { correctField } from '#lib/use-cases/correct-field.ts';
import { getChecks } from '#lib/use-cases/get-checks.ts';
import { setLoan } from '#lib/use-cases/set-loan.ts';
import { withDatabase } from '#tests/support/database.ts';
import { seedPeople } from '#tests/support/people.ts';
import { seedReview } from '#tests/support/review.ts';

withDatabase();

const amount = { fieldKey: 'noteAmount', documentType: 'note', slot: '0/noteAmount/0' } as const;
const rate = { fieldKey: 'noteRatePercent', documentType: 'note', slot: '0/noteRatePercent/0' } as const;
const named = (checks: readonly PlacedCheck[], check: PlacedCheck['check']) => checks.filter((one) => one.check === check);
const agreementOn = (checks: readonly PlacedCheck[], key: string) =>
  named(checks, 'agree-across-documents').filter(({ values }) => values[0]?.key === key);

const correct = (actor: Actor, documentId: string, value: string, slot: typeof amount | typeof rate = amount) =>
  correctField({ actor, documentId, lastSequence: 0, correction: { action: 'corrected', ...slot, value, text: value } });

describe('the checks of a file', () => {
  test('are of the values as they are now, not as the machine read them', async () => {
    const { reviewer, borrower } = await seedPeople();
    const { documentId } = await seedReview(borrower);
    const rateChecks = async () => named(await getChecks({ actor: reviewer, documentId }), 'rate-in-range');
    expect(await rateChecks()).toMatchObject([{ passed: true, values: [{ value: '4.125', documentId }] }]);
    await correct(reviewer, documentId, '41.25 %', rate);
    const [first] = await getChecks({ actor: reviewer, documentId });
    expect(first).toMatchObject({ check: 'rate-in-range', passed: false, values: [{ value: '41.25', page: 1, documentId }] });
  });

  test('say nothing about other files while it belongs to no loan', async () => {
    const { reviewer, borrower } = await seedPeople();
    const { documentId } = await seedReview(borrower);
    await seedReview(borrower);
    expect(named(await getChecks({ actor: reviewer, documentId }), 'agree-across-documents')).toEqual([]);
  });
});

describe('the files of a loan', () => {
  test('show a conflict on each of them, with both values and the way to them', async () => {
    const { reviewer, borrower, admin } = await seedPeople();
    const [one, two] = [(await seedReview(borrower)).documentId, (await seedReview(admin)).documentId];
    for (const documentId of [one, two]) await setLoan({ actor: reviewer, documentId, reference: 'L-1' });
    expect(agreementOn(await getChecks({ actor: reviewer, documentId: one }), 'noteAmount')).toMatchObject([{ passed: true }]);
    await correct(reviewer, two, '$112,000.00');
    for (const documentId of [one, two]) {
      const [conflict, ...more] = agreementOn(await getChecks({ actor: reviewer, documentId }), 'noteAmount');
      expect(more).toEqual([]);
      expect(conflict?.passed).toBe(false);
      expect(conflict?.sentence).toMatch(/\$211,000\.00.*\$112,000\.00|\$112,000\.00.*\$211,000\.00/);
      const places = new Map(conflict?.values.map(({ value, documentId: at }) => [value, at]));
      expect(places).toEqual(
        new Map([
          ['211000.00', one],
          ['112000.00', two],
        ]),
      );
    }
    expect(named(await getChecks({ actor: borrower, documentId: one }), 'agree-across-documents')).toEqual([]);
  });
});
