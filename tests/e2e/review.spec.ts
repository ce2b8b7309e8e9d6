import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { PDFDocument } from 'pdf-lib';
import pg from 'pg';
import { EmbeddedPostgres } from '#lib/adapters/db/embedded-postgres.ts';
import { demoDocuments } from '#lib/synthetic/demo-documents.ts';
import { dropFiles, expect, pdf, test, uploadAndRead, uploadRow } from './support/product.ts';

const READING_MS = 110_000;

/** A document of the demo loan under another name; each journey has its own. */
/** A demo document in bytes of its own, so that it is read and not copied from the one that is here already. */
async function demoFile(kind: 'promissory-note' | 'deed-of-trust-scan' | 'closing-disclosure', name: string) {
  const document = (await demoDocuments()).find(({ fileName }) => fileName.startsWith(kind));
  if (!document) throw new Error(`no demo document ${kind}`);
  return pdf(name, Buffer.concat([document.bytes, Buffer.from(`\n% ${name}\n`)]));
}

const field = (page: Page, label: string): Locator =>
  page
    .locator('[data-slot]')
    .filter({ has: page.getByText(label, { exact: true }) })
    .first();

/** Where words in a row lie on the page that is shown, in pixels of the window. */
async function placeOf(page: Page, documentId: string, text: string) {
  const sheet = page.getByTestId('page');
  const number = await sheet.getAttribute('data-page');
  const answer = await page.request.get(`/api/v1/documents/${documentId}/pages/${number}/words`);
  const { words } = (await answer.json()) as { words: { text: string; box: [number, number, number, number] }[] };
  const wanted = text.split(' ');
  const start = words.findIndex((_, index) => wanted.every((one, offset) => words[index + offset]?.text === one));
  const run = words.slice(start, start + wanted.length);
  const box = await sheet.boundingBox();
  const [first, last] = [run[0], run.at(-1)];
  if (!box || !first || !last) throw new Error(`page ${number} does not show “${text}”`);
  const at = (x: number, y: number) => ({ x: box.x + x * box.width, y: box.y + y * box.height });
  return { from: at(first.box[0], first.box[1]), to: at(last.box[2], last.box[3]) };
}

/** Drags a rectangle around words on the page. */
async function dragOver(page: Page, documentId: string, text: string): Promise<void> {
  await expect(page.getByTestId('page')).not.toHaveAttribute('data-words', '0');
  await page.getByRole('button', { name: 'Fit the width' }).click();
  const { from, to } = await placeOf(page, documentId, text);
  await page.mouse.move(from.x - 2, from.y - 1);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, to.y, { steps: 4 });
  await page.mouse.move(to.x + 2, to.y + 1, { steps: 4 });
  await page.mouse.up();
}

/** The field one works at, by its slot: it stays this one when the work goes on elsewhere. */
async function activeRow(page: Page): Promise<Locator> {
  const slot = await page.locator('[data-slot]', { has: page.locator('[aria-expanded="true"]') }).getAttribute('data-slot');
  return page.locator(`[data-slot="${slot}"]`);
}

/** Walks by keys to the first field of a status, down or up. */
async function walkTo(page: Page, status: string): Promise<Locator> {
  const slots = await page
    .locator('[data-slot]')
    .evaluateAll((rows) => rows.map((row) => [row.getAttribute('data-slot'), row.getAttribute('data-status')]));
  const wanted = slots.findIndex((row) => row[1] === status);
  const start = await (await activeRow(page)).getAttribute('data-slot');
  const steps = wanted - slots.findIndex((row) => row[0] === start);
  for (let step = 0; step < Math.abs(steps); step++) await page.keyboard.press(steps > 0 ? 'j' : 'k');
  const row = page.locator(`[data-slot="${slots[wanted]?.[0]}"]`);
  await expect(row.locator('[data-field-row]')).toBeFocused();
  return row;
}

/** Gives every needed field that nobody found an answer, so that the document can be approved. */
async function answerWhatIsMissing(page: Page): Promise<void> {
  for (const missing of await page.locator('[data-status="missing"]').all()) {
    const slot = await missing.getAttribute('data-slot');
    const row = page.locator(`[data-slot="${slot}"]`);
    await row.locator('[data-field-row]').click();
    await row.getByRole('button', { name: 'Absent' }).click();
    await expect(row).toHaveAttribute('data-status', 'absent');
  }
}

async function approve(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Approve' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
  await expect(page).toHaveURL(/\/review$/);
}

async function storedCorrections(
  documentId: string,
): Promise<{ action: string; fieldKey: string; value: string | null; text: string | null; page: number | null }[]> {
  const server = new EmbeddedPostgres(process.env.E2E_DATA_DIR ?? '');
  await server.attach();
  const client = new pg.Client(server.url());
  await client.connect();
  try {
    const { rows } = await client.query(
      'SELECT action, "fieldKey", value, text, page FROM "Correction" WHERE "documentId" = $1 ORDER BY sequence',
      [documentId],
    );
    return rows;
  } finally {
    await client.end();
    await server.release();
  }
}

test('a borrower drops a text file and a scan; a reviewer corrects by selecting words and approves; an engineer exports the correction', async ({
  open,
}) => {
  test.setTimeout(300_000);
  const borrower = await open('borrower');
  await borrower.goto('/documents');
  await dropFiles(borrower, [
    await demoFile('promissory-note', 'journey-note.pdf'),
    await demoFile('deed-of-trust-scan', 'journey-scan.pdf'),
  ]);
  await expect(uploadRow(borrower, 'journey-note.pdf')).toContainText('Read', { timeout: READING_MS });
  await expect(uploadRow(borrower, 'journey-scan.pdf')).toContainText(/\d+ of \d+ pages/, { timeout: READING_MS });
  await expect(uploadRow(borrower, 'journey-scan.pdf')).toContainText('Read', { timeout: READING_MS });

  const reviewer = await open('reviewer');
  await reviewer.goto('/review');
  await reviewer.getByRole('link', { name: 'journey-scan.pdf' }).click();
  await expect(reviewer.getByText('Read by OCR')).toBeVisible();
  await reviewer.goto('/review');
  await reviewer.getByRole('link', { name: 'journey-note.pdf' }).click();
  await expect(reviewer.getByRole('heading', { name: 'journey-note.pdf' })).toBeVisible();
  const documentId = new URL(reviewer.url()).pathname.split('/')[2] ?? '';

  const amount = field(reviewer, 'Loan amount (principal)');
  await amount.locator('[data-field-row]').click();
  await expect(amount.getByText('Why this value')).toBeVisible();
  await expect(reviewer.locator('[data-look="anchor"]')).toBeAttached();
  await dragOver(reviewer, documentId, 'PROMISE TO');
  await expect(amount.getByRole('textbox')).toHaveValue('PROMISE TO');
  await amount.getByRole('textbox').press('Enter');
  await expect(amount.getByRole('alert')).toContainText('cannot be read as loan amount');
  await amount.getByRole('textbox').press('Escape');

  const lender = field(reviewer, 'Lender');
  await lender.locator('[data-field-row]').click();
  await expect(reviewer.locator('[data-look="active"]').first()).toBeInViewport();
  await dragOver(reviewer, documentId, 'Copperleaf Home');
  await expect(lender.getByRole('textbox')).toHaveValue('Copperleaf Home');
  await lender.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(lender).toHaveAttribute('data-status', 'corrected');
  const slot = (await reviewer.locator('[data-status="predicted"]').first().getAttribute('data-slot')) ?? '';
  const agreed = reviewer.locator(`[data-slot="${slot}"]`);
  await agreed.locator('[data-field-row]').click();
  await agreed.getByRole('button', { name: 'Confirm' }).click();
  await expect(agreed).toHaveAttribute('data-status', 'confirmed');
  await answerWhatIsMissing(reviewer);

  await reviewer.getByRole('tab', { name: 'History' }).click();
  await expect(reviewer.getByText('Lender: corrected')).toBeVisible();
  await approve(reviewer);
  await expect(reviewer.getByRole('link', { name: 'journey-note.pdf' })).toHaveCount(0);

  const engineer = await open('engineer');
  await engineer.goto('/export');
  const downloading = engineer.waitForEvent('download');
  await engineer.getByRole('button', { name: 'Download JSON lines' }).click();
  const lines = (await readFile(await (await downloading).path(), 'utf8')).trim().split('\n');
  const example = lines.map((line) => JSON.parse(line)).find((one) => one.documentId === documentId);
  expect(example.fields).toContainEqual(
    expect.objectContaining({ key: 'lenderName', action: 'corrected', text: 'Copperleaf Home', page: 1 }),
  );
  expect(example.fields).toContainEqual(expect.objectContaining({ key: slot.split('/')[1], action: 'confirmed' }));

  const stored = await storedCorrections(documentId);
  expect(stored).toContainEqual({
    action: 'corrected',
    fieldKey: 'lenderName',
    value: 'Copperleaf Home',
    text: 'Copperleaf Home',
    page: 1,
  });
});

test('a reviewer corrects, confirms, marks and approves with the keyboard alone', async ({ open }) => {
  const page = await open('reviewer');
  const id = await uploadAndRead(page, await demoFile('promissory-note', 'keyboard.pdf'));
  await page.goto(`/documents/${id}/review`);
  const rows = page.locator('[data-slot]');
  const first = rows.first();
  await expect(first.locator('[data-field-row]')).toHaveAttribute('aria-expanded', 'true');
  // The words come by script: when they are here, the page listens to keys.
  await expect(page.getByTestId('page')).not.toHaveAttribute('data-words', '0');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.keyboard.press('e');
  await expect(first.getByRole('textbox')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Typed Lender LLC');
  await page.keyboard.press('Enter');
  await expect(first).toHaveAttribute('data-status', 'corrected');
  await expect(first).toContainText('Typed Lender LLC');

  const next = await activeRow(page);
  await expect(next.locator('[data-field-row]')).toBeFocused();
  const agreed = await walkTo(page, 'predicted');
  await page.keyboard.press('Enter');
  await expect(agreed).toHaveAttribute('data-status', 'confirmed');
  const blurred = await activeRow(page);
  await page.keyboard.press('u');
  await expect(blurred).toHaveAttribute('data-status', 'unreadable');
  const gone = await activeRow(page);
  await page.keyboard.press('a');
  await expect(gone).toHaveAttribute('data-status', 'absent');
  await expect(page.getByText('Saving …')).toHaveCount(0);

  await page.reload();
  await expect(first).toContainText('Typed Lender LLC');
  await expect(agreed).toHaveAttribute('data-status', 'confirmed');
  await expect(blurred).toHaveAttribute('data-status', 'unreadable');
  await expect(page.getByTestId('page')).not.toHaveAttribute('data-words', '0');
  for (let open = await page.locator('[data-status="missing"]').count(); open > 0; open--) {
    const missing = await walkTo(page, 'missing');
    await page.keyboard.press('a');
    await expect(missing).toHaveAttribute('data-status', 'absent');
  }
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('dialog', { name: 'Approve this document?' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/review$/);
});

test('a second reviewer sees who holds the document and cannot answer', async ({ open }) => {
  const reviewer = await open('reviewer');
  const id = await uploadAndRead(reviewer, await demoFile('promissory-note', 'held.pdf'));
  const claimed = reviewer.waitForResponse((response) => response.url().endsWith('/claim'));
  await reviewer.goto(`/documents/${id}/review`);
  await claimed;
  const admin = await open('admin');
  await admin.goto(`/documents/${id}/review`);
  await expect(admin.getByText('Rae Reviewer is reviewing this')).toBeVisible();
  await expect(admin.getByRole('button', { name: 'Approve' })).toBeDisabled();
  await expect(admin.getByRole('button', { name: 'Confirm' })).toHaveCount(0);
});

/** Two documents of the demo loan in one file. */
async function demoPacket(name: string) {
  const packet = await PDFDocument.create();
  for (const kind of ['closing-disclosure', 'promissory-note'] as const) {
    const document = await PDFDocument.load((await demoFile(kind, kind)).bytes);
    for (const page of await packet.copyPages(document, document.getPageIndices())) packet.addPage(page);
  }
  return pdf(name, await packet.save());
}

test('a reviewer cuts a file into other documents; answers go along, and one without a place is named first', async ({ open }) => {
  const page = await open('reviewer');
  const id = await uploadAndRead(page, await demoPacket('packet.pdf'));
  await page.goto(`/documents/${id}/review`);
  const lender = page.locator('[data-slot="0/lenderName/0"]');
  await expect(page.getByTestId('page')).not.toHaveAttribute('data-words', '0');
  await lender.locator('[data-field-row]').click();
  await page.keyboard.press('Enter');
  await expect(lender).toHaveAttribute('data-status', 'confirmed');
  await expect(page.getByText('Saving …')).toHaveCount(0);

  await page.getByRole('tab', { name: 'Split' }).click();
  const documents = page.getByRole('list', { name: 'Documents of this file' }).getByRole('listitem');
  await expect(documents).toHaveCount(2);
  await page.getByLabel('Type of document 1').selectOption('title');
  await page.getByRole('button', { name: 'Save the split' }).click();
  const dialog = page.getByRole('dialog', { name: 'Some answers have no place' });
  await expect(dialog).toContainText('Lender');
  await dialog.getByRole('button', { name: 'Not yet' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();

  await page.getByLabel('Page number').fill('2');
  await page.getByLabel('Page number').blur();
  await page.keyboard.press('s');
  await expect(documents).toHaveCount(3);
  await page.getByRole('button', { name: 'Save the split' }).click();
  await expect(page.getByRole('region', { name: 'Closing Disclosure' })).toHaveCount(2);
  await expect(lender).toHaveAttribute('data-status', 'confirmed');
  await page.getByRole('tab', { name: 'History' }).click();
  await expect(page.getByText('Closing Disclosure (p. 1), Closing Disclosure (p. 2-4), Promissory note (p. 5-7)')).toBeVisible();
});
