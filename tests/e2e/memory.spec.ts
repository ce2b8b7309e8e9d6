import type { Page } from '@playwright/test';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import type { MemoryPage } from '#lib/domain/memory-page.ts';
import { LOANS, type Printed } from '#tests/support/lender-layout.ts';
import { approve, readingOf } from './support/approve.ts';
import { expect, pdf, test, uploadAndRead } from './support/product.ts';

const REMEMBERED_MS = 60_000;

/** A note on the form of a lender that no rule knows. */
async function formPdf({ number, lender, amount, borrower, due }: Printed): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.TimesRoman);
  const page = document.addPage([612, 792]);
  const lines: [string, string?][] = [
    ['Slip of advance that the branch writes for each folder it opens'],
    ['Mark of the folder', number],
    ['House giving the sum', lender],
    ['Sum it gives', amount],
    ['Who takes it', borrower],
    ['All is given back by', due],
    ['The one named above promises to pay what stands on this slip of advance.'],
    ['The branch keeps the slip in its vault until the folder is closed.'],
  ];
  page.drawText('PROMISSORY NOTE', { x: 240, y: 730, size: 15, font });
  for (const [row, [caption, value]] of lines.entries()) {
    page.drawText(caption, { x: 72, y: 690 - row * 36, size: 11, font });
    if (value) page.drawText(value, { x: 250, y: 690 - row * 36, size: 11, font });
  }
  return document.save();
}

/** A person says what stands on the paper, each with its place. */
async function answer(page: Page, id: string, { number, lender }: Printed): Promise<void> {
  const { words } = (await (await page.request.get(`/api/v1/documents/${id}/pages/1/words`)).json()) as {
    words: { text: string; box: [number, number, number, number] }[];
  };
  for (const [fieldKey, text] of [
    ['loanNumber', number],
    ['lenderName', lender],
  ] as const) {
    const { values, lastSequence, extraction } = await readingOf(page, id);
    const wanted = text.split(' ');
    const at = words.findIndex((_, index) => wanted.every((word, ahead) => words[index + ahead]?.text === word));
    const boxes = words.slice(at, at + wanted.length).map(({ box }) => box);
    const slot = `0/${fieldKey}/0`;
    const action = values.some((value) => value.slot === slot) ? 'corrected' : 'added';
    const correction = { action, fieldKey, documentType: 'note', slot, value: text, text, page: 1, boxes };
    const answered = await page.request.post(`/api/v1/documents/${id}/corrections`, { data: { correction, lastSequence, extraction } });
    expect(answered.ok(), await answered.text()).toBe(true);
  }
}

const memoryOf = async (page: Page): Promise<MemoryPage> => (await (await page.request.get('/api/v1/memory')).json()) as MemoryPage;

test.describe('memory', () => {
  test('reads the next document of a corrected layout right, says why, and forgets it on request', async ({ open }) => {
    test.setTimeout(240_000);
    const [FIRST, SECOND] = LOANS;
    const reviewer = await open('reviewer');
    const first = await uploadAndRead(reviewer, pdf('slip-1.pdf', await formPdf(FIRST)));
    expect((await readingOf(reviewer, first)).values.map(({ value }) => value)).not.toContain(FIRST.number);
    await answer(reviewer, first, FIRST);
    await approve(reviewer, first);
    const layoutOf = async () => (await memoryOf(reviewer)).layouts.find(({ lastDocument }) => lastDocument?.id === first);
    await expect.poll(layoutOf, { timeout: REMEMBERED_MS }).toBeDefined();

    const second = await uploadAndRead(reviewer, pdf('slip-2.pdf', await formPdf(SECOND)));
    await reviewer.goto(`/documents/${second}/review`);
    const row = reviewer.locator('[data-slot="0/loanNumber/0"]');
    await expect(row).toContainText(SECOND.number);
    await expect(row).toContainText('Memory');
    await row.locator('[data-field-row]').click();
    await expect(row.getByTestId('remembered')).toContainText('Remembered from 1 document of this layout, last corrected by');
    await expect(row.getByTestId('remembered').getByRole('link', { name: 'slip-1.pdf' })).toBeVisible();
    await expect(reviewer.locator('[data-slot="0/lenderName/0"]')).toContainText(SECOND.lender);

    const engineer = await open('engineer');
    const { id } = (await layoutOf()) ?? { id: '' };
    await engineer.goto('/learning/memory');
    await expect(engineer.getByRole('link', { name: 'Memory' })).toHaveAttribute('aria-current', 'page');
    const card = engineer.locator(`[id="${id}"]`);
    await expect(card.getByRole('heading', { name: 'Promissory note, page 1' })).toBeVisible();
    await expect(card).toContainText('Mark of the folder'.toLowerCase());
    await card.getByRole('button', { name: 'Forget this layout' }).click();
    await engineer.getByRole('dialog').getByRole('button', { name: 'Forget', exact: true }).click();
    await expect(card).toHaveCount(0);

    const third = await uploadAndRead(reviewer, pdf('slip-3.pdf', await formPdf({ ...SECOND, number: 'HQ-91555' })));
    const { values } = await readingOf(reviewer, third);
    expect(values.filter(({ predicted }) => predicted?.source === 'memory')).toEqual([]);
  });

  test('may be read by a reviewer, who changes nothing', async ({ open, expectedNoise }) => {
    expectedNoise.push(/403/);
    const reviewer = await open('reviewer');
    await reviewer.goto('/learning/memory');
    await expect(reviewer.getByRole('heading', { name: 'Memory', exact: true })).toBeVisible();
    await expect(reviewer.getByRole('button', { name: 'Switch off' })).toHaveCount(0);
    expect((await reviewer.request.put('/api/v1/memory', { data: { on: false } })).status()).toBe(403);
  });

  test('chooses documents that are worth a look, with a reason each, and puts them first in the queue', async ({ open }) => {
    const [reviewer, engineer] = [await open('reviewer'), await open('engineer')];
    await uploadAndRead(reviewer, pdf('slip-4.pdf', await formPdf({ ...LOANS[0], number: 'HQ-92666' })));
    await engineer.goto('/learning/batches?strategy=uncertainty&budget=2&perLayout=2');
    await expect(engineer.getByRole('list').getByText('core field').first()).toBeVisible();
    await engineer.getByRole('button', { name: 'Put first in the review queue' }).click();
    await expect(engineer.getByRole('status').filter({ hasText: 'stand first in the' })).toBeVisible();
    await reviewer.goto('/review?reason=worth-learning');
    await expect(reviewer.getByText('Worth learning').filter({ visible: true }).first()).toBeVisible();
  });
});
