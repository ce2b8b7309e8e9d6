import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { type Truth, truthSchema } from '#lib/domain/truth.ts';
import { closingDisclosure } from '#lib/synthetic/closing-disclosure.ts';
import { deedOfTrust } from '#lib/synthetic/deed-of-trust.ts';
import { demoDocuments } from '#lib/synthetic/demo-documents.ts';
import { type Loan, loanOf } from '#lib/synthetic/loan.ts';
import { note } from '#lib/synthetic/note.ts';
import { closingDisclosureTruth, deedOfTrustTruth, noteTruth } from '#lib/synthetic/truth.ts';

const PAPERS = [
  ['closing disclosure', closingDisclosure, closingDisclosureTruth],
  ['note', note, noteTruth],
  ['deed of trust', deedOfTrust, deedOfTrustTruth],
] as const;

/** All text of a PDF without any white space, in drawing order. */
async function inkOf(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const { items } = await (await document.getPage(index + 1)).getTextContent();
      return items.map((item) => ('str' in item ? item.str : '')).join('');
    }),
  );
  await task.destroy();
  return pages.join('').replace(/\s+/g, '');
}

function textsOf(truth: Truth): string[] {
  if ('documents' in truth) throw new Error('a paper of ours is one document');
  return Object.values(truth.fields).flat();
}

describe.each(PAPERS)('the %s', (_, paper, truthOf) => {
  it('is the same bytes for the same loan and other bytes for another', async () => {
    expect(await paper(loanOf(3))).toEqual(await paper(loanOf(3)));
    expect(await paper(loanOf(3))).not.toEqual(await paper(loanOf(4)));
  });

  it('prints every value of its truth', async () => {
    for (const loan of [1, 2, 4, 7].map(loanOf)) {
      const ink = await inkOf(await paper(loan));
      for (const text of textsOf(truthSchema.parse(truthOf(loan)))) expect(ink).toContain(text.replace(/\s+/g, ''));
    }
  });

  it('prints no value of another loan', async () => {
    const [ours, other]: [Loan, Loan] = [loanOf(1), loanOf(2)];
    const ink = await inkOf(await paper(ours));
    for (const text of [other.loanNumber, other.min, other.borrowers[0], other.lender.name])
      expect(ink).not.toContain(text.replace(/\s+/g, ''));
  });
});

describe('demoDocuments', () => {
  it('gives three files of one loan, each with a truth that is well formed', async () => {
    const documents = await demoDocuments();
    expect(documents.map((document) => document.fileName)).toEqual([
      'closing-disclosure.pdf',
      'promissory-note.pdf',
      'deed-of-trust-scan.pdf',
    ]);
    for (const { bytes, truth } of documents) {
      expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
      expect(textsOf(truthSchema.parse(truth)).length).toBeGreaterThan(15);
    }
  });

  it('carries the deed as a scan: pages of pixels, no text at all', async () => {
    const scan = (await demoDocuments()).at(-1);
    expect(await inkOf(scan?.bytes ?? new Uint8Array())).toBe('');
    expect(scan?.bytes.length).toBeLessThan(1_500_000);
  });
});
