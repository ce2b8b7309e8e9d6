import { describe, expect, test } from 'vitest';
import type { CurrentValue } from '#lib/domain/correction.ts';
import type { ExtractedField } from '#lib/domain/extraction.ts';
import { type LabelObservation, likelyErrors, observationsOf } from '#lib/learning/dataset/label-errors.ts';
import { issuesOfErrors } from '#lib/learning/dataset/label-issues.ts';
import { rolls } from '#tests/support/dataset-examples.ts';

const predicted = (confidence: number, rival?: { value: string; confidence: number }): ExtractedField => ({
  ...{ key: 'lenderName', value: 'Alder Bank', text: 'Alder Bank', page: 2, box: [0, 0, 1, 1], boxes: [[0, 0, 1, 1]], confidence },
  ...{ source: 'model', agreement: false, documentType: 'note', foundBy: 'm' },
  ...(rival && {
    explanation: {
      anchor: null,
      relation: '',
      runnersUp: [{ ...rival, text: rival.value, page: 2, boxes: [[0, 0, 1, 1]], foundBy: 'r', against: '' }],
    },
  }),
});
const current = (status: CurrentValue['status'], more: Partial<CurrentValue>): CurrentValue => ({
  ...{ slot: '0/lenderName/0', fieldKey: 'lenderName', documentIndex: 0, status },
  ...more,
});
const seen = (value: CurrentValue) => observationsOf('d', [value])[0];

describe('a label beside what the machine thought', () => {
  test('that is the machine’s own has its chance, and what remains for all else', () => {
    const rival = { value: 'Birch', confidence: 0.15 };
    const observation = seen(current('predicted', { predicted: predicted(0.75, rival), value: 'Alder Bank' }));
    expect(observation).toMatchObject({ asRead: true, chance: 0.75, other: { value: 'Birch', chance: 0.25 } });
  });

  test('that was a runner-up has that one’s chance; one that nobody found has none', () => {
    const rival = { value: 'Birch', confidence: 0.15 };
    const taken = seen(current('corrected', { predicted: predicted(0.75, rival), value: 'Birch' }));
    const typed = seen(current('corrected', { predicted: predicted(0.75), value: 'Cedar' }));
    expect(taken).toMatchObject({ asRead: false, chance: 0.15, other: { value: 'Alder Bank', chance: 0.75 } });
    expect(typed).toMatchObject({ asRead: false, chance: 0 });
  });

  test('that says absent has what the machine doubted', () => {
    expect(seen(current('absent', { predicted: predicted(0.75) }))).toMatchObject({ given: null, chance: 0.25 });
  });

  test('says nothing where the machine found nothing, or nothing can be read', () => {
    expect(seen(current('added', { value: 'Alder Bank' }))).toBeUndefined();
    expect(seen(current('unreadable', { predicted: predicted(0.9) }))).toBeUndefined();
  });
});

/** Labels of a field whose machine is as often right as it says it is; `wrong` of them were then labelled otherwise by mistake. */
function labels(seed: number, count: number, wrong: number): { observations: LabelObservation[]; planted: Set<string> } {
  const roll = rolls(seed);
  const planted = new Set<string>();
  const observations = Array.from({ length: count }, (_, index): LabelObservation => {
    const sure = 0.5 + roll() * 0.49;
    const right = roll() < sure;
    const mistaken = index < wrong && sure > 0.9 && right;
    if (mistaken) planted.add(`${index}`);
    const asRead = right && !mistaken;
    const base = { documentId: `${index}`, documentIndex: 0, slot: '0/lenderName/0', fieldKey: 'lenderName' as const, page: 1, asRead };
    return asRead
      ? { ...base, given: 'read', chance: sure, other: { value: null, chance: 1 - sure } }
      : { ...base, given: 'other', chance: 0, other: { value: 'read', chance: sure } };
  });
  return { observations, planted };
}

describe('likely errors', () => {
  test.each([1, 2, 3, 4, 5])('hold every label that was planted against a sure machine, the widest margins first (seed %i)', (seed) => {
    const { observations, planted } = labels(seed, 400, 100);
    const found = likelyErrors(observations);
    const ids = found.map(({ observation }) => observation.documentId);
    expect(planted.size).toBeGreaterThan(5);
    expect([...planted].filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids.length).toBeLessThan(observations.length / 4);
    expect(found.map(({ margin }) => margin)).toEqual(found.map(({ margin }) => margin).sort((a, b) => b - a));
  });

  test('are none where people and a sure machine agree, and none without labels to go by', () => {
    const calm = labels(9, 100, 0).observations.filter(({ asRead, chance }) => asRead && chance > 0.6);
    expect(likelyErrors(calm)).toEqual([]);
    expect(likelyErrors(labels(9, 3, 0).observations)).toEqual([]);
  });

  test('are told in a sentence with both values and both chances', () => {
    const { observations } = labels(4, 200, 40);
    const [first] = issuesOfErrors(likelyErrors(observations));
    expect(first?.message).toMatch(/^Lender is “other”, but “read” was read with a chance of \d\d %, against 0 % for the label\.$/);
    expect(first).toMatchObject({ kind: 'likely-error', detail: { labelled: 'other', instead: 'read' } });
  });
});
