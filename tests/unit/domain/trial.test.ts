import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { isChallenged, newTrialSchema, placeInTrial } from '#lib/domain/trial.ts';

/** Ids that differ in a few letters, as those made within one second do. */
const ids = Array.from({ length: 20_000 }, (_, index) => `019358a2-7b1c-7000-8000-${index.toString(16).padStart(12, '0')}`);

describe('a document in a trial', () => {
  test('falls in the same place at every look, and elsewhere in another trial', () => {
    const [trial, other, document] = [randomUUID(), randomUUID(), randomUUID()];
    expect(placeInTrial(trial, document)).toBe(placeInTrial(trial, document));
    expect(placeInTrial(trial, document)).not.toBe(placeInTrial(other, document));
    const moved = ids.filter((id) => isChallenged({ id: trial, share: 0.5 }, id) !== isChallenged({ id: other, share: 0.5 }, id));
    expect(moved.length / ids.length).toBeGreaterThan(0.45);
    expect(moved.length / ids.length).toBeLessThan(0.55);
  });

  // Four standard deviations of a fair draw of 20,000.
  test.each([0.01, 0.05, 0.1, 0.25, 0.5])('is challenged in a share of %d of the documents', (share) => {
    for (const id of ['trial-a', 'trial-b', '3f0c9b62-0000-4000-8000-000000000001']) {
      const chosen = ids.filter((one) => isChallenged({ id, share }, one)).length / ids.length;
      expect(Math.abs(chosen - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / ids.length));
    }
  });

  test('stays challenged when the share grows', () => {
    const chosen = ids.filter((one) => isChallenged({ id: 't', share: 0.1 }, one));
    expect(chosen.every((one) => isChallenged({ id: 't', share: 0.3 }, one))).toBe(true);
  });
});

test('a canary reads half of the documents at most, a shadow run all of them', () => {
  const modelVersionId = randomUUID();
  expect(newTrialSchema.safeParse({ modelVersionId, mode: 'canary', share: 0.51 }).success).toBe(false);
  expect(newTrialSchema.safeParse({ modelVersionId, mode: 'canary', share: 0 }).success).toBe(false);
  expect(newTrialSchema.safeParse({ modelVersionId, mode: 'canary', share: 0.5 }).success).toBe(true);
  expect(newTrialSchema.safeParse({ modelVersionId, mode: 'shadow', share: 1 }).success).toBe(true);
});
