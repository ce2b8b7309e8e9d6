import { chromium, type Page } from '@playwright/test';
import { demoDocuments } from '#lib/synthetic/demo-documents.ts';
import { DEMO_PASSWORD, demoEmail } from '#tests/e2e/support/product.ts';
import startProduct from '#tests/e2e/support/start-product.ts';
import { findChromium } from '#tests/support/chromium.ts';

/**
 * How long a reviewer waits for the next document: from the key that skips to its page and fields on the screen, against opening the
 * same workbench by its address. `node tests/bench/next-document.ts [documents]` on a built product (`npm run build`).
 */

const DOCUMENTS = Number(process.argv[2] ?? 30);
const READ_MS = 90_000;

/** Time to look at a document before the next one is asked for; the product fetches ahead meanwhile. */
const LOOKED_MS = 4_000;

async function signIn(page: Page, address: string): Promise<void> {
  const answer = await page.request.post(`${address}/api/auth/sign-in/email`, {
    data: { email: demoEmail('admin'), password: DEMO_PASSWORD },
    headers: { origin: address },
  });
  if (!answer.ok()) throw new Error(`nobody could sign in: ${await answer.text()}`);
}

async function upload(page: Page, address: string): Promise<string[]> {
  const sources = (await demoDocuments()).filter(({ fileName }) => !fileName.includes('scan'));
  const ids: string[] = [];
  for (let index = 0; index < DOCUMENTS; index += 1) {
    const source = sources[index % sources.length];
    if (!source) throw new Error('no demo document');
    const answer = await page.request.post(`${address}/api/v1/documents?fileName=${index}-${source.fileName}`, {
      data: Buffer.concat([source.bytes, Buffer.from(`\n% ${index}\n`)]),
      headers: { 'Content-Type': 'application/octet-stream' },
    });
    ids.push(((await answer.json()) as { documentId: string }).documentId);
  }
  for (const id of ids) {
    const started = performance.now();
    for (;;) {
      const { state } = (await (await page.request.get(`${address}/api/v1/documents/${id}`)).json()) as { state: string };
      if (state === 'in-review') break;
      if (performance.now() - started > READ_MS) throw new Error(`document ${id} is still ${state}`);
      await page.waitForTimeout(300);
    }
  }
  return ids;
}

/** Resolves when another document than `before` stands there, its page drawn and its fields listed. */
async function shown(page: Page, before: string): Promise<string> {
  await page.waitForFunction(
    (old) => {
      const picture = document.querySelector<HTMLImageElement>('[data-testid="page"] img');
      const fields = document.querySelectorAll('[data-field-row]').length;
      return location.pathname !== old && fields > 0 && (picture?.naturalWidth ?? 0) > 0 && picture?.complete === true;
    },
    before,
    { polling: 'raf' },
  );
  return new URL(page.url()).pathname;
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;

function line(name: string, times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  return `${name}: median ${at(sorted, 0.5).toFixed(0)} ms, 95th percentile ${at(sorted, 0.95).toFixed(0)} ms (${sorted.length} times)`;
}

const stop = await startProduct();
const executablePath = findChromium();
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] });
try {
  const address = process.env.E2E_ADDRESS ?? '';
  const page = await (await browser.newContext({ baseURL: address, viewport: { width: 1360, height: 850 } })).newPage();
  await signIn(page, address);
  const [first = ''] = await upload(page, address);
  const byKey: number[] = [];
  const byAddress: number[] = [];
  await page.goto(`/documents/${first}/review`);
  let path = await shown(page, '');
  for (let round = 0; round < DOCUMENTS - 2; round += 1) {
    await page.waitForTimeout(LOOKED_MS);
    const began = performance.now();
    await page.keyboard.press('n');
    path = await shown(page, path);
    byKey.push(performance.now() - began);
  }
  const other = await page.context().newPage();
  for (let round = 0; round < 10; round += 1) {
    const began = performance.now();
    await other.goto(path);
    await shown(other, '');
    byAddress.push(performance.now() - began);
  }
  console.log(line('next document by key', byKey.slice(2)));
  console.log(line('the same workbench by its address', byAddress));
  const ratio =
    at(
      [...byKey.slice(2)].sort((a, b) => a - b),
      0.5,
    ) /
    at(
      [...byAddress].sort((a, b) => a - b),
      0.5,
    );
  console.log(`median by key / median by address: ${ratio.toFixed(2)}`);
} finally {
  await browser.close();
  await stop();
}
