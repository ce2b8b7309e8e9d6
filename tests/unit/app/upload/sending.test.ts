import { describe, expect, test } from 'vitest';
import { nextPartBytes, PART_BYTES_MIN, waitAfter } from '#app/(workspace)/_upload/part-plan.ts';
import { latin, pdfFacts } from '#app/(workspace)/_upload/pdf-facts.ts';
import { continuedBy, isBusy, isOpen, markOf, STEPS, type Upload } from '#app/(workspace)/_upload/uploads.ts';
import { PART_BYTES_MAX } from '#lib/domain/upload-session.ts';
import { bornDigitalPdf, encryptedPdf, truncatedPdf } from '#tests/support/documents.ts';

describe('the size of a part', () => {
  test('doubles on a quick line up to the largest and never beyond', () => {
    let bytes = PART_BYTES_MIN;
    for (let part = 0; part < 10; part++) bytes = nextPartBytes(bytes, { ms: 100 });
    expect(bytes).toBe(PART_BYTES_MAX);
  });

  test.each([
    ['stays on a line of middling speed', 1_000_000, { ms: 4000 }, 1_000_000],
    ['halves on a slow line', 1_000_000, { ms: 20_000 }, 500_000],
    ['is the least after a failure', 4_000_000, 'failed', PART_BYTES_MIN],
  ] as const)('%s', (_, bytes, outcome, next) => {
    expect(nextPartBytes(bytes, outcome)).toBe(next);
  });

  test('comes with longer and longer waits, half a minute at most', () => {
    expect([1, 2, 3, 4, 5, 6, 20].map(waitAfter)).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
  });
});

describe('what a PDF says about itself', () => {
  test('tells an enciphered file from an open one', async () => {
    expect(pdfFacts(latin(encryptedPdf())).encrypted).toBe(true);
    expect(pdfFacts(latin(await bornDigitalPdf({ lines: ['Open /Encrypt in words'] }))).encrypted).toBe(false);
  });

  test('counts pages by the root of an open page tree, and does not guess at a packed one', () => {
    const tree = '<</Type /Pages /Kids [3 0 R] /Count 12>> <</Type /Pages /Parent 2 0 R /Count 5 /Kids []>>';
    expect(pdfFacts(tree).pageCount).toBe(12);
    expect(pdfFacts('<</Type /ObjStm>>').pageCount).toBeNull();
  });

  test('misses the end of a file that was cut off', async () => {
    expect(pdfFacts(latin(await truncatedPdf())).complete).toBe(false);
    const whole = latin(await bornDigitalPdf({ pages: 1 }));
    expect(pdfFacts(whole).complete).toBe(true);
    expect(pdfFacts(`${whole}\n% what a mail program added\n`).complete).toBe(true);
  });
});

describe('an interrupted upload', () => {
  const row: Upload = {
    id: 1,
    fileName: 'note.pdf',
    bytes: 100,
    step: 'interrupted',
    share: 0.4,
    uploadId: 'u1',
    pagesRead: 0,
    pageCount: null,
  };
  const file = { name: 'note.pdf', size: 100, lastModified: 5, mark: 'a1' };
  const kept = { lastModified: 5, mark: 'a1' };

  test('goes on with the same file, also on a device that does not know when it was changed', () => {
    expect(continuedBy(file, [row], () => kept)).toBe(row);
    expect(continuedBy(file, [row], () => undefined)).toBe(row);
  });

  test('goes on with a file that a phone gave a new time, since its bytes are the same', () => {
    expect(continuedBy({ ...file, lastModified: 99 }, [row], () => kept)).toBe(row);
  });

  test.each([
    ['another name', { ...file, name: 'deed.pdf' }],
    ['another size', { ...file, size: 101 }],
    ['other bytes and a later time', { ...file, lastModified: 6, mark: 'b2' }],
  ])('does not go on with a file of %s', (_, other) => {
    expect(continuedBy(other, [row], () => kept)).toBeUndefined();
  });

  test('has a mark that other bytes do not have', () => {
    expect(markOf(new Uint8Array([1, 2]))).not.toBe(markOf(new Uint8Array([2, 1])));
    // The published test vector of FNV-1a for the letter a.
    expect(markOf(new TextEncoder().encode('a'))).toBe('e40c292c');
  });

  test('is one of the steps that wait for a person; no step is busy and waiting at once', () => {
    const rows = STEPS.map((step) => ({ ...row, step }));
    expect(rows.filter(isOpen).map(({ step }) => step)).toEqual(['asking', 'paused', 'stuck', 'interrupted']);
    expect(rows.filter((one) => isOpen(one) && isBusy(one))).toEqual([]);
  });
});
