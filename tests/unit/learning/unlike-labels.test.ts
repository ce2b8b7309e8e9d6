import { describe, expect, test } from 'vitest';
import { type Correction, currentValues, slotOf } from '#lib/domain/correction.ts';
import type { FieldKey } from '#lib/domain/field.ts';
import type { Finding } from '#lib/domain/finding.ts';
import type { LabelledDocument } from '#lib/domain/label.ts';
import type { Word } from '#lib/domain/page.ts';
import { brokenRules } from '#lib/learning/label-rules.ts';
import { changesOf } from '#lib/learning/relabelling.ts';
import { unlikeLabels } from '#lib/learning/unlike-labels.ts';

const wordsOf = (text: string): Word[] =>
  text.split(' ').map((word, index) => ({
    text: word,
    box: [0.01 + index * 0.02, 0.1, 0.025 + index * 0.02, 0.12],
    confidence: 1,
    source: 'text-layer',
    line: 0,
  }));

type Given = Partial<Record<FieldKey, string | null>>;

/** A paper of one line, with what people said: a value stands at the words it is printed in; null = absent. */
function paper(documentId: string, text: string, given: Given, typed: Given = {}): LabelledDocument {
  const words = wordsOf(text);
  const said = [...Object.entries(given), ...Object.entries(typed)] as [FieldKey, string | null][];
  const corrections = said.map(([fieldKey, value], index): Correction => {
    const subject = { slot: slotOf(0, fieldKey, 0), fieldKey, documentType: 'note' as const, sequence: index + 1 };
    if (value === null) return { action: 'absent', ...subject };
    const start = words.findIndex(
      (_, at) =>
        words
          .slice(at, at + value.split(' ').length)
          .map((word) => word.text)
          .join(' ') === value,
    );
    const boxes = start === -1 ? [] : words.slice(start, start + value.split(' ').length).map(({ box }) => box);
    return { action: 'added', ...subject, value, text: value, ...(boxes.length > 0 && { page: 1, boxes }) };
  });
  return {
    documentId,
    fileName: `${documentId}.pdf`,
    state: 'approved',
    extraction: 1,
    lastSequence: corrections.length,
    types: [{ type: 'note', pages: [1, 1], confidence: 1 }],
    values: currentValues([], corrections),
    corrections,
    pages: [{ number: 1, width: 612, height: 792, words }],
  };
}

const find = (...papers: LabelledDocument[]): Promise<Finding[]> =>
  unlikeLabels(async function* (ids) {
    for (const one of papers) if (!ids || ids.includes(one.documentId)) yield one;
  });

const PROMISE = 'I promise to pay to Cedar Bank the sum of';

describe('unlike labels', () => {
  test('are found where the same text among the same words has two fields', async () => {
    const [finding] = await find(
      paper('a', PROMISE, { lenderName: 'Cedar Bank' }),
      paper('b', PROMISE, { lenderName: 'Cedar Bank' }),
      paper('c', PROMISE, { loanOriginatorName: 'Cedar Bank' }),
    );
    expect(finding).toMatchObject({ kind: 'other-field', shared: 'Cedar Bank' });
    expect(finding?.sides.map(({ fieldKey, labels }) => [fieldKey, labels.length])).toEqual([
      ['lenderName', 2],
      ['loanOriginatorName', 1],
    ]);
  });

  test('are none where the same text stands among other words', async () => {
    const elsewhere = paper('b', 'Loan officer of this branch: Cedar Bank NMLS number follows', { loanOriginatorName: 'Cedar Bank' });
    expect(await find(paper('a', PROMISE, { lenderName: 'Cedar Bank' }), elsewhere)).toEqual([]);
  });

  test('are found where a value of one paper is said to be absent on another', async () => {
    const [finding] = await find(paper('a', PROMISE, { lenderName: 'Cedar Bank' }), paper('b', PROMISE, { lenderName: null }));
    expect(finding).toMatchObject({ kind: 'missed', sides: [{ said: 'value' }, { said: 'absent' }] });
    expect(finding?.sides[1]?.labels[0]?.place).toMatchObject({ text: 'Cedar Bank', page: 1 });
  });

  test('are none where a field is absent and its text is not there', async () => {
    expect(await find(paper('a', PROMISE, { lenderName: 'Cedar Bank' }), paper('b', 'Nothing of it here', { lenderName: null }))).toEqual(
      [],
    );
  });

  test('are found where the words of one lender lead to two fields', async () => {
    const of = (amount: string) => `Cedar Bank lends you the loan amount of ${amount} today`;
    const findings = await find(
      paper('a', of('$100,000.00'), { lenderName: 'Cedar Bank', noteAmount: '$100,000.00' }),
      paper('b', of('$250,000.00'), { lenderName: 'Cedar Bank', principalAndInterestAmount: '$250,000.00' }),
    );
    expect(findings).toMatchObject([{ kind: 'layout', shared: 'loan amount of' }]);
  });
});

describe('a labelling rule', () => {
  test.each<[FieldKey, string, string, string | undefined]>([
    ['lenderName', 'Cedar Bank, a corporation organized under the laws of Ohio', 'legal-form', 'Cedar Bank'],
    ['lenderName', 'Cedar Bank, its successors and/or assigns', 'legal-form', 'Cedar Bank'],
    ['lenderName', 'Cedar Bank ISAOA/ATIMA', 'legal-form', 'Cedar Bank'],
    ['lenderName', 'Mortgage Electronic Registration Systems, Inc.', 'mers-as-lender', undefined],
    ['borrowerName', 'Ann Reed, a single woman', 'vesting', 'Ann Reed'],
    ['borrowerName', 'Bo Reed, husband and wife', 'vesting', 'Bo Reed'],
    ['borrowerName', 'Ann Reed and Bo Reed', 'two-people', undefined],
    ['propertyAddress', '12 Elm Street [Street], Salem [City], OH 44460', 'caption', '12 Elm Street, Salem, OH 44460'],
    ['lenderNmlsId', 'NMLS ID 402911', 'licence-number', '402911'],
    ['noteAmount', 'two hundred thousand dollars', 'amount-in-words', undefined],
  ])('of %s is broken by “%s”', (fieldKey, text, name, mended) => {
    const broken = brokenRules({ documentId: 'a', slot: `0/${fieldKey}/0`, fieldKey, documentType: 'note', value: text });
    expect(broken.map(({ rule }) => rule.name)).toContain(name);
    expect(broken.find(({ rule }) => rule.name === name)?.mended).toBe(mended);
  });

  test.each<[FieldKey, string]>([
    ['lenderName', 'Cedar National Bank, N.A.'],
    ['lenderName', 'First Federal Savings and Loan Association of Salem, FSB'],
    ['borrowerName', 'Ann B. Reed, JR'],
    ['borrowerName', 'Ann Reed, Trustee of the Ann and Bo Reed Family Trust'],
    ['propertyAddress', '12 City Road, Zipfield, OH 44460'],
    ['lenderNmlsId', '402911'],
    ['noteAmount', '$200,000.00'],
  ])('of %s is kept by “%s”', (fieldKey, text) => {
    expect(brokenRules({ documentId: 'a', slot: `0/${fieldKey}/0`, fieldKey, documentType: 'note', value: text })).toEqual([]);
  });
});

describe('relabelling', () => {
  const two = [paper('a', PROMISE, { lenderName: 'Cedar Bank' }), paper('b', PROMISE, { loanOriginatorName: 'Cedar Bank' })] as const;
  const documentOf = (papers: readonly LabelledDocument[]) => (id: string) => papers.find(({ documentId }) => documentId === id);

  test('moves a value to the field that was chosen and leaves the other labels alone', async () => {
    const [finding] = await find(...two);
    if (!finding) throw new Error('nothing was found');
    const changes = changesOf(finding, { make: 'field', fieldKey: 'lenderName' }, documentOf(two));
    expect(
      changes.map(({ documentId, corrections }) => [documentId, corrections.map(({ action, fieldKey }) => `${action} ${fieldKey}`)]),
    ).toEqual([['b', ['absent loanOriginatorName', 'added lenderName']]]);
  });

  test('changes nothing where the field has another value already, and says so', async () => {
    const other = paper('b', `${PROMISE} owed to Birch Bank`, { loanOriginatorName: 'Cedar Bank', lenderName: 'Birch Bank' });
    const [finding] = await find(two[0], other);
    if (!finding) throw new Error('nothing was found');
    const [change] = changesOf(finding, { make: 'field', fieldKey: 'lenderName' }, documentOf([two[0], other]));
    expect(change).toMatchObject({ documentId: 'b', corrections: [], hindrance: expect.stringContaining('Birch Bank') });
  });

  test('shortens a value to the words that stay, with their place', async () => {
    const wordy = paper('a', 'pay to Cedar Bank, a corporation organized in Ohio', { lenderName: 'Cedar Bank, a corporation organized' });
    const [finding] = await find(wordy);
    if (!finding) throw new Error('nothing was found');
    const [change] = changesOf(finding, { make: 'shorter' }, documentOf([wordy]));
    expect(change?.corrections).toMatchObject([{ action: 'added', value: 'Cedar Bank', text: 'Cedar Bank', page: 1 }]);
    const [correction] = change?.corrections ?? [];
    expect(correction && 'boxes' in correction && correction.boxes?.[0]?.[2]).toBeCloseTo(0.025 + 3 * 0.02);
  });

  test('gives a missed value where it stands', async () => {
    const papers = [two[0], paper('b', PROMISE, { lenderName: null })];
    const [finding] = await find(...papers);
    if (!finding) throw new Error('nothing was found');
    const [change] = changesOf(finding, { make: 'value' }, documentOf(papers));
    expect(change?.corrections).toMatchObject([{ action: 'added', slot: '0/lenderName/0', value: 'Cedar Bank', page: 1 }]);
  });
});
