import { createHash } from 'node:crypto';
import { appendFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { database } from '#lib/adapters/db/client.ts';
import { FIELD_KEYS } from '#lib/domain/field.ts';
import type { Answerer } from '#lib/domain/model-bundle.ts';
import { toColumns } from '#lib/domain/page.ts';
import type { Actor } from '#lib/domain/rights.ts';
import { extractDocument } from '#lib/use-cases/extract-document.ts';
import { seedReview } from './review.ts';
import { typedPages } from './typed-pages.ts';

const NOTE = `
NOTE
June 3, 2021
1. BORROWER'S PROMISE TO PAY
In return for a loan that I have received, I promise to pay U.S. $100,000.00 to the order of the Lender. The Lender is Brook Bank.
`;

/** A note whose pages are read and that nobody extracted yet. */
export async function unreadNote(actor: Actor): Promise<string> {
  const { documentId } = await seedReview(actor);
  const words = toColumns(typedPages(NOTE).flatMap((page) => page.words));
  await database().pageLayout.updateMany({ where: { page: { documentId } }, data: { words } });
  await database().extraction.deleteMany({ where: { documentId } });
  await database().document.update({ where: { id: documentId }, data: { state: 'reading' } });
  return documentId;
}

/** A note that the present champion read, or the rules where there is none. */
export async function readNote(actor: Actor): Promise<string> {
  const documentId = await unreadNote(actor);
  await extractDocument({ documentId, reading: 1 });
  return documentId;
}

/** Says that all that was read is right. */
export async function approveAsRead(documentId: string): Promise<void> {
  await database().document.update({ where: { id: documentId }, data: { state: 'approved' } });
  await database().reviewItem.update({ where: { documentId }, data: { approvedAt: new Date() } });
}

/** Makes a bundle answer every field by one answerer alone: by the rules it is good, by a tiny model it is not. */
export async function answeredBy(folder: string, answerer: Answerer): Promise<string> {
  const shipped = Object.fromEntries(FIELD_KEYS.map((key) => [key, answerer]));
  const text = JSON.stringify({ rules: '1', weights: {}, curves: {}, shipped, thresholds: {}, threshold: 0.9 });
  await writeFile(path.join(folder, 'calibration.json'), text);
  await appendFile(path.join(folder, 'SHA256SUMS'), `${createHash('sha256').update(text).digest('hex')}  calibration.json\n`);
  return folder;
}
