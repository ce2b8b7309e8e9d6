import { type Browser, type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import type { Role } from '#lib/domain/rights.ts';

const address = (): string => {
  const value = process.env.E2E_ADDRESS;
  if (!value) throw new Error('The product was not started: run these tests by `npm run e2e`.');
  return value;
};

export const DEMO_PASSWORD = 'deedlens-demo';
export const demoEmail = (role: Role): string => `${role}@demo.deedlens.local`;

/** How a page is opened; the language and clock of the machine do not matter. */
type View = Parameters<Browser['newContext']>[0];
const sessions = new Map<Role, Awaited<ReturnType<BrowserContext['storageState']>>>();

async function sessionOf(browser: Browser, role: Role) {
  const known = sessions.get(role);
  if (known) return known;
  const context = await browser.newContext({ baseURL: address() });
  const answer = await context.request.post('/api/auth/sign-in/email', {
    data: { email: demoEmail(role), password: DEMO_PASSWORD },
    headers: { origin: address() },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  const session = await context.storageState();
  await context.close();
  sessions.set(role, session);
  return session;
}

/**
 * Lets loads end only once what came after the first paint stands in its place. Parts of a page that wait for the database are streamed
 * into hidden boxes and moved from there; where React draws such a part itself first, its text is in the page twice for a moment.
 */
function whole(page: Page): Page {
  const settled = () => page.waitForFunction(() => document.querySelector('body > div[hidden][id^="S:"]') === null);
  const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)];
  page.goto = async (...given) => {
    const answer = await goto(...given);
    await settled();
    return answer;
  };
  page.reload = async (...given) => {
    const answer = await reload(...given);
    await settled();
    return answer;
  };
  return page;
}

interface Product {
  /** A page signed in as the demo account of a role; `null` = nobody. */
  open: (role: Role | null, view?: View) => Promise<Page>;
  /** Console messages that a test expects, such as a browser's own note of an answer 404. */
  expectedNoise: RegExp[];
}

/** Tests on the running product. Whatever any page writes to the console as an error, or throws, fails the test. */
export const test = base.extend<Product>({
  expectedNoise: async ({ browserName: _any }, use) => use([]),
  open: async ({ browser, expectedNoise }, use) => {
    const noise: string[] = [];
    const contexts: BrowserContext[] = [];
    const hear = (text: string): void => {
      if (!expectedNoise.some((pattern) => pattern.test(text))) noise.push(text);
    };
    await use(async (role, view = {}) => {
      const storageState = role ? await sessionOf(browser, role) : undefined;
      const context = await browser.newContext({
        viewport: { width: 1360, height: 850 },
        ...view,
        baseURL: address(),
        ...(storageState && { storageState }),
      });
      contexts.push(context);
      const page = whole(await context.newPage());
      page.on('console', (message) => message.type() === 'error' && hear(`${message.text()} ${message.location().url}`));
      page.on('pageerror', (error) => hear(String(error)));
      return page;
    });
    for (const context of contexts) await context.close();
    expect(noise, 'unexpected console errors').toEqual([]);
  },
});

export { expect };

export interface TestFile {
  name: string;
  mimeType: string;
  bytes: Uint8Array;
}

export const pdf = (name: string, bytes: Uint8Array): TestFile => ({ name, mimeType: 'application/pdf', bytes });

/** Drags files over the page and lets them go. */
export async function dropFiles(page: Page, files: readonly TestFile[]): Promise<void> {
  const transfer = await page.evaluateHandle(
    (given) => {
      const data = new DataTransfer();
      for (const { name, mimeType, base64 } of given)
        data.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name, { type: mimeType }));
      return data;
    },
    files.map(({ name, mimeType, bytes }) => ({ name, mimeType, base64: Buffer.from(bytes).toString('base64') })),
  );
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer });
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

/** The row of a file in the tray of uploads. */
export const uploadRow = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Uploads' }).getByRole('listitem').filter({ hasText: name });

/** Uploads one file by the machine API and waits until it has been read. Answers its id. */
export async function uploadAndRead(page: Page, file: TestFile): Promise<string> {
  const answer = await page.request.post(`/api/v1/documents?fileName=${encodeURIComponent(file.name)}`, {
    data: Buffer.from(file.bytes),
    headers: { 'Content-Type': 'application/octet-stream' },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  const { documentId } = (await answer.json()) as { documentId: string };
  await expect
    .poll(async () => ((await (await page.request.get(`/api/v1/documents/${documentId}`)).json()) as { state: string }).state, {
      timeout: 90_000,
    })
    .toBe('in-review');
  return documentId;
}
