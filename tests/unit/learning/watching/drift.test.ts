import { describe, expect, test } from 'vitest';
import { watchFiguresSchema } from '#lib/domain/watch.ts';
import type { WatchedDocument } from '#lib/domain/watched-document.ts';
import { dice } from '#lib/learning/interval.ts';
import { findDrifts } from '#lib/learning/watching/find-drifts.ts';
import { fitReference, LOOK_EVERY, WEEK } from '#lib/learning/watching/fit.ts';
import { WINDOW } from '#lib/learning/watching/statistics.ts';
import { type Plant, stream } from '#tests/support/watched-documents.ts';

const reference = stream(500, 1);
const figures = fitReference(reference);
/** Streams that each drift is planted in. */
const STREAMS = 20;

/** Looks every ten documents; answers after how many of `documents` something was first found, with what. */
function firstFound(
  documents: readonly WatchedDocument[],
  before: readonly WatchedDocument[],
): { after: number; metrics: string[] } | null {
  for (let after = LOOK_EVERY; after <= documents.length; after += LOOK_EVERY) {
    const drifts = findDrifts(figures, [...before, ...documents.slice(0, after)]);
    if (drifts.length > 0) return { after, metrics: drifts.map(({ metric, slice }) => (slice ? `${metric} ${slice}` : metric)) };
  }
  return null;
}

function resampled(seed: number, count: number): WatchedDocument[] {
  const draw = dice(seed);
  return Array.from({ length: count }, () => reference[Math.floor(draw() * reference.length)] as WatchedDocument);
}

describe('watching', () => {
  test('raises at most one false alarm in twenty quiet weeks drawn from the reference', () => {
    const weeks = Array.from({ length: 20 }, (_, week) => firstFound(resampled(1000 + week, WEEK), resampled(2000 + week, WINDOW)));
    const alarms = weeks.filter((week) => week !== null);
    process.stdout.write(`quiet weeks drawn from the reference that raise something: ${alarms.length} of 20\n`);
    expect(alarms.length).toBeLessThanOrEqual(1);
  });

  test('raises at most one false alarm in twenty quiet weeks that the reference never saw', () => {
    const weeks = Array.from({ length: 20 }, (_, week) => firstFound(stream(WEEK, 3000 + week), stream(WINDOW, 4000 + week)));
    const alarms = weeks.filter((week) => week !== null);
    process.stdout.write(`quiet weeks never seen that raise something: ${alarms.length} of 20\n`);
    expect(alarms.length).toBeLessThanOrEqual(1);
  });

  test.each<[string, Plant, string]>([
    ['the layout of a new lender', { newLender: 0.25 }, 'new-lender'],
    ['falling OCR quality', { ocrLoss: 0.08 }, 'ocr-confidence'],
    [
      'another mix of types',
      { typeMix: { note: 0.15, 'security-instrument': 0.15, 'closing-disclosure': 0.2, 'mortgage-statement': 0.5 } },
      'type',
    ],
    ['a field that vanished', { vanished: 'note/noteAmount' }, 'presence note/noteAmount'],
    ['more corrections', { correctionFactor: 3 }, 'correction-rate'],
  ])('finds %s within its first hundred documents', (name, plant, metric) => {
    const found = Array.from({ length: STREAMS }, (_, index) => firstFound(stream(100, 900 + index, plant), stream(WINDOW, 500 + index)));
    const after = found.map((one) => one?.after ?? Number.POSITIVE_INFINITY).sort((a, b) => a - b);
    process.stdout.write(`${name}: found after ${after[STREAMS / 2]} documents (median of ${STREAMS} streams), ${after.at(-1)} at worst\n`);
    expect(after.at(-1)).toBeLessThanOrEqual(100);
    expect(found.flatMap((one) => one?.metrics ?? [])).toContain(metric);
  });

  test('names the field that vanished, since its first document, and shows documents without it', () => {
    const [quiet, drifted] = [stream(WINDOW, 77), stream(60, 901, { vanished: 'note/noteAmount' }, new Date('2026-02-01'))];
    const [drift] = findDrifts(figures, [...quiet, ...drifted]);
    expect(drift).toMatchObject({ metric: 'presence', slice: 'note/noteAmount', detector: 'cusum-down' });
    expect(drift?.message).toMatch(/^Loan amount .* on .*, found: \d+(\.\d)? % over \d+ documents since then; it was \d+ %\.$/);
    const shown = new Map([...quiet, ...drifted].map((document) => [document.documentId, document]));
    const without = drift?.documents.slice(1).map((id) => shown.get(id)?.values.some(({ fieldKey }) => fieldKey === 'noteAmount'));
    expect(without?.length).toBeGreaterThan(3);
    expect(without?.every((has) => has === false)).toBe(true);
    expect(drift?.since.getTime()).toBeGreaterThanOrEqual(quiet.at(-8)?.createdAt.getTime() ?? 0);
  });

  test('does not take two events for news that the reference happened not to have', () => {
    const without = (documents: readonly WatchedDocument[], but: readonly number[] = []) =>
      documents.map((document, index) => ({
        ...document,
        changes: document.values.map(({ fieldKey, documentType }) => ({ fieldKey, documentType, changed: but.includes(index) })),
      }));
    const never = fitReference(without(stream(120, 1)));
    expect(findDrifts(never, without(stream(200, 2), [150, 190]))).toEqual([]);
    const often = Array.from({ length: 40 }, (_, index) => 160 + index);
    expect(findDrifts(never, without(stream(200, 2), often)).map(({ metric }) => metric)).toContain('correction-rate');
  });

  test('gives the same limits for the same documents', () => {
    expect(fitReference(stream(120, 1))).toEqual(fitReference(stream(120, 1)));
  });

  test('keeps a reference as it is through its schema', () => {
    expect(watchFiguresSchema.parse(JSON.parse(JSON.stringify(figures)))).toEqual(figures);
  });

  test('refuses a reference of too few documents', () => {
    expect(() => fitReference(stream(99, 1))).toThrow('at least 100 documents');
  });
});
