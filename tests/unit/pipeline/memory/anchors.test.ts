import { describe, expect, test } from 'vitest';
import type { FieldKey } from '#lib/domain/field.ts';
import type { ReadPage } from '#lib/domain/page.ts';
import { type ApprovedDocument, lessonsOf } from '#lib/pipeline/memory/learn.ts';
import { recall } from '#lib/pipeline/memory/recall.ts';
import { LOANS, lenderPage } from '#tests/support/lender-layout.ts';
import { approvedValues, onPage, readBy, taughtBy } from '#tests/support/remembered.ts';

const [FIRST, SECOND] = LOANS;
const RANGE = { type: 'note', pages: [1, 1], confidence: 1 } as const;
const RIGHT = { loanNumber: [SECOND.number], lenderName: [SECOND.lender], noteAmount: ['98650.00'], borrowerName: [SECOND.borrower] };

const recalled = (page: ReadPage, layout = taughtBy(FIRST)) =>
  Object.fromEntries(
    recall([page], { ...RANGE, pages: [1, 1] }, [onPage(layout)]).map(({ key, values }) => [key, values.map(({ value }) => value)]),
  );

const approved = (over: Partial<ApprovedDocument> = {}): ApprovedDocument => ({
  ...{ documentType: 'note', pages: [lenderPage(SECOND)], values: approvedValues(SECOND), unreadable: [], machine: [] },
  ...over,
});

describe('what one document taught', () => {
  test.each([
    ['as it was', {}],
    ['further down the page', { shift: 0.05 }],
    ['printed smaller', { scale: 0.93 }],
    ['printed larger', { scale: 1.05 }],
    ['askew', { skew: 0.02 }],
    ['smaller, lower and askew', { scale: 0.95, shift: 0.03, skew: -0.015 }],
  ])('reads the next one %s', (_, moved) => {
    expect(recalled(lenderPage(SECOND, moved))).toEqual(RIGHT);
  });

  test('holds no word of what was filled in', () => {
    const kept = JSON.stringify(taughtBy(FIRST)).toLowerCase();
    for (const word of ['quillstone', 'rydell', '88213', '212,400']) expect(kept).not.toContain(word);
  });

  test('says nothing where the printing around it is not there', () => {
    const page = lenderPage(SECOND);
    const around = [1, 2, 3];
    const without = { ...page, words: page.words.filter(({ text, line }) => text === SECOND.number || !around.includes(line)) };
    expect(recalled(without)).not.toHaveProperty('loanNumber');
  });

  test('reads no caption as a value where nothing is filled in', () => {
    const page = lenderPage(SECOND);
    const filled = new Set([...SECOND.lender.split(' '), ...SECOND.borrower.split(' '), SECOND.number, SECOND.amount]);
    expect(recalled({ ...page, words: page.words.filter(({ text }) => !filled.has(text)) })).toEqual({});
  });

  test('is no more asked once it was wrong more often than right', () => {
    expect(recalled(lenderPage(SECOND), taughtBy(FIRST, { right: 1, wrong: 2 }))).toEqual({});
    expect(recalled(lenderPage(SECOND), taughtBy(FIRST, { right: 2, wrong: 2 }))).toEqual(RIGHT);
  });

  test('is not asked where it is no habit of the layout: one paper, where others are borne out by more than ten', () => {
    const layout = taughtBy(FIRST, { right: 11, wrong: 0 });
    const once = (right: number) => ({
      ...layout,
      anchors: layout.anchors.map((anchor) => (anchor.fieldKey === 'loanNumber' ? { ...anchor, right } : anchor)),
    });
    expect(recalled(lenderPage(SECOND), once(1))).not.toHaveProperty('loanNumber');
    expect(recalled(lenderPage(SECOND), once(1))).toHaveProperty('lenderName', RIGHT.lenderName);
    expect(recalled(lenderPage(SECOND), once(2))).toEqual(RIGHT);
  });

  test('is asked for documents of its type alone', () => {
    const range = { type: 'security-instrument', pages: [1, 1], confidence: 1 } as const;
    expect(recall([lenderPage(SECOND)], { ...range, pages: [1, 1] }, [onPage(taughtBy(FIRST))])).toEqual([]);
  });
});

describe('an approved document', () => {
  test('bears out what read it right, and teaches nothing that is known', () => {
    const [lesson] = lessonsOf(approved(), [onPage(taughtBy(FIRST))]);
    expect(lesson?.layoutId).toBe('layout');
    expect(lesson?.taught).toEqual([]);
    expect(lesson?.witnesses.length).toBeGreaterThanOrEqual(4);
    expect(lesson?.witnesses.every(({ right }) => right)).toBe(true);
  });

  test('speaks against an anchor whose field it does not have', () => {
    const values = approvedValues(SECOND).filter(({ fieldKey }) => fieldKey !== 'loanNumber');
    const [lesson] = lessonsOf(approved({ values }), [onPage(taughtBy(FIRST))]);
    expect(lesson?.witnesses.filter(({ fieldKey }) => fieldKey === 'loanNumber').every(({ right }) => !right)).toBe(true);
  });

  test('says nothing about a field that nobody could read', () => {
    const [lesson] = lessonsOf(approved({ unreadable: ['loanNumber'] }), [onPage(taughtBy(FIRST))]);
    expect(lesson?.witnesses.map(({ fieldKey }) => fieldKey)).not.toContain('loanNumber' satisfies FieldKey);
  });

  test('tells which rules read it right and which wrong', () => {
    const machine = [readBy('a', 'lenderName', SECOND.lender, 0.9, SECOND), readBy('b', 'borrowerName', SECOND.lender, 0.9, SECOND)];
    const [lesson] = lessonsOf(approved({ machine }), []);
    expect(lesson?.readings).toEqual([
      { fieldKey: 'lenderName', reader: 'a', right: true },
      { fieldKey: 'borrowerName', reader: 'b', right: false },
    ]);
  });
});
