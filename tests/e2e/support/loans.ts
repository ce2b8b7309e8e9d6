import type { Page } from '@playwright/test';
import { demoDocuments } from '#lib/synthetic/demo-documents.ts';
import { readingOf } from './approve.ts';
import { expect, pdf, uploadAndRead } from './product.ts';

/** A demo document in bytes of its own, read, and told which loan it belongs to. */
export async function readInto(page: Page, loan: string, kind: string): Promise<string> {
  const demo = (await demoDocuments()).find(({ fileName }) => fileName.startsWith(kind));
  if (!demo) throw new Error(`no demo ${kind}`);
  const name = `${kind} of ${loan}.pdf`;
  const id = await uploadAndRead(page, pdf(name, Buffer.concat([demo.bytes, Buffer.from(`\n% ${name}\n`)])));
  const answer = await page.request.put(`/api/v1/documents/${id}/loan`, { data: { reference: loan } });
  expect(answer.status(), await answer.text()).toBe(200);
  return id;
}

/** Another amount at the place where the machine read one. */
export async function correctAmount(page: Page, id: string, value: string): Promise<void> {
  const { values, types, lastSequence, extraction } = await readingOf(page, id);
  const amount = values.find(({ fieldKey }) => fieldKey === 'noteAmount');
  if (!amount?.predicted) throw new Error('no amount was read');
  const { slot, fieldKey, documentIndex, predicted } = amount;
  const place = { page: predicted.page, boxes: predicted.boxes };
  const correction = { action: 'corrected', slot, fieldKey, documentType: types[documentIndex]?.type, value, text: value, ...place };
  const answer = await page.request.post(`/api/v1/documents/${id}/corrections`, { data: { correction, lastSequence, extraction } });
  expect(answer.status(), await answer.text()).toBeLessThan(300);
}

const LOOKED_AT = 'Loan of every page';

/** A loan whose two papers differ in the amount; made once. */
export async function unlikeLoanId(page: Page): Promise<string> {
  const found = await page.request.get(`/api/v1/loans?search=${encodeURIComponent(LOOKED_AT)}`);
  const { loans } = (await found.json()) as { loans: { id: string }[] };
  const [known] = loans;
  if (known) return known.id;
  const note = await readInto(page, LOOKED_AT, 'promissory-note');
  await readInto(page, LOOKED_AT, 'closing-disclosure');
  await correctAmount(page, note, '$123,456.00');
  const answer = await page.request.get(`/api/v1/documents/${note}/loan`);
  return ((await answer.json()) as { loanId: string }).loanId;
}
