import { readFile } from 'node:fs/promises';
import type { Truth } from '#lib/domain/truth.ts';
import { closingDisclosure } from './closing-disclosure.ts';
import { type Loan, loanOf } from './loan.ts';
import { note } from './note.ts';
import { closingDisclosureTruth, deedOfTrustTruth, noteTruth } from './truth.ts';

export interface SyntheticDocument {
  fileName: string;
  bytes: Uint8Array;
  truth: Truth;
}

/** The loan that the demo documents are about. `tests/support/make-demo-scan.ts` makes the scan of it. */
export const demoLoan = (): Loan => loanOf(4);

export const DEMO_SCAN = new URL('./demo/deed-of-trust-scan.pdf', import.meta.url);

/** Three papers of one invented loan: two with a text layer, and a scan (a file, because making one needs a rasteriser). */
export async function demoDocuments(): Promise<SyntheticDocument[]> {
  const loan = demoLoan();
  return [
    { fileName: 'closing-disclosure.pdf', bytes: await closingDisclosure(loan), truth: closingDisclosureTruth(loan) },
    { fileName: 'promissory-note.pdf', bytes: await note(loan), truth: noteTruth(loan) },
    { fileName: 'deed-of-trust-scan.pdf', bytes: new Uint8Array(await readFile(DEMO_SCAN)), truth: deedOfTrustTruth(loan) },
  ];
}
