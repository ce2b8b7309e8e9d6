import type { Page } from '@playwright/test';
import { demoDocuments } from '#lib/synthetic/demo-documents.ts';
import { dropFiles, expect, pdf, type TestFile, test, uploadAndRead } from './support/product.ts';

interface Answer {
  document: { types: { type: string; pages: [number, number] }[] };
  fields: { key: string; value: string; text: string; page: number; confidence: number; foundBy: string }[];
  model: { version: string | null; rules: string };
}

/** A demo document in bytes of its own, so that the server reads it and does not copy what it read before. */
async function demoFile(start: string): Promise<TestFile> {
  const document = (await demoDocuments()).find(({ fileName }) => fileName.startsWith(start));
  if (!document) throw new Error(`no demo document ${start}`);
  const name = `${start}-on-device.pdf`;
  return pdf(name, Buffer.concat([document.bytes, Buffer.from(`\n% ${name}\n`)]));
}

const given = ({ name, mimeType, bytes }: TestFile) => ({ name, mimeType, buffer: Buffer.from(bytes) });

const choose = (page: Page, file: TestFile) => page.getByLabel('File to read on this device').setInputFiles(given(file));
const drop = (page: Page, file: TestFile) => dropFiles(page, [file]);

/** Reads a file on the page and answers what it lets one save. */
async function readHere(page: Page, file: TestFile, hand = choose): Promise<Answer> {
  await hand(page, file);
  await expect(page.getByRole('heading', { level: 2, name: file.name })).toBeVisible();
  const saved = page.waitForEvent('download', { timeout: 60_000 });
  await page.getByRole('button', { name: 'Save as JSON' }).click({ timeout: 60_000 });
  const chunks: Buffer[] = [];
  for await (const chunk of await (await saved).createReadStream()) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Answer;
}

const told = ({ document, fields, model }: Answer) => ({
  types: document.types.map(({ type, pages }) => [type, pages]),
  fields: fields.map(({ key, value, text, page, foundBy }) => [key, value, text, page, foundBy]),
  model,
});

test.describe('reading on this device', () => {
  test('answers what the server answers, sends nothing of the file, and fetches the model once', async ({ open }) => {
    test.setTimeout(300_000);
    const page = await open('reviewer');
    const sent: string[] = [];
    const bundle: string[] = [];
    page.context().on('request', (request) => {
      if (request.postDataBuffer() || request.method() !== 'GET') sent.push(`${request.method()} ${request.url()}`);
      if (/\/api\/v1\/model\/[0-9a-f]{64}\//.test(request.url())) bundle.push(request.url());
    });
    const [note, disclosure] = await Promise.all([demoFile('promissory-note'), demoFile('closing-disclosure')]);
    await page.goto('/on-device');
    const read = [
      { file: note, here: await readHere(page, note) },
      // Anywhere else in the product a dropped file is uploaded.
      { file: disclosure, here: await readHere(page, disclosure, drop) },
    ];
    await expect(page.getByText(/Model deedlens-ner@\S+ [0-9a-f]{8}, on the processor \(WebAssembly\)/)).toBeVisible();
    expect(bundle.filter((url) => url.endsWith('/onnx/model_quantized.onnx'))).toHaveLength(1);
    const fetched = bundle.length;

    await page.reload();
    expect(told(await readHere(page, note))).toEqual(told(read[0]?.here as Answer));
    expect(bundle).toHaveLength(fetched);
    await expect(page.getByText('kept on this device')).toBeVisible();
    expect(sent).toEqual([]);

    for (const { file, here } of read) {
      const documentId = await uploadAndRead(page, file);
      const answer = await page.request.get(`/api/v1/documents/${documentId}/extraction`);
      expect(here.fields.length).toBeGreaterThan(10);
      expect(told(here)).toEqual(told((await answer.json()) as Answer));
    }
  });

  test('says of a scan that the server reads it, and of a broken file what is wrong', async ({ open }) => {
    const page = await open('borrower');
    await page.goto('/on-device');
    await choose(page, await demoFile('deed-of-trust-scan'));
    await expect(page.getByRole('alert').filter({ hasText: 'the server reads scans' })).toBeVisible({ timeout: 60_000 });
    await choose(page, pdf('broken.pdf', Buffer.from('%PDF-1.7\nnothing')));
    await expect(page.getByRole('alert').filter({ hasText: 'The file is damaged' })).toBeVisible({ timeout: 30_000 });
  });
});
