import { describe, expect, test } from 'vitest';
import {
  type ApprovedDocument,
  fieldFigures,
  figuresOf,
  quantile,
  type TouchSum,
  weeklyFigures,
  weekOf,
} from '#lib/learning/touch-figures.ts';

const slot = (fieldKey: 'lenderName' | 'noteDate') => ({ slot: `0/${fieldKey}/0`, fieldKey });
const approved = (documentId: string, more: Partial<ApprovedDocument> = {}): ApprovedDocument => ({
  documentId,
  memberId: 'm',
  approvedAt: new Date('2026-03-04T10:00:00Z'),
  predicted: [slot('lenderName'), slot('noteDate')],
  answers: [],
  ...more,
});
const touch = (documentId: string, activeMs: number, fieldKey: TouchSum['fieldKey'] = null): TouchSum => ({
  documentId,
  memberId: 'm',
  fieldKey,
  activeMs,
  keyPresses: 3,
  clicks: 1,
});

describe('figures of reviewing', () => {
  test('count a document as straight through when people only confirmed', () => {
    const confirmed = approved('a', { answers: [{ ...slot('lenderName'), action: 'confirmed' }] });
    const changed = approved('b', { answers: [{ ...slot('noteDate'), action: 'absent' }] });
    expect(figuresOf('all', [confirmed, changed], [])).toMatchObject({
      straightThrough: { count: 1, total: 2 },
      touchRate: { count: 1, total: 4 },
      activeMedianMs: null,
    });
  });
  test('do not count it as a change that a field nobody read is absent', () => {
    const document = approved('a', { predicted: [slot('lenderName')], answers: [{ ...slot('noteDate'), action: 'absent' }] });
    expect(figuresOf('all', [document], []).straightThrough.count).toBe(1);
  });
  test('add up the stretches of a document before they are compared', () => {
    const touches = [touch('a', 1_000), touch('a', 4_000, 'noteDate'), touch('b', 9_000), touch('elsewhere', 1)];
    expect(figuresOf('all', [approved('a'), approved('b')], touches)).toMatchObject({
      activeMedianMs: 5_000,
      activeP90Ms: 9_000,
      measured: 2,
    });
  });
  test('tell by field what costs time and what is changed', () => {
    const document = approved('a', { answers: [{ ...slot('noteDate'), action: 'corrected' }] });
    const [first, second] = fieldFigures([document], [touch('a', 4_000, 'noteDate')]);
    expect(first).toMatchObject({ fieldKey: 'noteDate', activeMedianMs: 4_000, touchRate: { count: 1, total: 1 } });
    expect(second).toMatchObject({ fieldKey: 'lenderName', activeMedianMs: null, touchRate: { count: 0, total: 1 } });
  });
  test('show a week without approvals too', () => {
    const later = approved('b', { approvedAt: new Date('2026-03-22T23:59:00Z') });
    expect(weeklyFigures([later, approved('a')], []).map(({ group, documents }) => [group, documents])).toEqual([
      ['2026-03-02', 1],
      ['2026-03-09', 0],
      ['2026-03-16', 1],
    ]);
  });
  test.each([
    ['a Monday', '2026-03-02T00:00:00Z', '2026-03-02'],
    ['a Sunday', '2026-03-08T23:59:59Z', '2026-03-02'],
    ['the turn of a year', '2027-01-01T12:00:00Z', '2026-12-28'],
  ])('begin the week of %s on its Monday', (_name, at, week) => expect(weekOf(new Date(at))).toBe(week));
  test.each([
    [[], 0.5, null],
    [[7], 0.9, 7],
    [[4, 1, 3, 2], 0.5, 2],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9, 9],
  ])('take the nearest rank of %j at %d', (values, share, expected) => expect(quantile(values, share)).toBe(expected));
});
